package dev.irori.mapping.table;

import java.util.List;
import java.util.Optional;

/** One line of a table: a code and what the table says about it. */
public final class Row {

    private final List<String> columns;
    private final List<String> cells;

    Row(List<String> columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    public String code() {
        return cells.get(0);
    }

    public String japanese() {
        return require("ja");
    }

    public String english() {
        return require("en");
    }

    /** The FHIR code that stands for this one; empty where FHIR has none, or the table is not about FHIR. */
    public Optional<String> target() {
        return columns.contains("target") ? cell("target") : Optional.empty();
    }

    /** A cell by the name of its column; empty when the table leaves it blank. */
    public Optional<String> cell(String column) {
        return Optional.of(require(column)).filter(text -> !text.isEmpty());
    }

    private String require(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " among " + columns);
        }
        return cells.get(index);
    }

    @Override
    public String toString() {
        return String.join("|", cells);
    }
}

package dev.irori.mapping.check;

import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import dev.irori.kernel.ServiceDate;
import dev.irori.mapping.layout.ContentFolder;
import dev.irori.mapping.layout.DataType;
import dev.irori.mapping.layout.StandardName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a file lies, found from the end of its path: the caller may name a patient, a root or a whole network. Levels
 * that are not there are empty.
 */
final class Place {
    private static final String MISSING = "";

    /** Which kind of storage the path belongs to. */
    enum Kind {
        STANDARD,
        EXTENDED,
        TRANSACTION,
        STRAY
    }

    private final List<String> levels;
    private final Kind kind;
    private final Outcome<StandardName> standard;
    private final @Nullable ContentFolder content;
    private final int date;

    private Place(List<String> levels) {
        this.levels = levels;
        int last = levels.size() - 1;
        this.standard = StandardName.parse(levels.get(last));
        boolean named = standard.asOptional().isPresent();
        this.content = named ? null : content(last);
        this.kind = named ? Kind.STANDARD : kind(last);
        this.date = content != null && !isContent(levels.get(last)) ? last - 3 : last - 2;
    }

    static Place of(String path) {
        return new Place(List.of(path.split("/", -1)));
    }

    private Kind kind(int last) {
        String name = levels.get(last);
        if (content != null) {
            return Kind.EXTENDED;
        }
        if (name.startsWith("TR_")) {
            return Kind.TRANSACTION;
        }
        return name.chars().filter(c -> c == '_').count() >= 3 ? Kind.STANDARD : Kind.STRAY;
    }

    /** The content folder above the file, or the flat file of the older layout. */
    private @Nullable ContentFolder content(int last) {
        ContentFolder above = last < 1
                ? null
                : ContentFolder.parse(levels.get(last - 1)).asOptional().orElse(null);
        return above != null || !isContent(levels.get(last))
                ? above
                : ContentFolder.parse(levels.get(last)).asOptional().orElse(null);
    }

    private static boolean isContent(String level) {
        return level.indexOf('^') >= 0
                && ContentFolder.parse(level).asOptional().isPresent();
    }

    Kind kind() {
        return kind;
    }

    String fileName() {
        return levels.get(levels.size() - 1);
    }

    /** The name of a standardized file, or what is wrong with it. */
    Outcome<StandardName> standard() {
        return standard;
    }

    @Nullable
    StandardName name() {
        return standard.asOptional().orElse(null);
    }

    @Nullable
    ContentFolder content() {
        return content;
    }

    @Nullable
    Problem nameProblem() {
        return standard.failure().orElse(null);
    }

    String typeFolder() {
        return level(date + 1);
    }

    String dateFolder() {
        return level(date);
    }

    String patientFolder() {
        return level(date - 1);
    }

    /** The level between the first three characters and the patient; empty where a short number has none. */
    String secondFolder() {
        return isShort() ? MISSING : level(date - 2);
    }

    String firstFolder() {
        return level(isShort() ? date - 2 : date - 3);
    }

    /** The folder the store is named by, empty when the caller's path begins below it. */
    String rootFolder() {
        return level(rootIndex());
    }

    /** The path down to the root, which tells stores apart. */
    String store() {
        return String.join("/", levels.subList(0, Math.max(0, rootIndex() + 1)));
    }

    /** The path down to the patient's folder, by which files are grouped. */
    String patient() {
        return String.join("/", levels.subList(0, Math.max(0, date)));
    }

    private int rootIndex() {
        return isShort() ? date - 3 : date - 4;
    }

    private boolean isShort() {
        String patient = patientFolder();
        return patient.length() <= 3 && level(date - 2).equals(patient);
    }

    private String level(int index) {
        return index >= 0 && index < levels.size() - 1 ? levels.get(index) : MISSING;
    }

    /** Whether the file lies in the folder of the patient it names; others are no part of his record. */
    boolean isOwn(StandardName named) {
        String number = named.patient().value();
        return patientFolder().equals(number) && isSplitRight();
    }

    /** Whether the two upper levels are the first characters of the patient folder. */
    boolean isSplitRight() {
        String number = patientFolder();
        int three = Math.min(3, number.length());
        return firstFolder().equals(number.substring(0, three))
                && secondFolder().equals(number.substring(three, Math.min(6, number.length())));
    }

    /** The data type for counting: "ADT-00", "EXT", "TRS" or "?". */
    String type() {
        StandardName name = name();
        if (name != null) {
            return name.type();
        }
        return switch (kind) {
            case EXTENDED -> "EXT";
            case TRANSACTION -> "TRS";
            case STANDARD, STRAY ->
                DataType.of(typeFolder()).map(DataType::folder).orElse("?");
        };
    }

    Origin origin(String path) {
        return new Origin(path, type(), month());
    }

    private String month() {
        StandardName name = name();
        ServiceDate day = name != null
                ? name.date()
                : content != null
                        ? content.date()
                        : ServiceDate.parse(dateFolder()).orElse(null);
        if (day == null) {
            return "?";
        }
        String digits = day.toString();
        return day.isDated() ? digits.substring(0, 4) + "-" + digits.substring(4, 6) : digits;
    }
}

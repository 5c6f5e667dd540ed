package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.jspecify.annotations.Nullable;

/** One OBX with the comments that follow it, and in microbiology the rows it belongs to. */
final class LabItem {
    /** Suffixes of rows that comment on the row before them. */
    private static final List<String> COMMENTS = List.of("TCM", "TIM", "MED", "CMT");

    private static final String IMPRESSION = "IMP";

    final Segment obx;
    final LabRequest request;
    final List<Annotation> comments = new ArrayList<>();
    final List<LabItem> members = new ArrayList<>();
    /** The row that names the drug whose concentration this row has. */
    @Nullable
    LabItem drug;
    /** Not a result of its own: a member of another, or the drug of another. */
    boolean belongs;

    boolean namesDrug;

    LabItem(Segment obx, LabRequest request) {
        this.obx = obx;
        this.request = request;
    }

    String subId() {
        return obx.field(4).text().strip();
    }

    boolean isComment() {
        return COMMENTS.contains(suffix());
    }

    boolean isImpression() {
        return suffix().equals(IMPRESSION);
    }

    /** The suffix of the item code, in the first triplet or the second; a bare suffix is one too. */
    private String suffix() {
        String first = suffix(obx.field(3).component(1));
        return first.isEmpty() ? suffix(obx.field(3).component(4)) : first;
    }

    private static String suffix(Value code) {
        if (code.isEmpty()) {
            return "";
        }
        String text = code.text().strip();
        int ampersand = text.lastIndexOf('&');
        if (ampersand >= 0) {
            return text.substring(ampersand + 1);
        }
        int from = Math.max(0, text.length() - 3);
        String end = text.substring(from);
        return COMMENTS.contains(end) && (from == 0 || !Character.isLetter(text.charAt(from - 1))) ? end : "";
    }

    /** What the row says, under its name. */
    Annotation asComment() {
        String name = obx.field(3).component(2).text().strip();
        String text = said();
        return new Annotation().setText(name.isEmpty() ? text : name + ": " + text);
    }

    /** The words of the value: of a code its text, of anything else all of it. */
    String said() {
        Value value = obx.field(5);
        if (!obx.field(2).is("CWE") || !value.component(2).isPresent()) {
            return value.text().strip();
        }
        StringBuilder words = new StringBuilder();
        for (Value repetition : value.each()) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append(repetition.component(2).text().strip());
        }
        return words.toString();
    }
}

package dev.irori.mapping.value;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * OBX-5 as the value it is: a number only where it certainly is one, with its inequality; everything else as the
 * hospital wrote it. What was rewritten in any way carries its original text.
 */
final class ResultValues {
    private static final int TYPE = 2;
    private static final int VALUE = 5;
    private static final int UNIT = 6;
    private static final int RANGE = 7;
    private static final String NUMBER_SIGNS = ",.eE+-";

    private ResultValues() {}

    /** The value of an OBX that has one repetition, or that means all of them together. */
    static Optional<Type> of(Segment obx, Scene scene) {
        Value value = obx.field(VALUE);
        if (!value.isPresent()) {
            return Optional.empty();
        }
        return switch (type(obx)) {
            case "CWE", "CE", "CNE" -> concept(value.repetition(0), obx, scene);
            case "NM" -> number(value, true, obx, scene);
            case "SN" -> number(value, false, obx, scene);
            case "DT", "TS" -> time(value, obx, scene);
            case "TX", "FT" -> Optional.of(new StringType(lines(value)));
            default -> text(value, obx, scene);
        };
    }

    /** An untyped value with a coding system is coded. */
    static boolean isCoded(Segment obx) {
        String type = type(obx);
        return type.equals("CWE") || type.equals("CE") || type.equals("CNE");
    }

    static Optional<Type> concept(Value cwe, Segment obx, Scene scene) {
        if (cwe.components() == 1) {
            return words(cwe);
        }
        CodeableConcept concept = Codes.of(scene, obx, VALUE).concept(cwe);
        if (!concept.hasText() && concept.hasCoding()) {
            concept.setText(concept.getCodingFirstRep().getCode());
        }
        return concept.isEmpty() ? words(cwe) : Optional.of(concept);
    }

    private static Optional<Type> words(Value value) {
        String text = value.text().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(new CodeableConcept().setText(text));
    }

    private static String type(Segment obx) {
        String type = obx.field(TYPE).component(1).text().strip();
        return type.isEmpty() && obx.field(VALUE).component(3).isPresent() ? "CWE" : type;
    }

    private static Optional<Type> number(Value value, boolean plusIsSign, Segment obx, Scene scene) {
        Optional<Numeral> numeral = numeral(value, plusIsSign);
        if (numeral.isEmpty()) {
            scene.gap(GapKind.VALUE_UNPARSED, obx, VALUE, "");
            return Optional.of(new StringType(value.text().strip()));
        }
        return Optional.of(quantity(numeral.get(), value, obx, scene));
    }

    /** A bare number in a text field is a measurement only if it has a unit or a range: else it may be a grade. */
    private static Optional<Type> text(Value value, Segment obx, Scene scene) {
        Optional<Numeral> numeral = numeral(value, false);
        if (numeral.isPresent() && (numeral.get().comparator() != null || isMeasured(obx))) {
            return Optional.of(quantity(numeral.get(), value, obx, scene));
        }
        String text = value.text().strip();
        if (numeral.isEmpty() && looksLikeNumber(text)) {
            scene.gap(GapKind.VALUE_UNPARSED, obx, VALUE, "");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new StringType(text));
    }

    private static boolean isMeasured(Segment obx) {
        return obx.field(UNIT).isPresent() || obx.field(RANGE).isPresent();
    }

    /** SN is not allowed, and writers make its carets blanks: both are read. */
    private static Optional<Numeral> numeral(Value value, boolean plusIsSign) {
        return value.repetitions() == 1 ? Numeral.of(value.text().replace('^', ' '), plusIsSign) : Optional.empty();
    }

    private static Quantity quantity(Numeral numeral, Value value, Segment obx, Scene scene) {
        Quantity quantity = new Quantity().setValue(numeral.number());
        Units.add(quantity, obx, UNIT, scene);
        if (numeral.comparator() != null) {
            quantity.setComparator(numeral.comparator());
        }
        String written = value.text();
        if (!written.equals(numeral.number().toPlainString())) {
            quantity.addExtension(new Extension(Canonical.extension("original-text"), new StringType(written.strip())));
        }
        return quantity;
    }

    private static Optional<Type> time(Value value, Segment obx, Scene scene) {
        Optional<DateTimeType> time = Times.dateTime(value, scene, obx, VALUE);
        return Optional.of(time.isPresent() ? time.get() : new StringType(value.text()));
    }

    private static String lines(Value value) {
        StringBuilder lines = new StringBuilder();
        for (Value line : value.each()) {
            lines.append(lines.isEmpty() ? "" : "\n").append(line.text().strip());
        }
        return lines.toString();
    }

    private static boolean looksLikeNumber(String text) {
        String plain = Widths.narrow(text);
        boolean telling = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (NUMBER_SIGNS.indexOf(c) < 0 || i == 0 || i == plain.length() - 1)) {
                return false;
            }
            telling = telling || c == ',' || c == 'e' || c == 'E';
        }
        return telling;
    }
}

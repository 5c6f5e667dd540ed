package dev.irori.mapping.value;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/**
 * OBX to Observation, field by field, for laboratory results and every other measurement. Nothing is concluded: no flag
 * is not normal, no status is not final, and text is not a number.
 */
public final class Results {
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final int ITEM = 3;
    private static final int VALUE = 5;
    private static final int UNIT = 6;
    private static final int RANGE = 7;
    private static final int FLAGS = 8;
    private static final int STATUS = 11;
    private static final String ORDERED = "O";

    private Results() {}

    /** OBX-11 O: an item of an order, of which there is no result, so that no Observation may be made of it. */
    public static boolean isOrdered(Segment obx) {
        return statusOf(obx).equals(ORDERED);
    }

    /** OBX-11 D or W: taken back by the sender. */
    public static boolean isWithdrawn(Segment obx) {
        return Table.RESULT_STATUS
                .target(statusOf(obx))
                .filter("entered-in-error"::equals)
                .isPresent();
    }

    /** OBX-3 in full: a suffix stays with its code, as in {@code 58368&7}, and its text reads with a blank. */
    public static CodeableConcept code(Segment obx, Scene scene) {
        Value item = obx.field(ITEM);
        CodeableConcept code = Codes.of(scene, obx, ITEM).nationalConcept(item);
        for (Coding coding : code.getCoding()) {
            if (coding.hasDisplay() && coding.getDisplay().indexOf('&') >= 0) {
                coding.setDisplay(coding.getDisplay().replace('&', ' '));
            }
        }
        String text = Codes.text(item).replace('&', ' ');
        return code.setText(text.isEmpty() ? firstCode(item) : text);
    }

    /** JP Core wants a text: without any, the code is what a reader gets. */
    private static String firstCode(Value item) {
        String code = item.component(1).text().strip();
        return code.isEmpty() ? item.component(4).text().strip() : code;
    }

    /** OBX-11 by its table; nothing there, or nothing known, is unknown and never final. */
    public static void status(Segment obx, Observation observation, Scene scene) {
        String written = statusOf(obx);
        Optional<String> target = Table.RESULT_STATUS.target(written);
        if (target.isEmpty() && !written.isEmpty()) {
            scene.gap(GapKind.STATUS_UNKNOWN, obx, STATUS, written);
        }
        observation.setStatus(target.map(ObservationStatus::fromCode).orElse(ObservationStatus.UNKNOWN));
    }

    /**
     * OBX-2, OBX-5, OBX-6 to value[x], or to the reason why there is none. What a cancelled result still says, and the
     * unit of what is no quantity, become notes.
     */
    public static void value(Segment obx, Observation observation, Scene scene) {
        Optional<Row> status = Table.RESULT_STATUS.row(statusOf(obx));
        Optional<String> absent = status.flatMap(row -> row.cell("absent"));
        if (absent.isPresent()) {
            observation.setDataAbsentReason(reason(absent.get()));
            if (obx.field(VALUE).isPresent()) {
                scene.gap(GapKind.CONTRADICTION, obx, VALUE, "");
                observation.addNote(Notes.labelled("検査値 (value)", obx.field(VALUE)));
            }
        } else if (ResultValues.isCoded(obx) && obx.field(VALUE).repetitions() > 1) {
            components(obx, observation, scene);
        } else {
            ResultValues.of(obx, scene)
                    .ifPresentOrElse(value -> value(value, obx, observation), () -> absent(observation, status));
        }
    }

    private static void value(Type value, Segment obx, Observation observation) {
        observation.setValue(value);
        String unit = Units.text(obx.field(UNIT));
        if (!(value instanceof Quantity) && !unit.isEmpty()) {
            observation.addNote(new Annotation().setText("単位 (unit): " + unit));
        }
    }

    /** Several coded answers to one question. */
    private static void components(Segment obx, Observation observation, Scene scene) {
        CodeableConcept question = observation.hasCode() ? observation.getCode() : code(obx, scene);
        for (Value answer : obx.field(VALUE).each()) {
            ResultValues.concept(answer, obx, scene)
                    .ifPresent(value ->
                            observation.addComponent().setCode(question.copy()).setValue(value));
        }
    }

    /** A result that is said to be there and has no value: nobody knows why. Pending ones need no reason. */
    private static void absent(Observation observation, Optional<Row> status) {
        boolean expected = status.flatMap(Row::target)
                .filter(it -> it.equals("final") || it.equals("corrected"))
                .isPresent();
        if (expected) {
            observation.setDataAbsentReason(reason("unknown"));
        }
    }

    /** OBX-7. The bounds have the unit of the result. */
    public static void range(Segment obx, Observation observation, Scene scene) {
        String text = obx.field(RANGE).text();
        if (!text.isBlank() && obx.field(RANGE).isPresent()) {
            observation.addReferenceRange(Ranges.of(text, unit(observation)));
        }
    }

    private static Quantity unit(Observation observation) {
        if (!observation.hasValueQuantity()) {
            return new Quantity();
        }
        Quantity value = observation.getValueQuantity();
        Quantity unit = new Quantity();
        unit.setUnit(value.getUnit()).setSystem(value.getSystem()).setCode(value.getCode());
        return unit;
    }

    /** OBX-8, all of them; a flag no table knows is kept as it was written. */
    public static void flags(Segment obx, Observation observation, Scene scene) {
        for (Value flag : obx.field(FLAGS).each()) {
            String written = flag.component(1).text().strip();
            if (written.isEmpty() || flag.isNull()) {
                continue;
            }
            CodeableConcept interpretation = new CodeableConcept().setText(written);
            Table.FLAG
                    .target(written)
                    .ifPresentOrElse(
                            code -> interpretation.addCoding(new Coding()
                                    .setSystem(Table.FLAG.targetSystem())
                                    .setCode(code)),
                            () -> scene.gap(GapKind.CODE_UNKNOWN, obx, FLAGS, written));
            observation.addInterpretation(interpretation);
        }
    }

    private static CodeableConcept reason(String code) {
        return new CodeableConcept(new Coding().setSystem(ABSENT).setCode(code));
    }

    private static String statusOf(Segment obx) {
        return obx.field(STATUS).component(1).text().strip();
    }
}

package dev.irori.mapping.kind;

import dev.irori.kernel.FhirId;
import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.ResultTimes;
import dev.irori.mapping.value.Times;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The fields of an examination order that take more than a line. */
final class ExamOrderFields {
    private static final String SECTIONS = "http://terminology.hl7.org/CodeSystem/v2-0074";

    private ExamOrderFields() {}

    static void status(ExamOrderDraft draft, Scene scene) {
        draft.request.setStatus(ServiceRequestStatus.fromCode(RequestState.of(draft.group.orc, scene)));
    }

    /** A number that does not agree with the others of its entry finds no order: it is said, and not indexed. */
    static void number(ExamOrderDraft draft, Scene scene) {
        String number = draft.group.number();
        boolean agrees = OrderNumbers.agree(draft.group, scene);
        if (number.isEmpty()) {
            return;
        }
        if (draft.linked && agrees) {
            draft.request.addIdentifier(OrderNumbers.placer(scene, number));
        } else {
            draft.request.addNote(new Annotation().setText("オーダ番号 (order number): " + number));
        }
    }

    static void filler(ExamOrderDraft draft, Scene scene) {
        @Nullable Segment orc = draft.group.orc;
        @Nullable Segment obr = draft.group.obr;
        String number = orc == null ? "" : orc.field(3).component(1).text().strip();
        if (number.isEmpty() && obr != null) {
            number = obr.field(3).component(1).text().strip();
        }
        if (!number.isEmpty()) {
            draft.request.addIdentifier(OrderNumbers.filler(scene, number));
        }
    }

    /** The order above. What a result tells of an order names its parent by number alone. */
    static void parent(ExamOrderDraft draft, Scene scene) {
        String number = draft.group.parent();
        @Nullable FhirId head = draft.heads.get(OrderNumbers.stripped(number));
        if (head != null) {
            draft.request.addBasedOn(new Reference("ServiceRequest/" + head));
        } else if (draft.isServed()) {
            scene.gap(GapKind.ORDER_LINK, draft.group.origin(), 29, number);
        } else if (draft.linked) {
            draft.request.addBasedOn(
                    new Reference().setType("ServiceRequest").setIdentifier(OrderNumbers.placer(scene, number)));
        }
    }

    static void orderType(Value value, ExamOrderDraft draft, Scene scene) {
        @Nullable Segment orc = draft.group.orc;
        if (orc != null) {
            draft.request.addCategory(Codes.of(scene, orc, 29).concept(value));
        }
    }

    static void category(ExamOrderDraft draft, Scene scene) {
        ExamType.of(scene).category(draft.group.item()).ifPresent(draft.request::addCategory);
    }

    static void section(Value value, ExamOrderDraft draft, Scene scene) {
        draft.request.addCategory(new CodeableConcept(
                new Coding().setSystem(SECTIONS).setCode(value.text().strip())));
    }

    static void item(Value value, ExamOrderDraft draft, Scene scene) {
        @Nullable Segment obr = draft.group.obr;
        if (obr != null && value.isPresent()) {
            draft.request.setCode(Codes.of(scene, obr, 4).nationalConcept(value));
        }
    }

    static void priority(Value value, ExamOrderDraft draft, Scene scene) {
        String code = value.component(1).text().strip();
        Optional<String> priority = Table.PRIORITY.target(code);
        if (priority.isPresent()) {
            draft.request.setPriority(ServiceRequestPriority.fromCode(priority.get()));
            return;
        }
        @Nullable Segment timing = draft.group.timing;
        if (timing != null && Table.PRIORITY.row(code).isEmpty()) {
            scene.gap(GapKind.CODE_UNKNOWN, timing, 9, code);
        }
        draft.request.addNote(ExamNotes.labelled("優先度 (priority)", value));
    }

    /** When it is to be done: the timing of the order, else its appointment, else when it was done. */
    static void occurrence(ExamOrderDraft draft, Scene scene) {
        timed(draft, scene)
                .or(() -> scheduled(draft, scene))
                .or(() -> ResultTimes.requested(scene, draft.group.obr))
                .ifPresent(draft.request::setOccurrence);
    }

    private static Optional<Type> timed(ExamOrderDraft draft, Scene scene) {
        @Nullable Segment timing = draft.group.timing;
        if (timing == null) {
            return Optional.empty();
        }
        Optional<DateTimeType> start = Times.dateTime(scene, timing, 7);
        Optional<DateTimeType> end = Times.dateTime(scene, timing, 8);
        if (end.isEmpty()) {
            return start.map(Type.class::cast);
        }
        Period period = new Period().setEndElement(end.get());
        start.ifPresent(period::setStartElement);
        return Optional.of(period);
    }

    private static Optional<Type> scheduled(ExamOrderDraft draft, Scene scene) {
        @Nullable Segment obr = draft.group.obr;
        return obr == null ? Optional.empty() : Times.dateTime(scene, obr, 36).map(Type.class::cast);
    }

    static void quantity(Value value, ExamOrderDraft draft, Scene scene) {
        String number = value.component(1).text().strip();
        if (!ExamNotes.isNumber(number)) {
            draft.request.addNote(ExamNotes.labelled("数量 (quantity)", value));
            return;
        }
        Quantity quantity = new Quantity().setValue(new BigDecimal(number));
        String unit = value.component(2).subcomponent(1).text().strip();
        draft.request.setQuantity(unit.isEmpty() ? quantity : quantity.setUnit(unit));
    }

    static void authored(Value value, ExamOrderDraft draft, Scene scene) {
        @Nullable Segment orc = draft.group.orc;
        if (orc != null) {
            Times.dateTime(scene, orc, 9).ifPresent(draft.request::setAuthoredOnElement);
        }
    }

    static void requester(ExamOrderDraft draft, Scene scene) {
        person(draft.group.orc, 12, scene)
                .or(() -> person(draft.group.obr, 16, scene))
                .ifPresent(draft.request::setRequester);
    }

    private static Optional<Reference> person(@Nullable Segment segment, int field, Scene scene) {
        return segment == null ? Optional.empty() : People.practitioner(segment.field(field), scene.institution());
    }

    static void copies(Value value, ExamOrderDraft draft, Scene scene) {
        for (Value person : value.each()) {
            People.practitioner(person, scene.institution())
                    .ifPresent(it -> draft.request.addNote(new Annotation()
                            .setText("結果配布先 (result copies to): "
                                    + (it.hasDisplay()
                                            ? it.getDisplay()
                                            : it.getIdentifier().getValue()))));
        }
    }
}

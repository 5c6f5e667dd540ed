package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.ResultTimes;
import dev.irori.mapping.value.Results;
import dev.irori.mapping.value.Times;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The steps of the rules of a laboratory order. */
final class LabOrderFields {
    private static final String LABORATORY = "検体検査";

    private LabOrderFields() {}

    static void status(LabOrderDraft draft, Scene scene) {
        @Nullable Segment orc = draft.request.orc;
        Optional<String> status = orc == null ? Optional.empty() : LabNumbers.status(orc, scene);
        draft.order.setStatus(status.map(ServiceRequestStatus::fromCode).orElse(ServiceRequestStatus.UNKNOWN));
    }

    static void group(LabOrderDraft draft, Scene scene) {
        @Nullable Segment orc = draft.request.orc;
        if (orc != null) {
            LabNumbers.group(orc, scene).ifPresent(draft.order::setRequisition);
        }
    }

    static void code(LabOrderDraft draft, Scene scene) {
        CodeableConcept code = Codes.of(scene, draft.request.obr, 4).concept(draft.request.obr.field(4));
        draft.order.setCode(code.isEmpty() ? new CodeableConcept().setText(LABORATORY) : code);
    }

    static void items(LabOrderDraft draft, Scene scene) {
        for (LabItem item : draft.request.items) {
            if (Results.isOrdered(item.obx)) {
                draft.order.addOrderDetail(Results.code(item.obx, scene));
            }
        }
    }

    static void given(LabOrderDraft draft, Scene scene) {
        for (LabItem item : draft.request.items) {
            if (!Results.isOrdered(item.obx) || item.obx.field(5).isPresent()) {
                Observation given = given(item, scene);
                given.setId("given-" + (draft.order.getContained().size() + 1));
                draft.order.addContained(given);
                draft.order.addSupportingInfo(new Reference("#" + given.getId()));
            }
        }
    }

    private static Observation given(LabItem item, Scene scene) {
        Segment obx = item.obx;
        Observation given = new Observation();
        Results.status(obx, given, scene);
        given.setCode(Results.code(obx, scene));
        given.setSubject(scene.patient());
        Times.dateTime(scene, obx, 14).ifPresent(given::setEffective);
        Results.value(obx, given, scene);
        Results.range(obx, given, scene);
        Results.flags(obx, given, scene);
        if (!item.subId().isEmpty()) {
            given.addIdentifier(Identifiers.local(scene.institution(), "result-sub-id", item.subId()));
        }
        return given;
    }

    static void specimen(LabOrderDraft draft, Scene scene) {
        @Nullable Reference specimen = draft.request.specimen.reference();
        if (specimen != null) {
            draft.order.addSpecimen(specimen);
        }
    }

    static void requester(LabOrderDraft draft, Scene scene) {
        requester(draft.request, scene).ifPresent(draft.order::setRequester);
    }

    /** ORC-12, else OBR-16. */
    static Optional<Reference> requester(LabRequest request, Scene scene) {
        @Nullable Segment orc = request.orc;
        Optional<Reference> ordering = orc == null || !orc.field(12).isPresent()
                ? Optional.empty()
                : People.practitioner(orc.field(12), scene.institution());
        return ordering.or(() -> request.obr.field(16).isPresent()
                ? People.practitioner(request.obr.field(16), scene.institution())
                : Optional.empty());
    }

    static void authored(Value value, LabOrderDraft draft, Scene scene) {
        @Nullable Segment orc = draft.request.orc;
        if (orc != null) {
            Times.dateTime(scene, orc, 9).ifPresent(draft.order::setAuthoredOnElement);
        }
    }

    static void occurrence(LabOrderDraft draft, Scene scene) {
        Optional<Type> requested = ResultTimes.requested(scene, draft.request.obr);
        Optional<Type> timed = timed(draft.request.tq1, scene);
        timed.or(() -> requested).ifPresent(draft.order::setOccurrence);
        Optional<Type> collected = draft.request.specimen.collected(scene);
        if (timed.isPresent() && requested.isPresent() && !same(timed, requested) && !same(collected, requested)) {
            Segment obr = draft.request.obr;
            String until = obr.field(8).isPresent() ? " - " + obr.field(8).text() : "";
            draft.order.addNote(new Annotation()
                    .setText("検査・採取日時 (observation time): " + obr.field(7).text() + until));
        }
    }

    private static boolean same(Optional<Type> one, Optional<Type> other) {
        return one.isPresent() && other.isPresent() && one.get().equalsDeep(other.get());
    }

    /** OBR-26 in an order: which result it follows up. */
    static void parentResult(Value value, LabOrderDraft draft, Scene scene) {
        draft.order.addNote(parentResult(value));
    }

    static Annotation parentResult(Value value) {
        String words = value.text().replace('&', ' ').replace('^', ' ').strip();
        return new Annotation().setText("親結果 (parent result): " + words);
    }

    private static Optional<Type> timed(@Nullable Segment tq1, Scene scene) {
        if (tq1 == null) {
            return Optional.empty();
        }
        Optional<DateTimeType> from = Times.dateTime(scene, tq1, 7);
        Optional<DateTimeType> to = Times.dateTime(scene, tq1, 8);
        if (to.isEmpty()) {
            return from.map(it -> it);
        }
        Period period = new Period().setEndElement(to.get());
        from.ifPresent(period::setStartElement);
        return Optional.of(period);
    }

    static void priority(Value value, LabOrderDraft draft, Scene scene) {
        String written = value.component(1).text().strip();
        Optional<Row> row = Table.PRIORITY.row(written);
        @Nullable Segment tq1 = draft.request.tq1;
        if (row.isEmpty() && tq1 != null) {
            scene.gap(GapKind.CODE_UNKNOWN, tq1, 9, written);
        }
        row.flatMap(Row::target)
                .ifPresentOrElse(
                        code -> draft.order.setPriority(ServiceRequestPriority.fromCode(code)),
                        () -> draft.order.addNote(Notes.labelled("優先度 (priority)", value)));
    }

    static void parent(Value value, LabOrderDraft draft, Scene scene) {
        parent(draft.request, scene).ifPresent(draft.order::addBasedOn);
    }

    /** OBR-29: the order this one came from, by number. */
    static Optional<Reference> parent(LabRequest request, Scene scene) {
        String number =
                request.obr.field(29).component(1).subcomponent(1).text().strip();
        if (number.isEmpty() || LabNumbers.isSame(number, LabNumbers.placer(request))) {
            return Optional.empty();
        }
        return Optional.of(new Reference()
                .setType("ServiceRequest")
                .setIdentifier(Identifiers.local(scene.institution(), "order", number)
                        .setType(new CodeableConcept(new Coding()
                                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0203")
                                .setCode("PLAC")))));
    }

    static void comments(LabOrderDraft draft, Scene scene) {
        draft.request.comments.forEach(draft.order::addNote);
        for (LabItem item : draft.request.items) {
            item.comments.forEach(draft.order::addNote);
        }
        for (LabItem impression : draft.request.impressions) {
            draft.order.addNote(impression.asComment());
        }
    }
}

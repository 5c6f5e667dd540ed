package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.DrugQuantities;
import dev.irori.mapping.value.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.jspecify.annotations.Nullable;

/** OMP-02, injections: one MedicationRequest for each administration of an RP, of what is mixed for it. */
public final class InjectionOrders implements Kind {
    private static final String DEVICE = RequestFields.JP_EXTENSION + "JP_MedicationDosage_Device";

    static final RuleTable<RequestDraft> REQUEST = new RuleTable<>("OMP-02 RXE", "MedicationRequest", rules());

    private static List<Rule<RequestDraft>> rules() {
        List<Rule<RequestDraft>> rules = new ArrayList<>(RequestFields.order());
        rules.addAll(DrugIdentity.rules("MedicationRequest"));
        rules.add(reading("RXE-2")
                .to("MedicationRequest.category")
                .vocabulary("JHSI0002")
                .remark(
                        "a category of injections, not a drug; vaccinations (06) are injections for now, no Immunization",
                        "注射種別であり薬剤ではない。予防接種（06）も当面は注射とし、Immunizationは作らない")
                .by("concept", RequestFields.category("RXE", 2)));
        rules.add(always(
                        "RXC-1", "RXC-2", "RXC-3", "RXC-4", "RXC-5", "RXC-6", "RXC-7", "RXC-8", "RXC-9", "RXE-6",
                        "RXE-31")
                .to("MedicationRequest.medicationReference(contained Medication.ingredient)")
                .vocabulary("HOT9, MR9P")
                .remark(
                        "one Medication of all components; amounts in containers as counted; RXC-1 and strengths as notes",
                        "全成分を一つのMedicationとし、量は本数等のまま。RXC-1と力価は注記")
                .with("mixture", Mixture::ordered));
        rules.addAll(RequestFields.dispensing());
        rules.addAll(dosage());
        rules.addAll(DrugRoute.rules("MedicationRequest.dosageInstruction"));
        rules.addAll(DrugObservations.rules("MedicationRequest"));
        rules.addAll(DrugObservations.trials("MedicationRequest"));
        rules.addAll(List.of(
                reading("RXR-3")
                        .to("MedicationRequest.dosageInstruction.extension(JP_MedicationDosage_Device)")
                        .by(
                                "device",
                                (value, draft, scene) -> draft.dosage()
                                        .addExtension(new Extension(DEVICE, DrugRoute.device(value, scene)))),
                DrugNotes.whole("MedicationRequest", "RXE-19", "一日量 (daily dose)"),
                DrugNotes.said("MedicationRequest", "RXE-20", "レビュー要否 (needs review)"),
                DrugNotes.amount("MedicationRequest", "RXE", 25, "力価 (strength)"),
                DrugNotes.said("MedicationRequest", "RXE-27", "与薬指示 (kind of drug)"),
                DrugNotes.said("MedicationRequest", "RXE-37", "代替薬 (alternative substance)"),
                DrugNotes.said("MedicationRequest", "TQ1-14", "回数 (number of doses)")));
        return rules;
    }

    private static List<Rule<RequestDraft>> dosage() {
        return List.of(
                reading("TQ1-3")
                        .to("MedicationRequest.dosageInstruction.timing.code, .text, .additionalInstruction")
                        .vocabulary("JAMISDP01, HL70335")
                        .with("usage", PrescriptionDosage::usage),
                reading("RXE-7")
                        .to("MedicationRequest.dosageInstruction.additionalInstruction, .text")
                        .by("instructions", InjectionOrders::instructions),
                reading("TQ1-11")
                        .to("MedicationRequest.dosageInstruction.additionalInstruction, .text")
                        .by("text", PrescriptionDosage::instruction),
                reading("TQ1-7", "TQ1-8")
                        .to("MedicationRequest.dosageInstruction.timing.repeat.boundsPeriod")
                        .with("period", InjectionOrders::period),
                reading("RXE-3", "RXE-5", "RXE-22", "RXE-23", "RXE-24")
                        .to("MedicationRequest.dosageInstruction.doseAndRate")
                        .vocabulary("MR9P")
                        .remark(
                                "the volume of the whole mixture and its one rate; never the dose of a component",
                                "混合液全体の量と速度。成分の量ではない")
                        .with("volume and rate", InjectionOrders::amounts));
    }

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(REQUEST);
    }

    @Override
    public void map(Scene scene) {
        Departments.reportMisplaced(scene, scene.message().first("PV1"));
        for (DrugOrder order : DrugOrder.in(scene.message())) {
            Segment rxe = order.rxe();
            if (rxe == null
                    || (order.components.isEmpty()
                            && DrugOrder.drug(rxe.field(2)).isEmpty())) {
                Prescriptions.reportEmpty(order, scene);
                continue;
            }
            RequestDraft draft = new RequestDraft(order, 0, scene);
            REQUEST.apply(draft, scene);
            DrugNotes.further(draft, scene);
            if (!draft.dosage().isEmpty()) {
                draft.request.addDosageInstruction(draft.dosage());
            }
            DrugClaims.injectionOrder(draft, scene);
            scene.emit(draft.request, rxe, "RP", order.rp(), order.administration(), drugs(order.components, 2));
        }
    }

    /** The components in an order of their own, so that writing them the other way round changes nothing. */
    static String drugs(List<Segment> segments, int field) {
        List<String> drugs = new ArrayList<>();
        segments.forEach(it -> drugs.add(DrugOrder.drug(it.field(field))));
        drugs.sort(null);
        return String.join("+", drugs);
    }

    private static void instructions(Value values, RequestDraft draft, Scene scene) {
        Codes codes = Codes.of(scene, RequestFields.rxe(draft), 7);
        for (Value value : values.each()) {
            if (value.isPresent()) {
                draft.dosage().addAdditionalInstruction(codes.concept(value));
                String text = draft.dosage().hasText() ? draft.dosage().getText() + ' ' : "";
                draft.dosage().setText((text + Codes.text(value)).strip());
            }
        }
    }

    private static void period(RequestDraft draft, Scene scene) {
        @Nullable Segment tq1 = draft.segment("TQ1");
        if (tq1 == null) {
            return;
        }
        Optional<DateTimeType> start = Times.dateTime(scene, tq1, 7);
        Optional<DateTimeType> end = Times.dateTime(scene, tq1, 8);
        Period period = new Period();
        start.ifPresent(period::setStartElement);
        boolean backwards = start.isPresent() && end.isPresent() && Times.isBefore(end.get(), start.get());
        if (backwards) {
            scene.gap(GapKind.CONTRADICTION, tq1, 8, tq1.field(8).text());
            DrugNotes.add("終了 (end)", tq1.field(8).text(), draft);
        } else {
            end.ifPresent(period::setEndElement);
        }
        if (!period.isEmpty()) {
            draft.dosage().getTiming().getRepeat().setBounds(period);
        }
    }

    private static void amounts(RequestDraft draft, Scene scene) {
        Segment rxe = RequestFields.rxe(draft);
        Dosage.DosageDoseAndRateComponent amounts = new Dosage.DosageDoseAndRateComponent();
        Optional<Quantity> volume = DrugQuantities.quantity(scene, rxe, 3, 5);
        if (volume.isPresent()) {
            amounts.setDose(volume.get());
        } else {
            DrugNotes.add("与薬量 (amount as sent)", DrugNotes.amount(rxe, 3, 5), draft);
        }
        Optional<Ratio> rate = DrugQuantities.rate(scene, rxe, 23, 24);
        rate.ifPresent(amounts::setRate);
        if (rate.isEmpty()) {
            DrugNotes.add("与薬速度 (rate)", DrugNotes.amount(rxe, 23, 24), draft);
        }
        DrugNotes.add("時間あたりの与薬 (give per)", DrugNotes.written(rxe.field(22)), draft);
        if (!amounts.isEmpty()) {
            draft.dosage().addDoseAndRate(amounts);
        }
    }
}

package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Profiles;
import java.util.List;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Whether what was made meets its JP Core profile; if not it is served without, and the gap says which. */
final class DrugClaims {
    private DrugClaims() {}

    static void prescription(RequestDraft draft, Scene scene) {
        MedicationRequest it = draft.request;
        boolean met = has(it.getIdentifier(), DrugIdentity.RP)
                && has(it.getIdentifier(), DrugIdentity.IN_RP)
                && it.hasAuthoredOn()
                && isComputable(draft.dosage())
                && dispenses(it);
        claim(met, "JP_MedicationRequest", draft, RequestFields.rxe(draft), scene);
    }

    static void injectionOrder(RequestDraft draft, Scene scene) {
        MedicationRequest it = draft.request;
        boolean met = has(it.getIdentifier(), DrugIdentity.RP)
                && it.hasAuthoredOn()
                && isComputable(draft.dosage())
                && dispenses(it)
                && isComplete(draft.mixture);
        claim(met, "JP_MedicationRequest_Injection", draft, RequestFields.rxe(draft), scene);
    }

    static void given(GivenDraft draft, Scene scene) {
        MedicationAdministration it = draft.administration;
        boolean met = has(it.getIdentifier(), DrugIdentity.RP)
                && has(it.getIdentifier(), DrugIdentity.IN_RP)
                && isComputable(it.getDosage());
        claim(met, "JP_MedicationAdministration", draft, draft.rxa, scene);
    }

    static void injection(GivenDraft draft, Scene scene) {
        MedicationAdministration it = draft.administration;
        boolean met =
                has(it.getIdentifier(), DrugIdentity.RP) && isComputable(it.getDosage()) && isComplete(draft.mixture);
        claim(met, "JP_MedicationAdministration_Injection", draft, draft.rxa, scene);
    }

    static void dispense(DispenseDraft draft, Scene scene) {
        dispense(draft.dispense, draft, draft.rxa, scene);
    }

    static void dispense(PharmacyDraft draft, Scene scene) {
        dispense(draft.dispense, draft, draft.rxd, scene);
    }

    private static void dispense(MedicationDispense it, DrugDraft draft, Segment from, Scene scene) {
        boolean met = has(it.getIdentifier(), DrugIdentity.RP)
                && has(it.getIdentifier(), DrugIdentity.IN_RP)
                && it.hasWhenHandedOver()
                && it.hasQuantity()
                && isComputable(it.getQuantity());
        claim(met, "JP_MedicationDispense", draft, from, scene);
    }

    private static void claim(boolean met, String profile, DrugDraft draft, Segment from, Scene scene) {
        if (met) {
            Profiles.claim(draft.resource(), profile);
        } else {
            scene.gap(GapKind.PROFILE_UNMET, from, 2, profile);
        }
    }

    private static boolean has(List<Identifier> identifiers, String system) {
        return identifiers.stream().anyMatch(it -> system.equals(it.getSystem()));
    }

    private static boolean dispenses(MedicationRequest request) {
        if (!request.hasDispenseRequest()) {
            return true;
        }
        MedicationRequest.MedicationRequestDispenseRequestComponent asked = request.getDispenseRequest();
        return (!asked.hasQuantity() || isComputable(asked.getQuantity()))
                && (!asked.hasInitialFill()
                        || isComputable(asked.getInitialFill().getQuantity()));
    }

    /** Amounts have value and code, and a dose is no range: the profile's dose is a quantity. */
    private static boolean isComputable(Dosage dosage) {
        for (Dosage.DosageDoseAndRateComponent it : dosage.getDoseAndRate()) {
            boolean dose = !it.hasDose() || (it.hasDoseQuantity() && isComputable(it.getDoseQuantity()));
            boolean rate = !it.hasRateRatio() || isComputable(it.getRateRatio().getNumerator());
            if (!dose || !rate) {
                return false;
            }
        }
        return !dosage.hasMaxDosePerAdministration() || isComputable(dosage.getMaxDosePerAdministration());
    }

    private static boolean isComputable(
            MedicationAdministration.@Nullable MedicationAdministrationDosageComponent dosage) {
        return dosage == null
                || ((!dosage.hasDose() || isComputable(dosage.getDose()))
                        && (!dosage.hasRateRatio()
                                || isComputable(dosage.getRateRatio().getNumerator())));
    }

    private static boolean isComputable(Quantity quantity) {
        return quantity.hasValue() && quantity.hasCode();
    }

    private static boolean isComplete(Medication mixture) {
        return mixture.hasStatus()
                && mixture.getIngredient().stream()
                        .allMatch(it -> it.hasStrength()
                                && isComputable(it.getStrength().getNumerator())
                                && isComputable(it.getStrength().getDenominator()));
    }
}

package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Use;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.ResultTimes;
import dev.irori.mapping.value.Results;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The steps of the rules of a laboratory result. */
final class LabResultFields {
    private static final String JP_CATEGORY = "http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String LABORATORY = "laboratory";

    private LabResultFields() {}

    /** Two repetitions and not two codings: JP Core's first slice allows one coding. Cultures have a third. */
    static void category(LabResultDraft draft, Scene scene) {
        draft.observation.addCategory(new CodeableConcept(coding(JP_CATEGORY, LABORATORY)));
        draft.observation.addCategory(new CodeableConcept(coding(CATEGORY, LABORATORY)));
        if (draft.culture) {
            draft.observation.addCategory(new CodeableConcept(
                    coding("http://loinc.org", "18725-2").setDisplay("Microbiology studies (set)")));
        }
    }

    private static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }

    /** OBX-3; of a concentration also the drug that another row names. */
    static void code(LabResultDraft draft, Scene scene) {
        CodeableConcept test = Results.code(draft.obx(), scene);
        @Nullable LabItem drug = drug(draft.item);
        if (drug == null) {
            draft.observation.setCode(test);
            return;
        }
        CodeableConcept code =
                Codes.of(scene, drug.obx, 5).as(Use.ANTIMICROBIAL).concept(drug.obx.field(5));
        test.getCoding().forEach(code::addCoding);
        draft.observation.setCode(code.hasText() ? code : code.setText(test.getText()));
    }

    private static @Nullable LabItem drug(LabItem item) {
        return item.namesDrug ? item : item.drug;
    }

    /** OBX-11; a cancelled order has no valid results, whatever they say. */
    static void status(LabResultDraft draft, Scene scene) {
        Results.status(draft.obx(), draft.observation, scene);
        boolean cancels = draft.item.request.isCancelled()
                && draft.observation.getStatus() != ObservationStatus.ENTEREDINERROR
                && draft.observation.getStatus() != ObservationStatus.CANCELLED;
        if (cancels) {
            scene.gap(
                    GapKind.CONTRADICTION,
                    draft.obx(),
                    11,
                    draft.obx().field(11).text());
            draft.observation.setStatus(ObservationStatus.CANCELLED);
        }
    }

    static void value(LabResultDraft draft, Scene scene) {
        if (!draft.item.namesDrug) {
            Results.value(draft.obx(), draft.observation, scene);
        }
    }

    static void flags(LabResultDraft draft, Scene scene) {
        Results.flags(draft.obx(), draft.observation, scene);
        if (draft.item.drug != null && !draft.observation.hasInterpretation()) {
            Results.flags(draft.item.drug.obx, draft.observation, scene);
        }
    }

    static void effective(LabResultDraft draft, Scene scene) {
        Optional<Type> effective = ResultTimes.observed(scene, draft.obx()).or(() -> draft.item.request.taken(scene));
        if (effective.isPresent()) {
            draft.observation.setEffective(effective.get());
        } else if (!draft.culture) {
            draft.observation.setEffective(ResultTimes.unknown());
        }
    }

    static void issued(LabResultDraft draft, Scene scene) {
        draft.item.request.issued(scene).ifPresent(draft.observation::setIssuedElement);
    }

    /** The Specimen of the group, else the material that the test's own code names. */
    static void specimen(LabResultDraft draft, Scene scene) {
        LabSpecimen group = draft.item.request.specimen;
        @Nullable Reference specimen = group.reference();
        if (specimen != null) {
            draft.observation.setSpecimen(specimen);
            LabCodes.compareMaterial(draft.obx(), group.spm, scene);
        } else {
            LabCodes.material(draft.obx())
                    .ifPresent(material -> draft.observation.setSpecimen(new Reference().setDisplay(material)));
        }
    }

    static void comments(LabResultDraft draft, Scene scene) {
        draft.item.comments.forEach(draft.observation::addNote);
        if (draft.item.drug != null) {
            draft.item.drug.comments.forEach(it -> draft.observation.addNote(it.copy()));
        }
    }

    static void members(LabResultDraft draft, Scene scene) {
        draft.members.forEach(draft.observation::addHasMember);
    }

    /** Claims the strictest profile the result meets. */
    static void claim(LabResultDraft draft, Scene scene) {
        Observation it = draft.observation;
        boolean fits =
                !it.hasValue() || it.hasValueQuantity() || it.hasValueCodeableConcept() || it.hasValueStringType();
        if (draft.culture && fits) {
            Profiles.claim(it, "JP_Observation_Microbiology");
        } else if (fits && it.getCode().hasCoding() && it.getCode().hasText() && it.hasSpecimen()) {
            Profiles.claim(it, "JP_Observation_LabResult");
        } else {
            scene.gap(GapKind.PROFILE_UNMET, draft.obx(), 3, "JP_Observation_LabResult");
            Profiles.claim(it, "JP_Observation_Common");
        }
    }
}

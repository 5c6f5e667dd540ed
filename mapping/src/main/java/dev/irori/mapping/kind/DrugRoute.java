package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Identifiers;
import java.util.List;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/** RXR: by which route, where on the body, with what, how. */
final class DrugRoute {
    private static final String SITE_COMMENT =
            "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_MedicationDosage_SiteComment";

    private DrugRoute() {}

    static <D extends DrugDraft> List<Rule<D>> rules(String dosage) {
        return List.of(
                reading("RXR-1")
                        .to(dosage + ".route")
                        .vocabulary("HL70162")
                        .by(
                                "concept",
                                (value, draft, scene) -> draft.dosage()
                                        .setRoute(
                                                Codes.of(scene, route(draft), 1).concept(value))),
                reading("RXR-2")
                        .to(dosage + ".site")
                        .vocabulary("JAMISDP01, HL70550")
                        .by(
                                "concept",
                                (value, draft, scene) -> draft.dosage()
                                        .setSite(
                                                Codes.of(scene, route(draft), 2).concept(value))),
                reading("RXR-6")
                        .to(dosage + ".site.extension(JP_MedicationDosage_SiteComment)")
                        .by(
                                "concept",
                                (value, draft, scene) -> draft.dosage()
                                        .getSite()
                                        .addExtension(new Extension(
                                                SITE_COMMENT,
                                                Codes.of(scene, route(draft), 6).concept(value)))),
                reading("RXR-4")
                        .to(dosage + ".method")
                        .by(
                                "concept",
                                (value, draft, scene) -> draft.dosage()
                                        .setMethod(
                                                Codes.of(scene, route(draft), 4).concept(value))));
    }

    private static Segment route(DrugDraft draft) {
        Segment rxr = draft.segment("RXR");
        if (rxr == null) {
            throw new IllegalStateException("a rule on RXR runs with an RXR");
        }
        return rxr;
    }

    /** RXR-3: a pump or a set, known by code and name alone. */
    static Reference device(Value device, Scene scene) {
        Reference reference = new Reference().setType("Device");
        if (device.component(1).isPresent()) {
            reference.setIdentifier(Identifiers.local(
                    scene.institution(), "device", device.component(1).text().strip()));
        }
        return reference.setDisplay(Notes.readable(device));
    }
}

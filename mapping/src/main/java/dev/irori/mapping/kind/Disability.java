package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.v2.Segment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;

/** DB1: whether somebody has a physical disability. Only the patient's own, and only where there is one, is said as such. */
final class Disability {
    private static final String DISABILITY = "http://hl7.org/fhir/StructureDefinition/patient-disability";
    private static final String PERSON = "http://terminology.hl7.org/CodeSystem/v2-0334";
    private static final String INDICATOR = "http://terminology.hl7.org/CodeSystem/v2-0136";

    static final RuleTable<PatientDraft> EXTENSION = RuleTable.of(
            "ADT-00 DB1",
            "Patient",
            reading("DB1-2", "DB1-4")
                    .to("Patient.extension(patient-disability), Patient.extension(disability-statement)")
                    .vocabulary("HL70334, HL70136")
                    .remark(
                            "patient-disability only for the patient's own and with Y: its presence would be read as a"
                                    + " disability. JAMI's draft: always patient-disability",
                            "患者本人かつYの場合のみpatient-disabilityとする(存在だけで障害ありと読まれるため)。JAMI案では常にpatient-disability")
                    .with("disability", Disability::statement));

    private Disability() {}

    private static void statement(PatientDraft draft, Scene scene) {
        Segment db1 = draft.from();
        String person = db1.field(2).component(1).text().strip();
        String indicator = db1.field(4).component(1).text().strip();
        CodeableConcept said = new CodeableConcept();
        if (!indicator.isEmpty()) {
            said.addCoding(new Coding().setSystem(INDICATOR).setCode(indicator));
        }
        boolean patients = person.isEmpty() || person.equals("PT");
        if (patients && indicator.equals("Y")) {
            draft.patient().addExtension(new Extension(DISABILITY, said.setText("身体障害あり")));
            return;
        }
        if (!person.isEmpty()) {
            said.addCoding(new Coding().setSystem(PERSON).setCode(person));
        }
        said.setText(text(indicator) + (patients ? "" : " (" + person + ")"));
        draft.patient().addExtension(new Extension(Canonical.extension("disability-statement"), said));
    }

    private static String text(String indicator) {
        return switch (indicator) {
            case "Y" -> "身体障害あり";
            case "N" -> "身体障害なし";
            default -> "身体障害情報: " + (indicator.isEmpty() ? "記載なし" : indicator);
        };
    }
}

package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** The three kinds of examination, by the last digit of their data types. */
enum ExamType {
    /** JP_DiagnosticReport_Radiology cannot be met: its category belongs to two of its own slices at once. */
    RADIOLOGY("imaging", "LP29684-5", "放射線", "JP_DiagnosticReport_Common", "JP_ImagingStudy_Radiology"),
    ENDOSCOPY("procedure", "LP7796-8", "内視鏡", "JP_DiagnosticReport_Endoscopy", "JP_ImagingStudy_Endoscopy"),
    PHYSIOLOGY("procedure", "LP29708-2", "循環器", "JP_DiagnosticReport_Common", "");

    private static final String LOINC = "http://loinc.org";
    /** JLAC10 numbers the examinations of the circulation 9A. */
    private static final String CIRCULATION = "9A";

    private final String observation;
    private final String report;
    private final String display;
    private final String reportProfile;
    private final String studyProfile;

    ExamType(String observation, String report, String display, String reportProfile, String studyProfile) {
        this.observation = observation;
        this.report = report;
        this.display = display;
        this.reportProfile = reportProfile;
        this.studyProfile = studyProfile;
    }

    static ExamType of(Scene scene) {
        String type = scene.origin().key().type();
        return switch (type.charAt(type.length() - 1)) {
            case '1' -> RADIOLOGY;
            case '2' -> ENDOSCOPY;
            default -> PHYSIOLOGY;
        };
    }

    /** The code of JP_SimpleObservationCategory_CS and of FHIR's own categories, which agree on these. */
    String observation() {
        return observation;
    }

    /** The category of reports and orders; physiology has one only where the item tells which organ it is about. */
    Optional<CodeableConcept> category(String item) {
        return this == PHYSIOLOGY && !item.startsWith(CIRCULATION)
                ? Optional.empty()
                : Optional.of(new CodeableConcept(new Coding(LOINC, report, display)));
    }

    String reportProfile() {
        return reportProfile;
    }

    String studyProfile() {
        return studyProfile;
    }
}

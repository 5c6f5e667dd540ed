package dev.irori.mapping.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code tables that mapping rules look up, by whole code. Every table has {@code code}, {@code ja} and {@code en};
 * those with a FHIR counterpart have {@code target}, whose system is {@link #targetSystem()}.
 */
public enum Table {
    /** PID-8. */
    SEX("hl70001", "http://hl7.org/fhir/administrative-gender"),
    /** EVN-1, MSH-9.2: trigger to Encounter status and location status. */
    EVENT("hl70003", "http://hl7.org/fhir/encounter-status"),
    /** PV1-2. */
    PATIENT_CLASS("hl70004", "http://terminology.hl7.org/CodeSystem/v3-ActCode"),
    /** ORC-5. */
    ORDER_STATUS("hl70038", "http://hl7.org/fhir/request-status"),
    /** NK1-3, IN1-17. */
    RELATIONSHIP("hl70063", "http://terminology.hl7.org/CodeSystem/v3-RoleCode"),
    /** Unified department codes of SS-MIX2. */
    DEPARTMENT("hl70069", ""),
    /** OBX-8. */
    FLAG("hl70078", "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"),
    /** OBX-11. */
    RESULT_STATUS("hl70085", "http://hl7.org/fhir/observation-status"),
    /** PV1-36. */
    DISCHARGE("hl70112", "http://terminology.hl7.org/CodeSystem/discharge-disposition"),
    /** OBR-25. */
    REPORT_STATUS("hl70123", "http://hl7.org/fhir/diagnostic-report-status"),
    /** ORC-1. */
    ORDER_CONTROL("hl70119", "http://hl7.org/fhir/request-status"),
    /** AL1-2, IAM-2. */
    ALLERGY_TYPE("hl70127", "http://hl7.org/fhir/allergy-intolerance-category"),
    /** IAM-4. */
    ALLERGY_SEVERITY("hl70128", "http://hl7.org/fhir/reaction-event-severity"),
    /** RXR-1. */
    ROUTE("hl70162", "http://jpfhir.jp/fhir/core/CodeSystem/route-codes"),
    /** RXR-3. */
    DEVICE("hl70164", ""),
    /** RXC-1. */
    COMPONENT_TYPE("hl70166", ""),
    /** PRB-25: confidentiality, and the sensitivity it implies. */
    CONFIDENTIALITY("hl70177", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"),
    /** XTN.2. */
    TELECOM_USE("hl70201", "http://hl7.org/fhir/contact-point-use"),
    /** PRB-14. */
    OUTCOME("hl70241", "http://terminology.hl7.org/CodeSystem/condition-clinical"),
    /** PRB-1. */
    PROBLEM_ACTION("hl70287", ""),
    /** RXA-20. */
    COMPLETION("hl70322", "http://terminology.hl7.org/CodeSystem/medication-admin-status"),
    /** IAM-6, RXA-21. */
    ACTION("hl70323", ""),
    /** IAM-9. */
    ALLERGY_SENSITIVITY("hl70436", "http://hl7.org/fhir/allergy-intolerance-type"),
    /** IAM-17: verification, and the clinical status that goes with it. */
    ALLERGY_VERIFICATION("hl70438", "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification"),
    /** XPN.8, XCN.15: to the value of iso21090-EN-representation. */
    REPRESENTATION("hl70465", "http://terminology.hl7.org/CodeSystem/v3-EntityNameUseR2"),
    /** ORC-29. */
    ORDER_TYPE("hl70482", ""),
    /** TQ1-9. */
    PRIORITY("hl70485", "http://hl7.org/fhir/request-priority"),
    /** IN1-2: insurance law; {@code kind} MI is insurance, PE public expense. */
    INSURANCE_PLAN("jhsd0001", ""),
    /** IN1-15. */
    INSURANCE_TYPE("jhsd0002", ""),
    /** PRB-10.4: when the diagnosis was made, to Condition.category. */
    DIAGNOSIS_TYPE("jhsd0004", "http://terminology.hl7.org/CodeSystem/condition-category"),
    /** PRB-13. */
    SUSPICION("jhsd0005", "http://terminology.hl7.org/CodeSystem/condition-ver-status"),
    /** PRB-18. */
    DIAGNOSIS_RANK("jhsd0007", ""),
    /** RXE-27. */
    DRUG_KIND("jhsp0003", ""),
    /** RXE-2 of an injection order. */
    INJECTION_CATEGORY("jhsi0002", ""),
    /** RXE-6. */
    DRUG_FORM("merit9-form", ""),
    /** Units of drugs, never UCUM. */
    DRUG_UNIT("merit9-unit", ""),
    /** RXE-21. */
    DRUG_CATEGORY("merit9-category", ""),
    /** SPM-4, and digits 10 to 12 of JLAC10. */
    MATERIAL("jc10-material", ""),
    /** Body measurements and vital signs by JLAC10. */
    VITAL("vital", "http://medis.or.jp/CodeSystem/master-nursingObservationKeyCode");

    private final String resource;
    private final String targetSystem;

    Table(String name, String targetSystem) {
        this.resource = name + ".tsv";
        this.targetSystem = targetSystem;
    }

    /** The row of a code, spaces around it ignored; codes are case-sensitive. */
    public Optional<Row> row(String code) {
        return Optional.ofNullable(content().byCode().get(code.strip()));
    }

    /** The FHIR code for a code; empty when the table has no such code or FHIR no counterpart. */
    public Optional<String> target(String code) {
        return row(code).flatMap(Row::target);
    }

    /** The system of {@link Row#target()}, or an empty text when the table has no targets. */
    public String targetSystem() {
        return targetSystem;
    }

    /** In the order of the file. */
    public List<Row> rows() {
        return content().tsv().rows();
    }

    List<String> columns() {
        return content().tsv().columns();
    }

    String resource() {
        return resource;
    }

    private Content content() {
        return Objects.requireNonNull(Content.OF.get(this));
    }

    /** Read on first use, all at once: a broken table fails the first test that looks up any code. */
    private record Content(Tsv tsv, Map<String, Row> byCode) {
        static final Map<Table, Content> OF = new EnumMap<>(Table.class);

        static {
            for (Table table : values()) {
                Tsv tsv = Tsv.load(table.resource, 1);
                OF.put(table, new Content(tsv, tsv.rows().stream().collect(Collectors.toMap(Row::code, row -> row))));
            }
        }
    }
}

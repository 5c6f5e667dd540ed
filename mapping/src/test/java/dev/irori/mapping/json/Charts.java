package dev.irori.mapping.json;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.*;

/** One resource of each type the mapping emits, each with traps of its own. */
final class Charts {

    private static final String EXT = "http://example.org/fhir/StructureDefinition/e";

    private Charts() {}

    static List<Resource> all() {
        return List.of(
                patient(),
                relatedPerson(),
                coverage(),
                encounter(),
                observation(),
                condition(),
                allergy(),
                request(),
                dispense(),
                administration(),
                serviceRequest(),
                specimen(),
                report(),
                procedure(),
                imaging(),
                nutrition(),
                document(),
                binary(),
                provenance(),
                bundle(),
                outcome());
    }

    /** Twins of primitives beside, without and between values; a padded array; an id that HAPI drops. */
    static Patient patient() {
        Patient patient = new Patient();
        patient.setId("Patient/p1/_history/3");
        patient.getMeta().setSource("urn:irori:f#PID").addProfile("http://jpfhir.jp/fhir/core/JP_Patient");
        patient.getMeta().addTag().setDisplay("neither code nor system");
        patient.addIdentifier().setSystem("urn:oid:1.2.392.100495.20.3.51.1").setValue("00\"12\\34");
        HumanName name = patient.addName().setText("山田\t太郎").setFamily("山田");
        name.getFamilyElement().addExtension(EXT, new CodeType("IDE"));
        name.addGiven("太郎");
        name.addGivenElement().addExtension(EXT, new StringType("no value"));
        name.addGiven("𠮷");
        name.getGiven().get(2).setId("dropped-elsewhere-kept-here");
        name.addGivenElement().setId("only-an-id");
        patient.setActiveElement(new BooleanType(false));
        patient.setBirthDateElement(new DateType("1950-02"));
        patient.getBirthDateElement().setId("alone");
        patient.setDeceased(new DateTimeType("2024-02-29T12:34:56.120+09:00"));
        patient.getGenderElement().addExtension(EXT, new Reference("Patient/p1/_history/3"));
        patient.addContact().setGender(Enumerations.AdministrativeGender.OTHER);
        patient.addContact();
        patient.addLink().setOther(new Reference("Patient/p2/_history/9")).setType(Patient.LinkType.SEEALSO);
        patient.addExtension(new Extension(EXT));
        patient.addExtension(new Extension(EXT, new Meta().setVersionId("7")));
        patient.getText().setStatus(Narrative.NarrativeStatus.GENERATED).setDivAsString("<div>&lt;山田&gt; \"x\"</div>");
        return patient;
    }

    static RelatedPerson relatedPerson() {
        RelatedPerson person = new RelatedPerson();
        person.setId("urn:uuid:11111111-1111-4111-8111-111111111111");
        person.setPatient(new Reference("http://example.org/fhir/Patient/p1/_history/2").setDisplay("母"));
        person.addRelationship().addCoding(new Coding("s", "MTH", " "));
        return person;
    }

    static Coverage coverage() {
        Coverage coverage = new Coverage();
        coverage.setId("c");
        coverage.setBeneficiary(
                new Reference().setIdentifier(new Identifier().setAssigner(new Reference("Organization/o"))));
        coverage.addCostToBeneficiary()
                .setValue(new Money().setValue(new BigDecimal("1E+3")).setCurrency("JPY"));
        coverage.addExtension()
                .setUrl(EXT)
                .addExtension(new Extension("a", new StringType("記号")))
                .addExtension()
                .setUrl("b");
        return coverage;
    }

    static Encounter encounter() {
        Encounter encounter = new Encounter();
        encounter.setId("e");
        encounter.setStatus(Encounter.EncounterStatus.FINISHED).setClass_(new Coding().setCode("IMP"));
        encounter.addParticipant().setIndividual(new Reference("Practitioner/hidden"));
        encounter.addParticipant().setIndividual(new Reference("Practitioner/shown"));
        encounter.addLocation().setLocation(new Reference("Location/hidden"));
        encounter.setPeriod(new Period().setStartElement(new DateTimeType("2024")));
        encounter.setServiceProvider(new Reference("#"));
        return encounter;
    }

    static Observation observation() {
        Observation observation = new Observation();
        observation.setId("o");
        observation.getMeta().addSecurity("s", "R", "restricted").addSecurity(new Coding());
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation
                .getCode()
                .addCoding()
                .setSystem("urn:oid:1.2")
                .setCode("3D04")
                .setUserSelected(true);
        Quantity value = new Quantity();
        value.getValueElement().setValueAsString("0.020");
        observation.setValue(
                value.setComparator(Quantity.QuantityComparator.LESS_THAN).setUnit("mg/dL"));
        observation
                .addComponent()
                .setValue(new SampledData().setPeriod(new BigDecimal("1.0E-7")).setDimensions(1));
        observation.addComponent().setValue(new StringType("\u0000\u001f\u007f\u2028 / </x> \uD842"));
        observation.addComponent().setValue(new IntegerType("-7")).setCode(new CodeableConcept());
        observation
                .addHasMember(new Reference("Observation/hidden"))
                .addPerformer(new Reference("Practitioner/hidden"));
        observation.setSubject(new Reference("Patient/p1")).setEncounter(new Reference("Encounter/hidden"));
        return observation;
    }

    static Condition condition() {
        Condition condition = new Condition();
        condition.setId("d");
        condition.getCode().setText("").addCoding();
        condition.setOnset(new Age().setValue(3).setUnit("a"));
        condition.addNote().setText("一\r\n二").setAuthor(new Reference("Practitioner/hidden"));
        return condition;
    }

    static AllergyIntolerance allergy() {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setId("a");
        allergy.addCategory(AllergyIntolerance.AllergyIntoleranceCategory.FOOD);
        allergy.addCategory(AllergyIntolerance.AllergyIntoleranceCategory.MEDICATION);
        allergy.getCategory().get(1).addExtension(EXT, new BooleanType(true));
        allergy.addReaction().addManifestation().setText("発疹");
        return allergy;
    }

    static MedicationRequest request() {
        Medication medication = new Medication();
        medication.setId("#med");
        medication.getMeta().setVersionId("1").addSecurity("s", "c", "d").setSource("kept");
        medication.addIngredient().setStrength(new Ratio().setNumerator(new Quantity(500)));
        MedicationRequest request = new MedicationRequest();
        request.setId("m");
        request.addContained(medication).addContained(new Medication().setId("med"));
        request.setMedication(new Reference("#med"));
        Dosage dosage = request.addDosageInstruction().setAsNeeded(new BooleanType(true));
        dosage.getTiming().getRepeat().addTimeOfDay("08:00:00").setBounds(new Duration().setValue(14));
        dosage.addDoseAndRate().setDose(new Quantity().setValue(new BigDecimal("1.50")));
        return request;
    }

    static MedicationDispense dispense() {
        MedicationDispense dispense = new MedicationDispense();
        dispense.setId("s");
        dispense.setMedication(new CodeableConcept().setText("ﾛｷｿﾆﾝ")).setQuantity(new SimpleQuantity());
        dispense.addAuthorizingPrescription(new Reference("MedicationRequest/hidden"));
        return dispense;
    }

    static MedicationAdministration administration() {
        MedicationAdministration administration = new MedicationAdministration();
        administration.setEffective(new Period());
        administration.getDosage().setRate(new Quantity().setValue(0.1));
        return administration;
    }

    static ServiceRequest serviceRequest() {
        ServiceRequest request = new ServiceRequest();
        request.setId(" ");
        request.addSupportingInfo(new Reference("Observation/hidden")).addSupportingInfo(new Reference("odd"));
        request.setQuantity(new Range().setLow(new Quantity(1)));
        return request;
    }

    static Specimen specimen() {
        Specimen specimen = new Specimen();
        specimen.getCollection().setFastingStatus(new CodeableConcept().setText("空腹"));
        specimen.addContainer().setAdditive(new Reference("Substance/hidden"));
        return specimen;
    }

    static DiagnosticReport report() {
        DiagnosticReport report = new DiagnosticReport();
        report.setIssuedElement(new InstantType("2024-02-29T12:34:56.000Z"));
        report.addResult(new Reference("Observation/hidden")).addResult(new Reference("Observation/shown"));
        report.addPresentedForm()
                .setContentType("application/pdf")
                .setData(new byte[] {0, -1, 62})
                .setSize(3);
        return report;
    }

    static Procedure procedure() {
        Procedure procedure = new Procedure();
        procedure.setPerformed(new StringType("頃"));
        procedure.addModifierExtension(new Extension(EXT, new Reference("Patient/hidden")));
        procedure.addExtension(new Extension(EXT, new Reference("Patient/hidden")));
        return procedure;
    }

    static ImagingStudy imaging() {
        ImagingStudy study = new ImagingStudy();
        study.setNumberOfInstances(0);
        study.addSeries().setUid("1.2.3").addInstance().setSopClass(new Coding().setSystem("urn:ietf:rfc:3986"));
        return study;
    }

    static NutritionOrder nutrition() {
        NutritionOrder order = new NutritionOrder();
        order.addInstantiates("urn:x").getOralDiet().addType().setText("常食");
        order.getInstantiates().get(0).addExtension(EXT, new Reference("Patient/hidden"));
        return order;
    }

    static DocumentReference document() {
        DocumentReference document = new DocumentReference();
        document.addContent().getAttachment().setUrl("Binary/b").setHash(new byte[0]);
        document.getContext().addEncounter(new Reference("Encounter/hidden"));
        return document;
    }

    static Binary binary() {
        Binary binary = new Binary()
                .setContentType("text/plain")
                .setData("漢字".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        binary.setId("b");
        return binary;
    }

    static Provenance provenance() {
        Provenance provenance = new Provenance();
        provenance
                .addTarget(new Reference("Observation/o/_history/4"))
                .addAgent()
                .setWho(new Reference("Device/hidden"));
        return provenance;
    }

    static Bundle bundle() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(2);
        bundle.addLink().setRelation("self").setUrl("http://x/fhir?a=b&c=\"d\"");
        bundle.addEntry()
                .setFullUrl("urn:uuid:5")
                .setResource(condition())
                .getSearch()
                .setScore(new BigDecimal("1.00"));
        bundle.addEntry().setFullUrl("urn:uuid:6").setResource(request());
        bundle.addEntry().setResource(new Patient());
        return bundle;
    }

    static OperationOutcome outcome() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setDiagnostics("日本語 and \"English\"")
                .addExpression("a.b[0]")
                .addLocation("/f:a");
        return outcome;
    }
}

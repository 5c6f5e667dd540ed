package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Segment;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A MedicationAdministration in the making. */
final class GivenDraft implements GivenDrug {
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    final MedicationAdministration administration = new MedicationAdministration();
    /** What was given, when it was mixed. */
    final Medication mixture = new Medication();

    final Segment rxa;
    private final List<Segment> rxas;
    private final @Nullable Segment rxr;
    private final DrugPlace place;

    GivenDraft(DrugOrder order, List<Segment> rxas, @Nullable Segment rxr, int orderInRp) {
        this.place = new DrugPlace(order, orderInRp);
        this.rxas = rxas;
        this.rxa = rxas.get(0);
        this.rxr = rxr;
    }

    /** Route, site, method and text go where an administration has them; a dosage without any amount says so. */
    void finish() {
        Dosage dosage = dosage();
        if (dosage.isEmpty() && !administration.hasDosage()) {
            return;
        }
        MedicationAdministration.MedicationAdministrationDosageComponent given = administration.getDosage();
        if (dosage.hasText()) {
            given.setText(dosage.getText());
        }
        if (dosage.hasRoute()) {
            given.setRoute(dosage.getRoute());
        }
        if (dosage.hasSite()) {
            given.setSite(dosage.getSite());
        }
        if (dosage.hasMethod()) {
            given.setMethod(dosage.getMethod());
        }
        if (!given.hasDose() && !given.hasRate()) {
            given.getDose().addExtension(ABSENT, new CodeType("unknown"));
        }
    }

    @Override
    public List<Segment> rxas() {
        return rxas;
    }

    @Override
    public DrugPlace place() {
        return place;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "RXA" -> rxa;
            case "RXR" -> rxr;
            default -> order().segment(name);
        };
    }

    @Override
    public MedicationAdministration resource() {
        return administration;
    }

    @Override
    public void identify(Identifier identifier) {
        administration.addIdentifier(identifier);
    }

    @Override
    public void note(Annotation note) {
        administration.addNote(note);
    }

    @Override
    public void category(CodeableConcept category) {
        administration.setCategory(category);
    }

    @Override
    public void inform(Reference observation) {
        administration.addSupportingInformation(observation);
    }
}

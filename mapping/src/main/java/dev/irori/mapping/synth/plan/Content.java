package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Formulary.Coded;
import dev.irori.mapping.synth.world.Formulary.Drug;
import dev.irori.mapping.synth.world.Formulary.LabTest;
import dev.irori.mapping.synth.world.Formulary.Procedure;
import dev.irori.mapping.synth.world.Formulary.Usage;
import dev.irori.mapping.synth.world.Staff;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What one file states. Times are the clinical ones; when the file was written belongs to its {@link Filing}. */
public sealed interface Content {

    /** Basic data of the patient (ADT-00). */
    record Registration(Care care, List<Allergy> allergies) implements Content {}

    /** The attending physician (ADT-01). */
    record Attending(Care care) implements Content {}

    /** Arrival at an outpatient department (ADT-12). */
    record Reception(Care care, LocalDateTime at) implements Content {}

    /** Everything else that moves a patient (ADT-21 to ADT-52). */
    record Movement(
            MovementKind kind,
            Care care,
            Care.Bed prior,
            LocalDateTime at,
            LocalDateTime planned,
            LocalDateTime admitted,
            String disposition)
            implements Content {}

    /** All allergies (ADT-61). */
    record AllergyList(List<Allergy> allergies) implements Content {}

    /** All problems as of a day (PPR-01). */
    record ProblemList(List<Problem> problems, LocalDate asOf) implements Content {}

    /** A meal order (OMD). */
    record Meal(Care care, LocalDateTime ordered, LocalDateTime first, Coded diet, String remark) implements Content {}

    /** A prescription (OMP-01). */
    record Prescription(Care care, LocalDateTime ordered, boolean discharge, List<Line> lines) implements Content {}

    /**
     * One drug of a prescription. Amounts are decimal texts in the drug's unit; the daily amount and the days are
     * empty where the drug is taken as needed, {@code single} is empty for ointments.
     */
    record Line(
            int rp,
            Drug drug,
            Usage usage,
            String single,
            String daily,
            String total,
            String totalUnit,
            int days,
            int times,
            List<Coded> additional,
            LocalDate start) {}

    /** Doses of a prescription given on the ward on one day (OMP-11). */
    record Given(Care care, LocalDateTime ordered, Staff nurse, List<Dose> doses) implements Content {}

    /** One dose; completion is a code of table HL70322. */
    record Dose(int rp, Drug drug, String amount, LocalDateTime at, String completion) {}

    /** An order of infusions (OMP-02), or their record (OMP-12). */
    record Infusions(Care care, LocalDateTime ordered, Staff nurse, List<Infusion> infusions) implements Content {}

    /** One bag: a base and what is mixed into it, as one total volume at one rate. */
    record Infusion(
            int rp,
            int administration,
            LocalDateTime start,
            LocalDateTime end,
            int volume,
            int rate,
            Drug base,
            List<Drug> additives) {}

    /** A laboratory order (OML-01), or its report (OML-11). */
    record Laboratory(Care care, LocalDateTime ordered, LocalDateTime reported, List<Specimen> specimens)
            implements Content {
        public long results() {
            return specimens.stream()
                    .flatMap(s -> s.panels().stream())
                    .mapToLong(p -> p.results().size())
                    .sum();
        }
    }

    /** Material taken from a patient. */
    record Specimen(String id, String material, String materialText, LocalDateTime collected, List<Panel> panels) {}

    /** A section of tests on one material. */
    record Panel(String section, String sectionText, List<Result> results) {}

    /** One value; the flag is a code of HL70078 or empty, the status one of HL70085. */
    record Result(LabTest test, String value, String flag, String status) {}

    /** A culture and what its organism resists (OML-11); nothing grew where {@code organism} is empty. */
    record Culture(
            Care care,
            LocalDateTime ordered,
            LocalDateTime reported,
            String specimen,
            LocalDateTime collected,
            List<Coded> organism,
            String quantity,
            List<Susceptibility> susceptibilities)
            implements Content {}

    /** The minimal inhibitory concentration of a drug and its judgement S, I or R. */
    record Susceptibility(Coded drug, String concentration, String judgement) {}

    /** An imaging or endoscopy order, or its performance when {@code performed}. */
    record Examination(
            Care care,
            LocalDateTime ordered,
            LocalDateTime at,
            Procedure procedure,
            String childOrder,
            String indication,
            boolean performed,
            Staff operator)
            implements Content {}

    /** An electrocardiogram: an order (OMG-03), or its result when {@code performed} (OMG-13). */
    record Electrocardiogram(
            Care care, LocalDateTime ordered, LocalDateTime at, boolean performed, String finding, int rate, int qtc)
            implements Content {}

    /** Vital signs of one moment (extended storage). */
    record Vitals(
            Care care,
            LocalDateTime at,
            int systolic,
            int diastolic,
            int pulse,
            int respiration,
            String temperature,
            int saturation)
            implements Content {}

    /** A clinical document (extended storage); {@code pdf} chooses the form. */
    record Document(Care care, LocalDateTime at, DocumentKind kind, boolean pdf, String text) implements Content {}

    /** What a pharmacy handed out (extended storage). */
    record Dispensing(Care care, LocalDateTime at, List<Line> lines) implements Content {}
}

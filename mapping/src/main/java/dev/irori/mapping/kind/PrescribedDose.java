package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Supplement;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.DrugQuantities;
import dev.irori.mapping.value.Regimen;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.jspecify.annotations.Nullable;

/**
 * How much to take at a time. Some vendors write the dose of a day where the single dose belongs; taken with the usage
 * it would be three times too much. So the single dose is claimed only where nothing beside it contradicts.
 */
final class PrescribedDose {
    private static final int DOSE = 3;
    private static final int MAXIMUM = 4;
    private static final int UNIT = 5;
    private static final int DAILY = 19;

    final @Nullable Quantity dose;
    final @Nullable Quantity maximum;
    final @Nullable Quantity daily;
    final @Nullable Quantity total;
    final @Nullable BigDecimal days;
    final Segment rxe;
    private final Regimen regimen;
    private final boolean asNeeded;

    private PrescribedDose(RequestDraft draft, Scene scene) {
        this.rxe = RequestFields.rxe(draft);
        this.regimen = draft.regimen;
        this.asNeeded = draft.isAsNeeded();
        this.dose = DrugQuantities.quantity(scene, rxe, DOSE, UNIT).orElse(null);
        this.maximum = DrugQuantities.quantity(scene, rxe, MAXIMUM, UNIT).orElse(null);
        this.daily = DrugQuantities.withUnit(scene, rxe, DAILY).orElse(null);
        this.total = draft.request.getDispenseRequest().hasQuantity()
                ? draft.request.getDispenseRequest().getQuantity()
                : null;
        this.days = asNeeded ? null : regimen.days(scene).orElse(null);
    }

    /** Read once for each prescription, after the quantity to dispense and the usage are known. */
    static PrescribedDose of(RequestDraft draft, Scene scene) {
        PrescribedDose known = draft.prescribed;
        if (known == null) {
            known = new PrescribedDose(draft, scene);
            draft.prescribed = known;
        }
        return known;
    }

    /** The rule: runs after the quantity to dispense and the usage are known. */
    static void claim(RequestDraft draft, Scene scene) {
        PrescribedDose prescribed = of(draft, scene);
        Dosage.DosageDoseAndRateComponent amounts = new Dosage.DosageDoseAndRateComponent();
        if (prescribed.daily != null) {
            amounts.setRate(DrugQuantities.perDay(prescribed.daily));
        }
        if (!draft.regimen.unequalDoses().isEmpty()) {
            prescribed.checkUnequal(scene);
        } else {
            prescribed.single(amounts, draft, scene);
        }
        if (!amounts.isEmpty()) {
            draft.dosage().addDoseAndRate(amounts);
        }
    }

    private void single(Dosage.DosageDoseAndRateComponent amounts, RequestDraft draft, Scene scene) {
        DoseBasis basis = DoseBasis.of(this);
        if (dose == null) {
            keepUnread(draft);
            if (maximum != null) {
                draft.dosage().setMaxDosePerAdministration(maximum);
            }
        } else if (contradictsDay() || contradictsTotal() || basis == DoseBasis.CONTRADICTED) {
            scene.gap(GapKind.DOSE_INCONSISTENT, rxe, DOSE, rxe.field(DOSE).text());
            DrugNotes.add(
                    "一回量(RXE-3)は一日量・総量と整合しない (dose as sent, at odds with the daily dose or the total)",
                    DrugNotes.amount(rxe, DOSE, UNIT)
                            + (maximum == null ? "" : " - " + DrugNotes.amount(rxe, MAXIMUM, UNIT)),
                    draft);
        } else {
            amounts.setDose(
                    maximum == null || isSame(maximum, dose)
                            ? dose
                            : new Range().setLow(dose).setHigh(maximum));
            basis.type().ifPresent(amounts::setType);
            if (basis == DoseBasis.UNKNOWN) {
                scene.gap(GapKind.DOSE_BASIS_UNKNOWN, rxe, DOSE, DrugNotes.amount(rxe, DOSE, UNIT));
            }
        }
    }

    /** A zero or a text is no dose, but it was written. */
    private void keepUnread(RequestDraft draft) {
        Value written = rxe.field(DOSE);
        if (written.isPresent()) {
            DrugNotes.add("一回量 (dose as sent)", DrugNotes.amount(rxe, DOSE, UNIT), draft);
        }
    }

    /** RXE-3 × doses a day = RXE-19; an unknown number of doses cannot tell one a day from all of the day. */
    private boolean contradictsDay() {
        if (asNeeded || daily == null || dose == null || !DrugQuantities.sameUnit(dose, daily)) {
            return false;
        }
        Optional<BigDecimal> times = regimen.dosesPerDay().map(BigDecimal::valueOf);
        BigDecimal most = maximum == null ? dose.getValue() : maximum.getValue();
        if (times.isPresent()) {
            BigDecimal lower = dose.getValue().multiply(times.get());
            return lower.compareTo(daily.getValue()) > 0
                    || most.multiply(times.get()).compareTo(daily.getValue()) < 0;
        }
        return daily.getValue().compareTo(dose.getValue()) <= 0;
    }

    /** RXE-19 × TQ1-6 = RXE-10; where days are left out, TQ1-6 may count them as well. */
    private boolean contradictsTotal() {
        Optional<BigDecimal> perDay = perDay();
        if (perDay.isEmpty() || total == null || days == null) {
            return false;
        }
        int difference = perDay.get().multiply(days).compareTo(total.getValue());
        return regimen.skipsDays() ? difference < 0 : difference != 0;
    }

    /** The amount of a day in the unit of the total, as stated, else from the single dose. */
    private Optional<BigDecimal> perDay() {
        if (total == null) {
            return Optional.empty();
        }
        if (daily != null) {
            return DrugQuantities.sameUnit(daily, total) ? Optional.of(daily.getValue()) : Optional.empty();
        }
        if (dose == null || maximum != null || !DrugQuantities.sameUnit(dose, total)) {
            return Optional.empty();
        }
        BigDecimal single = dose.getValue();
        return regimen.dosesPerDay().map(times -> single.multiply(BigDecimal.valueOf(times)));
    }

    /** Unequal doses: what RXE-3 holds beside them means nothing; they must add up to the day. */
    private void checkUnequal(Scene scene) {
        List<Supplement> doses = regimen.unequalDoses();
        BigDecimal sum =
                doses.stream().map(it -> it.amount().orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean odd = daily != null && sum.compareTo(daily.getValue()) != 0;
        if (odd || contradictsTotal()) {
            scene.gap(GapKind.DOSE_INCONSISTENT, rxe, DAILY, rxe.field(DAILY).text());
        }
    }

    /** Whether the days of TQ1-6 are those on which the drug is taken: RXE-10 ÷ RXE-19 says so where days are skipped. */
    boolean daysAreDosingDays() {
        Optional<BigDecimal> perDay = perDay();
        return days != null
                && total != null
                && perDay.isPresent()
                && perDay.get().multiply(days).compareTo(total.getValue()) == 0;
    }

    private static boolean isSame(Quantity one, Quantity other) {
        return one.getValue().compareTo(other.getValue()) == 0;
    }
}

package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.DrugQuantities;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Whether a dose is weighed as product or as active substance: for a powder of ten per cent, a factor of ten. Said only
 * where strength and units prove it; amounts are compared for that, never converted.
 */
enum DoseBasis {
    PRODUCT("1", "製剤量"),
    ACTIVE("2", "原薬量"),
    /** A powder of which nothing tells. */
    UNKNOWN("", ""),
    /** Neither basis agrees with what is dispensed. */
    CONTRADICTED("", ""),
    /** No powder: the question does not arise. */
    NONE("", "");

    private static final String SYSTEM =
            "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/MedicationIngredientStrengthStrengthType";
    private static final Map<String, BigDecimal> MILLIGRAMS = Map.of(
            "MG", BigDecimal.ONE,
            "G", new BigDecimal("1000"),
            "MCG", new BigDecimal("0.001"));
    private static final BigDecimal GRAM = new BigDecimal("1000");
    /** Units that count pieces of the product. */
    private static final Set<String> PIECES = Set.of(
            "TAB", "CAP", "PCK", "PILL", "SHT", "HON", "KO", "BTL", "TUBE", "AMP", "VIL", "BAG", "KIT", "SYRG", "TROC");

    private final String code;
    private final String display;

    DoseBasis(String code, String display) {
        this.code = code;
        this.display = display;
    }

    Optional<CodeableConcept> type() {
        return code.isEmpty() ? Optional.empty() : Optional.of(new CodeableConcept(new Coding(SYSTEM, code, display)));
    }

    static DoseBasis of(PrescribedDose prescribed) {
        Quantity dose = prescribed.dose;
        if (dose == null || !dose.hasCode()) {
            return NONE;
        }
        if (PIECES.stream().anyMatch(unit -> DrugQuantities.isIn(dose, unit))) {
            return PRODUCT;
        }
        BigDecimal unit = milligrams(dose);
        if (unit == null || !isPowder(prescribed)) {
            return NONE;
        }
        Optional<BigDecimal> strength = strength(prescribed.rxe);
        if (strength.isEmpty()) {
            return UNKNOWN;
        }
        // The strength is substance per gram: a dose in grams beside it is product.
        return DrugQuantities.isIn(dose, "G") ? PRODUCT : byTotal(prescribed, strength.get());
    }

    private static DoseBasis byTotal(PrescribedDose prescribed, BigDecimal strength) {
        Quantity daily = prescribed.daily;
        Quantity total = prescribed.total;
        if (daily == null || total == null || prescribed.days == null || !DrugQuantities.isIn(total, "G")) {
            return UNKNOWN;
        }
        BigDecimal unit = milligrams(daily);
        if (unit == null) {
            return UNKNOWN;
        }
        BigDecimal course = daily.getValue().multiply(unit).multiply(prescribed.days);
        boolean active = course.compareTo(total.getValue().multiply(strength)) == 0;
        boolean product = course.compareTo(total.getValue().multiply(GRAM)) == 0;
        if (active == product) {
            return active ? UNKNOWN : CONTRADICTED;
        }
        return active ? ACTIVE : PRODUCT;
    }

    /** RXE-6 says powder, or says nothing and both dose and total are weighed. */
    private static boolean isPowder(PrescribedDose prescribed) {
        String form = prescribed.rxe.field(6).component(1).text().strip();
        return form.isEmpty() ? prescribed.total != null && milligrams(prescribed.total) != null : form.equals("PWD");
    }

    /** RXE-25 and -26 in milligrams per gram. */
    private static Optional<BigDecimal> strength(Segment rxe) {
        String unit = rxe.field(26).component(1).text().strip();
        BigDecimal factor = MILLIGRAMS.get(unit.endsWith("/G") ? unit.substring(0, unit.length() - 2) : unit);
        String number = rxe.field(25).text().strip();
        if (factor == null || number.isEmpty() || !number.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(number).multiply(factor));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal milligrams(Quantity quantity) {
        for (Map.Entry<String, BigDecimal> unit : MILLIGRAMS.entrySet()) {
            if (DrugQuantities.isIn(quantity, unit.getKey())) {
                return unit.getValue();
            }
        }
        return null;
    }
}

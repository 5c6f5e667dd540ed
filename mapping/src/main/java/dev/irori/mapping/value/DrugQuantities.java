package dev.irori.mapping.value;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;

/**
 * Amounts of drugs in the unit they were written in. Nothing is converted, and a zero, a filler or the explicit null is
 * no amount: what a person must not take is not said to be taken.
 */
public final class DrugQuantities {
    private static final String UCUM = "http://unitsofmeasure.org";
    /** HL7's filler in RXA-6 for an amount nobody knows. */
    private static final BigDecimal UNKNOWN_AMOUNT = new BigDecimal("999");

    private DrugQuantities() {}

    /** Amount and unit of two fields. */
    public static Optional<Quantity> quantity(Scene scene, Segment segment, int amount, int unit) {
        return number(segment.field(amount), scene, segment, amount)
                .map(number -> quantity(number, DrugUnit.of(segment.field(unit)), scene, segment, unit));
    }

    /** As {@link #quantity}, for the amount given to a patient, where 999 means that nobody knows. */
    public static Optional<Quantity> given(Scene scene, Segment segment, int amount, int unit) {
        return quantity(scene, segment, amount, unit).filter(it -> it.getValue().compareTo(UNKNOWN_AMOUNT) != 0);
    }

    /** A CQ: the amount, and its unit in subcomponents. */
    public static Optional<Quantity> withUnit(Scene scene, Segment segment, int field) {
        Value cq = segment.field(field);
        return number(cq.component(1), scene, segment, field)
                .map(number -> quantity(number, DrugUnit.ofParts(cq.component(2)), scene, segment, field));
    }

    /** A number above zero; a gap when something else is written. */
    public static Optional<BigDecimal> number(Value value, Scene scene, Segment segment, int field) {
        if (!value.component(1).isPresent()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number =
                Numeral.number(Widths.narrow(value.component(1).text()), false);
        if (number.filter(it -> it.signum() >= 0).isEmpty()) {
            scene.gap(GapKind.VALUE_UNPARSED, segment, field, value.component(1).text());
        }
        return number.filter(it -> it.signum() > 0);
    }

    /**
     * Whether two amounts of one drug may be compared: the same code or the same text, whoever's code it is, and also
     * when one of them is written without any unit. A check that is not made misses a dose three times too much.
     */
    public static boolean sameUnit(Quantity one, Quantity other) {
        if (!one.hasUnit() || !other.hasUnit()) {
            return true;
        }
        return one.getCode().equalsIgnoreCase(other.getCode()) || one.getUnit().equals(other.getUnit());
    }

    /** Whether the unit is this one of MERIT-9. */
    public static boolean isIn(Quantity quantity, String merit9) {
        return DrugUnit.MERIT9.equals(quantity.getSystem()) && merit9.equals(quantity.getCode());
    }

    public static Ratio perDay(Quantity amount) {
        return new Ratio().setNumerator(amount).setDenominator(days(BigDecimal.ONE));
    }

    /** So many days, as JP Core writes them. */
    public static Duration days(BigDecimal number) {
        Duration days = new Duration();
        days.setValue(number).setUnit("日").setSystem(UCUM).setCode("d");
        return days;
    }

    /** One time, the measure of what goes into one administration of a mixture. */
    public static Quantity once() {
        return new Quantity()
                .setValue(BigDecimal.ONE)
                .setUnit("回")
                .setSystem(DrugUnit.MERIT9)
                .setCode("TIME");
    }

    /** RXE-23 and -24: an amount in a unit like {@code ml/hr}; nothing unless the unit names both halves. */
    public static Optional<Ratio> rate(Scene scene, Segment segment, int amount, int unit) {
        Optional<BigDecimal> number = number(segment.field(amount), scene, segment, amount);
        Value written = segment.field(unit);
        return number.flatMap(it -> rate(it, written.component(1).text(), scene, segment, unit));
    }

    /** RXA-12: the amount and its unit in one text, as in {@code 102ml/hr}. */
    public static Optional<Ratio> rate(Scene scene, Segment segment, int field) {
        String text = Widths.narrow(segment.field(field).text());
        int end = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String unit = text.substring(end).strip();
        return Numeral.number(text.substring(0, end), false)
                .filter(it -> it.signum() > 0)
                .flatMap(it -> rate(it, unit, scene, segment, field));
    }

    private static Optional<Ratio> rate(BigDecimal amount, String unit, Scene scene, Segment segment, int field) {
        String plain = Widths.narrow(unit);
        int slash = plain.indexOf('/');
        String time = slash < 0 ? "" : time(plain.substring(slash + 1).strip());
        if (time.isEmpty() || slash == 0) {
            return Optional.empty();
        }
        DrugUnit of = new DrugUnit(plain.substring(0, slash).strip(), "", "ISO+");
        Quantity per = new Quantity().setValue(BigDecimal.ONE).setUnit(time).setSystem(UCUM);
        return Optional.of(new Ratio()
                .setNumerator(quantity(amount, of, scene, segment, field))
                .setDenominator(per.setCode(time)));
    }

    /** Units of time are UCUM's, unlike those of drugs. */
    private static String time(String written) {
        return switch (written) {
            case "hr", "h", "H", "HR", "時", "時間" -> "h";
            case "min", "MIN", "分" -> "min";
            case "d", "D", "day", "日" -> "d";
            default -> "";
        };
    }

    private static Quantity quantity(BigDecimal number, DrugUnit unit, Scene scene, Segment segment, int field) {
        Quantity quantity = new Quantity().setValue(number);
        unit.put(quantity, scene, segment, field);
        return quantity;
    }
}

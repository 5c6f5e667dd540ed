package dev.irori.mapping.value;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Supplement;
import dev.irori.mapping.table.Usage;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;

/**
 * How a drug is to be taken, from TQ1: one usage, which days, how long. A usage code is looked up whole, never read
 * digit by digit: its slots run from bedtime back to waking.
 */
public final class Regimen {
    private static final int PATTERN = 3;
    private static final int DURATION = 6;
    private static final int OCCURRENCES = 14;
    private static final String AS_NEEDED = "105";
    private static final int USAGE_LENGTH = 16;
    private static final int HOURS = 24;

    private final @Nullable Segment timing;
    private final String code;
    private final CodeableConcept usage;
    private final List<CodeableConcept> additions = new ArrayList<>(0);
    private final List<Supplement> supplements = new ArrayList<>(0);

    private Regimen(Scene scene, @Nullable Segment timing) {
        this.timing = timing;
        Value pattern = timing == null ? null : timing.field(PATTERN);
        Value first = pattern == null ? null : pattern.component(1);
        if (timing == null || pattern == null || first == null || !first.isPresent()) {
            this.code = "";
            this.usage = new CodeableConcept();
            return;
        }
        Codes codes = Codes.of(scene, timing, PATTERN);
        this.code = first.subcomponent(1).text().strip();
        this.usage = codes.subconcept(first);
        if (!usage.hasText()) {
            usage.setText(Usage.of(code).map(Usage::japanese).orElse(code));
        }
        List<Value> repetitions = pattern.each();
        for (int i = 1; i < repetitions.size(); i++) {
            Value addition = repetitions.get(i).component(1);
            additions.add(codes.subconcept(addition));
            Supplement.of(addition.subcomponent(1).text()).ifPresent(supplements::add);
        }
    }

    /** What TQ1 says; nothing but an empty regimen without one. */
    public static Regimen of(Scene scene, @Nullable Segment timing) {
        return new Regimen(scene, timing);
    }

    /** Adds a supplementary code that stands elsewhere: unequal doses are in RXE-7. */
    public void add(Supplement supplement, CodeableConcept concept) {
        supplements.add(supplement);
        additions.add(concept);
    }

    public CodeableConcept usage() {
        return usage;
    }

    /** What stands beside the usage: days, unequal doses, and whatever the hospital adds. */
    public List<CodeableConcept> additions() {
        return additions;
    }

    public List<Supplement> unequalDoses() {
        return supplements.stream().filter(it -> !it.skipsDays()).toList();
    }

    /** Taken on some days only: the days of dosing are not those between start and end. */
    public boolean skipsDays() {
        return supplements.stream().anyMatch(Supplement::skipsDays);
    }

    /** The usage says, or a number of doses without days says, that the patient decides when. */
    public boolean isAsNeeded() {
        boolean code105 = code.length() == USAGE_LENGTH && code.startsWith(AS_NEEDED);
        boolean counted = timing != null
                && timing.field(OCCURRENCES).isPresent()
                && !timing.field(DURATION).isPresent();
        return code105 || counted || Usage.of(code).filter(Usage::asNeeded).isPresent();
    }

    /** The rhythm of a whole code that the table knows, and which nothing modifies. */
    public Optional<Timing.TimingRepeatComponent> rhythm() {
        return Usage.of(code)
                .filter(it -> it.hasRhythm() && additions.isEmpty())
                .map(Regimen::rhythm);
    }

    private static Timing.TimingRepeatComponent rhythm(Usage usage) {
        Timing.TimingRepeatComponent repeat = new Timing.TimingRepeatComponent();
        repeat.setFrequency(usage.frequency()).setPeriod(usage.period());
        repeat.setPeriodUnit(Timing.UnitsOfTime.fromCode(usage.periodUnit()));
        usage.when().forEach(when -> repeat.addWhen(Timing.EventTiming.fromCode(when)));
        return repeat;
    }

    /**
     * How many doses a day has, to check amounts with: what the table says of the code, else the number its text
     * states. Never emitted.
     */
    public Optional<Integer> dosesPerDay() {
        Optional<Usage> known = Usage.of(code).filter(Usage::hasRhythm);
        return known.isPresent() ? known.flatMap(Regimen::perDay) : statedPerDay(usage.getText());
    }

    private static Optional<Integer> perDay(Usage usage) {
        if (usage.periodUnit().equals("h") && HOURS % usage.period() == 0) {
            return Optional.of(usage.frequency() * (HOURS / usage.period()));
        }
        boolean daily = usage.periodUnit().equals("d") && usage.period() == 1;
        return daily ? Optional.of(usage.frequency()) : Optional.empty();
    }

    /** {@code １日３回}: the wording of every usage of JAMI that has a daily number. */
    private static Optional<Integer> statedPerDay(@Nullable String text) {
        String plain = text == null ? "" : Widths.narrow(text);
        int at = plain.indexOf("1日");
        boolean stated = at >= 0 && at + 3 < plain.length() && plain.charAt(at + 3) == '回';
        char digit = stated ? plain.charAt(at + 2) : '0';
        return digit >= '1' && digit <= '9' ? Optional.of(digit - '0') : Optional.empty();
    }

    /** TQ1-6 where it counts days. */
    public Optional<BigDecimal> days(Scene scene) {
        if (timing == null || !isInDays(timing.field(DURATION).component(2))) {
            return Optional.empty();
        }
        return DrugQuantities.number(timing.field(DURATION), scene, timing, DURATION);
    }

    private static boolean isInDays(Value unit) {
        return switch (unit.subcomponent(1).text().strip()) {
            case "d", "D", "日" -> true;
            default -> false;
        };
    }

    /** What a person reads: the usage and all that modifies it. */
    public String text() {
        StringBuilder text = new StringBuilder(usage.hasText() ? usage.getText() : "");
        for (CodeableConcept addition : additions) {
            String said = addition.hasText()
                    ? addition.getText()
                    : addition.getCodingFirstRep().getCode();
            if (said != null) {
                text.append(text.isEmpty() ? "" : " ").append(said);
            }
        }
        return text.toString();
    }
}

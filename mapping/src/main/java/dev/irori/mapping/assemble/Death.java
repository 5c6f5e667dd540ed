package dev.irori.mapping.assemble;

import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.mapping.part.LifeSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Type;

/**
 * A death that a discharge states and nothing contradicts. Nobody is declared dead by inference: a cancelled discharge,
 * a later visit or a second, different death leave the patient without one.
 *
 * @param time as FHIR writes it, where the discharge states it
 */
public record Death(Optional<String> time) {

    private static final String AT = "Patient.deceased";

    /** The death that stands, if any; a contradiction is reported. */
    static Optional<Death> standing(List<LifeSign> signs, List<Gap> gaps) {
        List<LifeSign> deaths = new ArrayList<>();
        for (LifeSign sign : signs) {
            if (sign.kind() == LifeSign.Kind.DIED && !isCancelled(sign, signs)) {
                deaths.add(sign);
            }
        }
        if (deaths.isEmpty()) {
            return Optional.empty();
        }
        LifeSign first = deaths.get(0);
        boolean disputed = deaths.stream().anyMatch(it -> compare(it.when(), first.when()) != 0);
        if (disputed || signs.stream().anyMatch(it -> isLife(it, first))) {
            gaps.add(new Gap(GapKind.CONTRADICTION, AT, ""));
            return Optional.empty();
        }
        LifeSign exact =
                deaths.stream().filter(it -> it.time().isPresent()).findFirst().orElse(first);
        return Optional.of(new Death(exact.time()));
    }

    /** A cancellation sent after the discharge takes it back. */
    private static boolean isCancelled(LifeSign death, List<LifeSign> signs) {
        return signs.stream()
                .anyMatch(it -> it.kind() == LifeSign.Kind.DISCHARGE_CANCELLED
                        && it.stamp().compareTo(death.stamp()) > 0);
    }

    private static boolean isLife(LifeSign sign, LifeSign afterDeath) {
        return sign.kind() == LifeSign.Kind.ALIVE && compare(sign.when(), afterDeath.when()) > 0;
    }

    /** In the precision both have: on the day of a death without a time, anything may have come before. */
    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return one.substring(0, length).compareTo(other.substring(0, length));
    }

    Type value() {
        return time.<Type>map(DateTimeType::new).orElseGet(() -> new BooleanType(true));
    }
}

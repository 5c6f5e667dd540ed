package dev.irori.mapping.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.part.LifeSign;
import dev.irori.mapping.part.LifeSign.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeathTest {
    private static final LifeSign ADMISSION = sign(Kind.ALIVE, "2024-06-12T10:00:00+09:00", 1);
    private static final LifeSign DEATH = sign(Kind.DIED, "2024-06-28T03:15:00+09:00", 2);

    private final List<Gap> gaps = new ArrayList<>();

    @Test
    void aDischargeByDeathStands() {
        Optional<Death> death = Death.standing(List.of(ADMISSION, DEATH), gaps);
        assertThat(death.map(it -> it.value().primitiveValue())).contains("2024-06-28T03:15:00+09:00");
        assertThat(gaps).isEmpty();
    }

    @Test
    void aDeathWithoutATimeIsATrue() {
        LifeSign untimed = new LifeSign(Kind.DIED, Optional.empty(), "2024-06-28", stamp(2));
        assertThat(Death.standing(List.of(untimed), gaps).map(it -> it.value().primitiveValue()))
                .contains("true");
    }

    @Test
    void aCancelledDischargeTakesTheDeathBack() {
        LifeSign cancelled = sign(Kind.DISCHARGE_CANCELLED, "2024-06-28", 3);
        assertThat(Death.standing(List.of(DEATH, cancelled), gaps)).isEmpty();
        assertThat(gaps).isEmpty();
    }

    @Test
    void anEarlierCancellationDoesNot() {
        LifeSign earlier = sign(Kind.DISCHARGE_CANCELLED, "2024-05-01", 1);
        assertThat(Death.standing(List.of(earlier, DEATH), gaps)).isPresent();
    }

    @Test
    void aCancelledDeathDoesNotDisputeTheOneThatFollows() {
        LifeSign wrong = sign(Kind.DIED, "2024-06-27T03:15:00+09:00", 1);
        LifeSign cancelled = sign(Kind.DISCHARGE_CANCELLED, "2024-06-27", 2);
        LifeSign right = sign(Kind.DIED, "2024-06-28T03:15:00+09:00", 3);
        assertThat(Death.standing(List.of(wrong, cancelled, right), gaps)).isPresent();
        assertThat(gaps).isEmpty();
    }

    @Test
    void nobodyIsDeadWhoComesBack() {
        LifeSign visit = sign(Kind.ALIVE, "2024-07-10T09:00:00+09:00", 1);
        assertThat(Death.standing(List.of(DEATH, visit), gaps)).isEmpty();
        assertThat(gaps).extracting(Gap::kind).containsExactly(GapKind.CONTRADICTION);
    }

    @Test
    void onTheDayOfAnUntimedDeathAVisitMayHaveComeBefore() {
        LifeSign untimed = new LifeSign(Kind.DIED, Optional.empty(), "2024-06-28", stamp(2));
        LifeSign visit = sign(Kind.ALIVE, "2024-06-28T09:00:00+09:00", 1);
        assertThat(Death.standing(List.of(untimed, visit), gaps)).isPresent();
    }

    @Test
    void twoDeathsAreNone() {
        LifeSign other = sign(Kind.DIED, "2023-01-01T00:10:00+09:00", 1);
        assertThat(Death.standing(List.of(DEATH, other), gaps)).isEmpty();
        assertThat(gaps).extracting(Gap::kind).containsExactly(GapKind.CONTRADICTION);
    }

    private static LifeSign sign(Kind kind, String time, int sent) {
        return new LifeSign(kind, Optional.of(time), time.substring(0, 10), stamp(sent));
    }

    private static FileStamp stamp(int sent) {
        return new FileStamp("2024070100000" + sent);
    }
}

package dev.irori.mapping.layout;

import static dev.irori.mapping.layout.VersionFinding.COPY;
import static dev.irori.mapping.layout.VersionFinding.DELETED_BEFORE_ACTIVE;
import static dev.irori.mapping.layout.VersionFinding.DELETED_YET_ACTIVE;
import static dev.irori.mapping.layout.VersionFinding.DELETED_YET_HISTORY;
import static dev.irori.mapping.layout.VersionFinding.HISTORY_AFTER_ACTIVE;
import static dev.irori.mapping.layout.VersionFinding.HISTORY_WITHOUT_ACTIVE;
import static dev.irori.mapping.layout.VersionFinding.SAME_TIME;
import static dev.irori.mapping.layout.VersionFinding.SEVERAL_ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.layout.Versions.Finding;
import dev.irori.mapping.layout.Versions.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void aNewRecord() {
        Versions<String> versions = resolve("a 1 1");

        assertThat(versions.current()).contains("a");
        assertThat(versions.history()).isEmpty();
        assertThat(versions.deleted()).isEmpty();
        assertThat(versions.isDeleted()).isFalse();
        assertThat(versions.findings()).isEmpty();
    }

    @Test
    void anUpdatedRecord() {
        Versions<String> versions = resolve("a 1 2", "c 3 1", "b 2 2");

        assertThat(versions.current()).contains("c");
        assertThat(versions.history()).containsExactly("b", "a");
        assertThat(versions.findings()).isEmpty();
    }

    @Test
    void aDeletedRecord() {
        Versions<String> versions = resolve("a 1 0", "b 2 0", "delete 3 0");

        assertThat(versions.current()).isEmpty();
        assertThat(versions.deleted()).containsExactly("delete", "b", "a");
        assertThat(versions.isDeleted()).isTrue();
        assertThat(versions.findings()).isEmpty();
    }

    @Test
    void nothingAtAll() {
        assertThat(resolve().current()).isEmpty();
        assertThat(resolve().isDeleted()).isFalse();
    }

    @Test
    void ofSeveralActiveTheNewestCounts() {
        Versions<String> versions = resolve("a 1 1", "b 2 1", "c 3 1");

        assertThat(versions.current()).contains("c");
        assertThat(versions.history()).containsExactly("b", "a");
        assertThat(versions.findings())
                .containsExactly(new Finding<>(SEVERAL_ACTIVE, "b"), new Finding<>(SEVERAL_ACTIVE, "a"));
    }

    @Test
    void aDeletionNewerThanTheActiveDeletes() {
        Versions<String> versions = resolve("a 1 1", "delete 2 0");

        assertThat(versions.current()).isEmpty();
        assertThat(versions.isDeleted()).isTrue();
        assertThat(versions.history()).containsExactly("a");
        assertThat(versions.findings()).containsExactly(new Finding<>(DELETED_YET_ACTIVE, "a"));
    }

    @Test
    void aFileRenamedToDeletedWhoseOldNameWasLeftBehindIsDeleted() {
        Versions<String> versions = resolve("before 1 1", "after 1 0");

        assertThat(versions.isDeleted()).isTrue();
        assertThat(versions.findings())
                .containsExactlyInAnyOrder(
                        new Finding<>(DELETED_YET_ACTIVE, "before"), new Finding<>(SAME_TIME, "after"));
    }

    @Test
    void supersededWrittenAsDeleted() {
        Versions<String> versions = resolve("a 1 0", "b 2 1");

        assertThat(versions.current()).contains("b");
        assertThat(versions.deleted()).containsExactly("a");
        assertThat(versions.isDeleted()).isFalse();
        assertThat(versions.findings()).containsExactly(new Finding<>(DELETED_BEFORE_ACTIVE, "a"));
    }

    @Test
    void historyThatADeletionLeftBehind() {
        Versions<String> versions = resolve("a 1 2", "b 2 0", "delete 3 0");

        assertThat(versions.isDeleted()).isTrue();
        assertThat(versions.history()).containsExactly("a");
        assertThat(versions.findings()).containsExactly(new Finding<>(DELETED_YET_HISTORY, "a"));
    }

    @Test
    void historyAloneIsNotServed() {
        Versions<String> versions = resolve("a 1 2", "b 2 2");

        assertThat(versions.current()).isEmpty();
        assertThat(versions.isDeleted()).isFalse();
        assertThat(versions.history()).containsExactly("b", "a");
        assertThat(versions.findings())
                .containsExactly(
                        new Finding<>(HISTORY_WITHOUT_ACTIVE, "b"), new Finding<>(HISTORY_WITHOUT_ACTIVE, "a"));
    }

    @Test
    void historyNewerThanTheActive() {
        Versions<String> versions = resolve("a 1 1", "b 2 2");

        assertThat(versions.current()).contains("a");
        assertThat(versions.history()).containsExactly("b");
        assertThat(versions.findings()).containsExactly(new Finding<>(HISTORY_AFTER_ACTIVE, "b"));
    }

    @Test
    void anUpdateWithinOneTickOfACoarseClock() {
        Versions<String> versions = resolve("a 1 2", "b 1 1");

        assertThat(versions.current()).contains("b");
        assertThat(versions.history()).containsExactly("a");
        assertThat(versions.findings()).containsExactly(new Finding<>(SAME_TIME, "a"));
    }

    @Test
    void copiesInTwoStoresCountOnceAndTheFirstGivenStandsForThem() {
        Versions<String> versions = resolve("new/b 2 1", "old/b 2 1", "new/a 1 2", "old/a 1 2");

        assertThat(versions.current()).contains("new/b");
        assertThat(versions.history()).containsExactly("new/a");
        assertThat(versions.findings()).containsExactly(new Finding<>(COPY, "old/b"), new Finding<>(COPY, "old/a"));
    }

    @Test
    void aShortTimeStampIsTheSameTimeAsItsPaddedForm() {
        Version<String> brief = new Version<>("a", new FileStamp("20240101000000"), Flag.VALID);
        Version<String> full = new Version<>("b", new FileStamp("20240101000000000"), Flag.VALID);

        assertThat(Versions.resolve(List.of(brief, full)).findings()).containsExactly(new Finding<>(COPY, "b"));
        assertThat(brief.stamp()).isEqualByComparingTo(full.stamp()).isNotEqualTo(full.stamp());
        assertThat(brief.stamp().padded()).isEqualTo(full.stamp().digits());
        assertThat(new FileStamp("20240101000000001")).isGreaterThan(brief.stamp());
    }

    @Test
    void twoLeavesOfOneDayStayReadableWhicheverWayTheyAreFlagged() {
        assertThat(resolve("out at 9 1 1", "out at 15 2 1").history()).containsExactly("out at 9");
        assertThat(resolve("out at 9 1 2", "out at 15 2 1").history()).containsExactly("out at 9");
        assertThat(resolve("out at 9 1 1", "cancel at 15 2 0").history()).containsExactly("out at 9");
    }

    @Property
    void theRuleHoldsForAnyVersions(@ForAll("versions") List<Version<String>> given) {
        Versions<String> versions = Versions.resolve(given);
        Optional<Version<String>> newest = given.stream()
                .filter(it -> it.flag() == Flag.VALID)
                .filter(it -> given.stream()
                        .noneMatch(other -> other.flag() == Flag.VALID
                                && other.stamp().digits().compareTo(it.stamp().digits()) > 0))
                .filter(it -> given.stream()
                        .noneMatch(other -> other.flag() == Flag.DELETED
                                && other.stamp().digits().compareTo(it.stamp().digits()) >= 0))
                .findFirst();

        assertThat(versions.current()).isEqualTo(newest.map(Version::file));
        assertThat(Stream.of(
                                versions.current().stream(),
                                versions.history().stream(),
                                versions.deleted().stream(),
                                versions.findings().stream()
                                        .filter(it -> it.kind() == COPY)
                                        .map(Finding::file))
                        .flatMap(it -> it))
                .as("every file is in exactly one place")
                .containsExactlyInAnyOrderElementsOf(
                        given.stream().map(Version::file).toList());
    }

    @Property
    void withoutCopiesTheOrderInWhichFilesAreFoundDoesNotMatter(
            @ForAll("versions") List<Version<String>> given, @ForAll long seed) {
        List<Version<String>> distinct = new ArrayList<>();
        for (Version<String> version : given) {
            if (distinct.stream()
                    .noneMatch(it -> it.flag() == version.flag() && it.stamp().isSameTimeAs(version.stamp()))) {
                distinct.add(version);
            }
        }
        List<Version<String>> shuffled = new ArrayList<>(distinct);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Versions.resolve(shuffled)).isEqualTo(Versions.resolve(distinct));
    }

    @Provide
    Arbitrary<List<Version<String>>> versions() {
        Arbitrary<FileStamp> stamps = Arbitraries.integers().between(1, 6).map(VersionsTest::stamp);
        return Combinators.combine(stamps, Arbitraries.of(Flag.class))
                .as((stamp, flag) -> new Version<>("", stamp, flag))
                .list()
                .ofMaxSize(8)
                .map(VersionsTest::named);
    }

    private static List<Version<String>> named(List<Version<String>> versions) {
        List<Version<String>> named = new ArrayList<>();
        for (Version<String> version : versions) {
            named.add(new Version<>("file " + named.size(), version.stamp(), version.flag()));
        }
        return named;
    }

    /** Each version as {@code name hour flag}. */
    private static Versions<String> resolve(String... versions) {
        return Versions.resolve(
                Arrays.stream(versions).map(VersionsTest::version).toList());
    }

    private static Version<String> version(String text) {
        int end = text.length();
        return new Version<>(
                text.substring(0, end - 4),
                stamp(text.charAt(end - 3) - '0'),
                Flag.of(text.charAt(end - 1)).orElseThrow());
    }

    private static FileStamp stamp(int hour) {
        return new FileStamp("202405100" + hour + "0000000");
    }
}

package dev.irori.tests.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.check.Checker;
import dev.irori.mapping.check.Finding;
import dev.irori.mapping.check.Severity;
import dev.irori.mapping.check.Tally;
import dev.irori.mapping.synth.Network;
import dev.irori.mapping.synth.Settings;
import dev.irori.mapping.synth.world.Quirks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the checker says of stores without a planted fault: nothing of a clean one, no error of a real one. */
class CleanStoreTest {
    private static final boolean FULL = "full".equals(System.getProperty("irori.size"));
    private static final int FILES = FULL ? 50_000 : 3_000;

    @Test
    void aCleanStoreHasNoFindings() {
        List<Finding> findings = new ArrayList<>();
        Tally tally = check(Quirks.NONE, findings);
        assertThat(findings).isEmpty();
        assertThat(tally.files()).isGreaterThanOrEqualTo(FILES);
    }

    @Test
    void aRealisticStoreHasWarningsButNoErrors() {
        List<Finding> findings = new ArrayList<>();
        Tally tally = check(Quirks.REALISTIC, findings);
        assertThat(findings.stream().filter(finding -> finding.rule().severity() == Severity.ERROR))
                .isEmpty();
        assertThat(tally.findings(Severity.WARNING)).isPositive();
        assertThat(tally.files()).isGreaterThanOrEqualTo(FILES);
    }

    private static Tally check(Quirks quirks, List<Finding> findings) {
        List<Input> files = new ArrayList<>();
        Network.plan(Settings.network(3, FULL ? 480 : 30, 3, 11, quirks))
                .write((path, bytes) -> files.add(Input.of(path, bytes)));
        files.sort(Comparator.comparing(Input::path));
        Checker checker = new Checker(Checker.Options.DEFAULT, findings::add);
        try (checker) {
            files.forEach(file -> checker.accept(file.path(), file.read()));
        }
        return checker.tally();
    }
}

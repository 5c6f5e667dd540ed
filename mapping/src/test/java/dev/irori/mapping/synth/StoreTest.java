package dev.irori.mapping.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.synth.plan.Filing;
import dev.irori.mapping.synth.world.Quirks;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store without quirks must be, read off its paths and bytes. */
class StoreTest {
    private static final Tree TREE = Tree.of(Settings.network(4, 24, 6, 7, Quirks.NONE));

    @Test
    void nameAndFoldersAgree() {
        assertThat(TREE.standard()).hasSizeGreaterThan(2_000).allSatisfy(path -> {
            String[] levels = path.split("/");
            String[] parts = Tree.name(path).split("_");
            assertThat(levels).hasSize(9);
            assertThat(parts).hasSize(7);
            assertThat(levels[2]).isEqualTo(levels[0]);
            assertThat(parts[0]).isEqualTo(levels[5]).startsWith(levels[3] + levels[4]);
            assertThat(parts[1]).isEqualTo(levels[6]);
            assertThat(parts[2]).isEqualTo(levels[7]);
            assertThat(parts[3]).hasSize(15);
            assertThat(parts[4]).matches("[0-9]{17}");
            assertThat(parts[6]).isIn("0", "1", "2");
        });
    }

    @Test
    void everyRecordHasOneValidVersionOrIsDeleted() {
        Map<String, List<String[]>> records = new HashMap<>();
        for (String path : TREE.standard()) {
            String[] parts = Tree.name(path).split("_");
            String visit = parts[2].equals("ADT-12") ? parts[5] : "";
            String folder = path.substring(0, path.lastIndexOf('/'));
            records.computeIfAbsent(folder + parts[3] + visit, k -> new ArrayList<>())
                    .add(parts);
        }
        Set<String> seen = new HashSet<>();
        records.values().forEach(versions -> {
            versions.sort((a, b) -> a[4].compareTo(b[4]));
            StringBuilder flags = new StringBuilder();
            versions.forEach(v -> flags.append(v[6]));
            assertThat(flags.toString()).matches("(00+)?(2*1)?").isNotEmpty();
            seen.add(flags.toString());
        });
        assertThat(seen).contains("1", "21", "00", "001");
    }

    @Test
    void messagesAreStrictJisEndingInACarriageReturn() {
        assertThat(TREE.standard()).allSatisfy(path -> {
            byte[] bytes = TREE.files().get(path);
            String text = Tree.jis(bytes);
            assertThat(text).startsWith("MSH|^~\\&|").endsWith("\r").doesNotContain("\n", "？", "\uFFFD");
            assertThat(text.getBytes(Charset.forName("ISO-2022-JP"))).isEqualTo(bytes);
        });
    }

    @Test
    void theMessageNamesThePatientOfItsFolder() {
        assertThat(TREE.standard())
                .allSatisfy(path -> assertThat(Tree.jis(TREE.files().get(path)))
                        .contains("\rPID|0001||" + Tree.name(path).split("_")[0] + "^^^^PI|"));
    }

    @Test
    void orderNumbersStandInTheMessageAsInTheName() {
        assertThat(TREE.standard())
                .filteredOn(p -> !p.contains("_999999999999999_"))
                .allSatisfy(path -> assertThat(Tree.jis(TREE.files().get(path)))
                        .containsPattern("ORC\\|[A-Z]{2}\\|" + Tree.name(path).split("_")[3]));
    }

    @Test
    void allThirtySixKindsOfMessageAreSent() {
        Set<String> kinds = new HashSet<>();
        Tree large = Tree.of(Settings.network(1, 60, 10, 3, Quirks.NONE));
        large.standard().forEach(path -> {
            String[] fields = Tree.jis(large.files().get(path)).split("\r")[0].split("\\|", -1);
            kinds.add(path.split("/")[7] + " " + fields[8]);
        });
        assertThat(kinds).hasSize(26 + 10);
    }

    @Test
    void theLogRepeatsTheLastWeeksInOrder() {
        List<String> logs =
                TREE.files().keySet().stream().filter(p -> p.contains("/trs/")).toList();
        assertThat(logs).isNotEmpty().allSatisfy(path -> {
            assertThat(path).matches("[0-9]{10}/trs/[0-9]{10}/2025/TR_202512[0-9]{11}_0000[0-9]\\.DAT");
            String previous = "";
            for (String line : Tree.jis(TREE.files().get(path)).split("\r")) {
                if (line.startsWith("#SSMIX")) {
                    String[] fields = line.split(",");
                    assertThat(fields).hasSize(10);
                    assertThat(fields[7]).isIn("INS", "DEL");
                    assertThat(fields[9]).isGreaterThanOrEqualTo(previous);
                    previous = fields[9];
                }
            }
        });
        long december = TREE.standard().stream()
                .filter(p -> Tree.name(p).split("_")[4].startsWith("202512"))
                .filter(p -> !p.startsWith("0449900037"))
                .count();
        long logged = logs.stream()
                .mapToLong(p -> Tree.jis(TREE.files().get(p))
                        .lines()
                        .filter(l -> l.startsWith("#SSMIX"))
                        .count())
                .sum();
        assertThat(logged).isEqualTo(december).isPositive();
    }

    @Test
    void contentFoldersNameTheirPartsAndAreRenamedNotDoubledWhenDeleted() {
        Tree large = Tree.of(Settings.network(1, 60, 10, 3, Quirks.NONE));
        Map<String, List<String>> flags = new HashMap<>();
        large.files().keySet().stream().filter(p -> p.contains("/ext/")).forEach(path -> {
            String[] levels = path.split("/");
            String[] parts = levels[8].split("_");
            assertThat(levels).hasSize(10);
            assertThat(parts).hasSize(7);
            assertThat(parts[2]).isEqualTo(levels[7]);
            assertThat(levels[9]).startsWith("main_document.");
            flags.computeIfAbsent(parts[0] + parts[3], k -> new ArrayList<>()).add(parts[4] + parts[6]);
        });
        Set<String> seen = new HashSet<>();
        flags.values().forEach(versions -> {
            StringBuilder text = new StringBuilder();
            versions.stream().sorted().forEach(v -> text.append(v.charAt(v.length() - 1)));
            seen.add(text.toString());
        });
        assertThat(seen).containsExactlyInAnyOrder("1", "21", "0");
    }

    @Test
    void rootsAndMigrationsAreDescribed() {
        List<String[]> roots = rows("roots.tsv");
        assertThat(roots).extracting(r -> r[4]).contains("0419900011/std/0419900011", "0419900011/std-old/0419900011");
        for (String path : TREE.files().keySet()) {
            boolean list = path.endsWith(".tsv");
            assertThat(list || roots.stream().anyMatch(r -> path.startsWith(r[4] + "/")))
                    .as(path)
                    .isTrue();
        }
        Set<String> moved = new HashSet<>();
        rows("migration.tsv").forEach(r -> moved.add(r[3]));
        Set<String> old = new HashSet<>();
        TREE.standard().stream().filter(p -> p.contains("/std-old/")).forEach(p -> old.add(p.split("/")[5]));
        assertThat(moved).isEqualTo(old).isNotEmpty();
    }

    @Test
    void theOldAndTheNewStoreOverlapForAMonth() {
        Map<String, String> numbers = new HashMap<>();
        rows("migration.tsv").forEach(r -> numbers.put(r[3], r[5]));
        Set<String> present = new HashSet<>();
        Set<String> both = new HashSet<>();
        TREE.standard().stream().filter(p -> p.contains("/std/")).forEach(p -> present.add(Tree.name(p)));
        for (String path : TREE.standard()) {
            String name = Tree.name(path);
            if (path.contains("/std-old/")) {
                assertThat(name.split("_")[4]).isLessThan("20220501");
                String renumbered = numbers.get(name.split("_")[0]) + name.substring(name.indexOf('_'));
                if (present.contains(renumbered)) {
                    both.add(renumbered);
                }
            }
        }
        assertThat(both).isNotEmpty().allMatch(n -> n.split("_")[4].compareTo("202204") >= 0);
    }

    @Test
    void everyFilingLiesInOneOfTheTwoStoresAtLeast() {
        Network network = Network.plan(Settings.network(1, 60, 6, 2, Quirks.NONE));
        network.charts().forEach(chart -> {
            Set<String> held = new HashSet<>();
            chart.institution()
                    .roots()
                    .forEach(root -> network.filings(chart, root).forEach(f -> held.add(f.key() + "@" + f.sent())));
            chart.filings().stream()
                    .filter(Filing::written)
                    .forEach(f -> assertThat(held).contains(f.key() + "@" + f.sent()));
        });
    }

    private static List<String[]> rows(String file) {
        return new String(TREE.files().get(file), StandardCharsets.UTF_8)
                .lines()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.split("\t", -1))
                .toList();
    }
}

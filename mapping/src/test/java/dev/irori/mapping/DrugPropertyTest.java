package dev.irori.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.GapKind;
import dev.irori.kernel.Namespace;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;

/** No drug, dose or quantity of a message disappears, and no dose is claimed that the message contradicts. */
class DrugPropertyTest {
    private static final String USAGE = "1013044400000000&内服・経口・１日３回朝昼夕食後&JAMISDP01";

    /** One RXE: what a vendor writes, right or wrong. */
    record Line(
            String name, BigDecimal dose, BigDecimal daily, BigDecimal total, String unit, boolean coded, int days) {
        String drug() {
            return coded ? "L" + name.hashCode() + "^" + name + "^99DR1" : "^" + name;
        }

        boolean agrees() {
            return dose.multiply(BigDecimal.valueOf(3)).compareTo(daily) == 0
                    && daily.multiply(BigDecimal.valueOf(days)).compareTo(total) == 0;
        }

        String order(int rp) {
            return "ORC|NW|1||" + rp + "|||||20240510094512\rRXE||" + drug() + "|" + dose.toPlainString() + "||" + unit
                    + "^" + unit + "^MR9P|||||" + total.toPlainString() + "|" + unit + "^" + unit + "^MR9P||||||||"
                    + daily.toPlainString() + "^" + unit + "&" + unit + "&MR9P\rTQ1|1||" + USAGE + "|||" + days
                    + "^d|20240510\rRXR|PO^口^HL70162\r";
        }
    }

    @Property(tries = 200)
    void everyDrugDoseAndQuantityOfAPrescriptionIsFound(@ForAll("lines") List<Line> lines) {
        MappedFile mapped = map("OMP-01", prescription(lines));
        assertThat(mapped.resources()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String one = json(mapped, i);
            assertThat(one).contains("\"" + line.name() + "\"", number(line.daily()), number(line.total()));
            assertThat(one).contains(line.dose().toPlainString());
            assertThat(claims(mapped, i)).as(one).isEqualTo(line.agrees());
        }
        long contradictions = lines.stream().filter(line -> !line.agrees()).count();
        assertThat(mapped.gaps().stream().filter(gap -> gap.kind() == GapKind.DOSE_INCONSISTENT))
                .hasSize((int) contradictions);
    }

    @Property(tries = 100)
    void theOrderOfRpsChangesNoId(@ForAll("lines") List<Line> lines) {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            orders.add(lines.get(i).order(i + 1));
        }
        TreeSet<String> before = ids(map("OMP-01", String.join("", orders)));
        Collections.reverse(orders);
        assertThat(ids(map("OMP-01", String.join("", orders)))).isEqualTo(before);
    }

    @Property(tries = 100)
    void everyComponentOfAMixtureIsFoundOrderedAndGiven(@ForAll("lines") List<Line> components) {
        StringBuilder order = new StringBuilder("ORC|NW|1||1_01_001|||||20240510094512\r"
                + "RXE||00^一般^JHSI0002|777||ML^ｍＬ^MR9P\rTQ1|1||||||20240510|20240511\r");
        StringBuilder given = new StringBuilder("ORC|NW|1||1_01_001|||||20240510094512\r");
        for (Line line : components) {
            String amount = line.dose().toPlainString() + "|" + line.unit() + "^" + line.unit() + "^MR9P";
            order.append("RXC|A|")
                    .append(line.drug())
                    .append('|')
                    .append(amount)
                    .append('\r');
            given.append("RXA|0|1|202405101000|202405101100|")
                    .append(line.drug())
                    .append('|')
                    .append(amount)
                    .append("|||||50ml/hr||||||||CP\r");
        }
        MappedFile ordered = map("OMP-02", order.toString());
        MappedFile done = map("OMP-12", given.toString());
        assertThat(ordered.resources()).hasSize(1);
        assertThat(done.resources()).hasSize(1);
        for (Line line : components) {
            assertThat(json(ordered, 0)).contains(line.name(), number(line.dose()), number(new BigDecimal("777")));
            assertThat(json(done, 0)).contains(line.name(), number(line.dose()));
        }
        assertThat(json(done, 0).split("\"rateRatio\"", -1)).hasSize(2);
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("アイウエオ錠散注ー薬ＡＢ１２mgABC")
                .ofMinLength(2)
                .ofMaxLength(20);
        Arbitrary<BigDecimal> doses =
                Arbitraries.of("0.5", "1", "1.5", "2", "3", "10", "25", "0.25").map(BigDecimal::new);
        Arbitrary<Line> lines = Combinators.combine(
                        names,
                        doses,
                        Arbitraries.of("3", "3", "1", "2").map(BigDecimal::new),
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.of(0, 0, 1),
                        Arbitraries.of("TAB", "CAP", "MG", "PCK"),
                        Arbitraries.of(true, false))
                .as((name, dose, times, days, off, unit, coded) -> {
                    BigDecimal daily = dose.multiply(times);
                    BigDecimal total = daily.multiply(BigDecimal.valueOf(days)).add(BigDecimal.valueOf(off));
                    return new Line(name, dose, daily, total, unit, coded, days);
                });
        return lines.list().ofMinSize(1).ofMaxSize(5).uniqueElements(Line::name);
    }

    private static String prescription(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).order(i + 1));
        }
        return text.toString();
    }

    /** Whether a single dose is claimed. */
    private static boolean claims(MappedFile mapped, int i) {
        MedicationRequest request =
                (MedicationRequest) mapped.resources().get(i).resource();
        Dosage.DosageDoseAndRateComponent amounts =
                request.getDosageInstructionFirstRep().getDoseAndRateFirstRep();
        return amounts.hasDose();
    }

    private static String number(BigDecimal number) {
        return "\"value\":" + number.toPlainString() + ",";
    }

    private static String json(MappedFile mapped, int i) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .encodeResourceToString(mapped.resources().get(i).resource());
    }

    private static TreeSet<String> ids(MappedFile mapped) {
        TreeSet<String> ids = new TreeSet<>();
        mapped.resources().forEach(it -> ids.add(it.id().toString()));
        return ids;
    }

    private static MappedFile map(String type, String orders) {
        String path = "000/001/0000012345/20240510/" + type + "/0000012345_20240510_" + type
                + "_000000000000001_20240510094512345_73_1";
        RootLayout root = RootLayout.of(GoldenCase.INSTITUTION, new Namespace("his"));
        StandardPath standard = StandardPath.parse(path).orThrow();
        Source source = new Source(
                root,
                root.key(standard),
                standard.name().stamp(),
                standard.name().flag(),
                standard.name().department(),
                CharsetPolicy.AUTO,
                new Namespace("his"),
                LocalCodes.none(),
                Dialect.STANDARD);
        String message = "MSH|^~\\&|A\rPID|1||0000012345\r" + orders;
        return new Mapper(FhirIds.forDemo())
                .map(source, message.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }
}

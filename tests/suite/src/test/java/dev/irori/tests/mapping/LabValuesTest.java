package dev.irori.tests.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.mapping.MappedFile;
import dev.irori.mapping.Mapper;
import dev.irori.mapping.Source;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.synth.Network;
import dev.irori.mapping.synth.Settings;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Every value of every laboratory report of a generated network is in what its file becomes. */
class LabValuesTest {
    private static final boolean FULL = "full".equals(System.getProperty("irori.size"));
    private static final InstitutionId INSTITUTION = new InstitutionId("9919999991");
    private static final Namespace HIS = new Namespace("his");
    private static final String ORDERED = "O";

    private final IParser json = FhirContext.forR4Cached().newJsonParser();
    private final Mapper mapper = new Mapper(FhirIds.forDemo());

    @Test
    void everyValueOfAGeneratedNetworkIsFound() {
        AtomicInteger values = new AtomicInteger();
        Network.plan(Settings.network(3, FULL ? 300 : 30, FULL ? 10 : 3, 7, Quirks.REALISTIC))
                .write((path, bytes) -> {
                    if (path.contains("/OML-11/")) {
                        values.addAndGet(check(path, bytes));
                    }
                });
        assertThat(values).hasValueGreaterThan(100);
    }

    private int check(String path, byte[] bytes) {
        String text = text(mapper.map(source(path), bytes).orThrow());
        int found = 0;
        for (Segment obx : Message.read(bytes, CharsetPolicy.AUTO, Limits.DEFAULT)
                .orThrow()
                .all("OBX")) {
            if (obx.field(5).isPresent() && !obx.field(11).is(ORDERED)) {
                assertThat(text).as("%s %s", path, obx.raw()).contains(said(obx));
                found++;
            }
        }
        return found;
    }

    private static String said(Segment obx) {
        boolean coded = obx.field(2).is("CWE") && obx.field(5).component(2).isPresent();
        String said = coded ? obx.field(5).component(2).text() : obx.field(5).text();
        return said.strip().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private String text(MappedFile file) {
        StringBuilder all = new StringBuilder();
        file.resources().forEach(it -> all.append(json.encodeResourceToString(it.resource())));
        return all.toString();
    }

    /** The last six names of a path are its place in any standard root. */
    private static Source source(String written) {
        String[] names = written.split("/");
        StandardPath path = StandardPath.parse(
                        String.join("/", Arrays.copyOfRange(names, names.length - 6, names.length)))
                .orThrow();
        RootLayout root = RootLayout.of(INSTITUTION, HIS);
        return new Source(
                root,
                root.key(path),
                path.name().stamp(),
                path.name().flag(),
                path.name().department(),
                CharsetPolicy.AUTO,
                HIS,
                LocalCodes.none(),
                Dialect.STANDARD);
    }
}

package dev.irori.mapping.synth.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.synth.Network;
import dev.irori.mapping.synth.Settings;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.synth.write.Draft.Encoding;
import dev.irori.mapping.synth.write.Draft.Folder;
import dev.irori.mapping.synth.write.Draft.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Each alteration changes one thing and nothing else. */
class DraftTest {
    private static List<Draft> drafts() {
        Network network = Network.plan(Settings.network(2, 4, 4, 1, Quirks.NONE));
        return network.charts()
                .filter(c -> !c.institution().changedVendor())
                .flatMap(c -> network.drafts(c).stream())
                .toList();
    }

    private static Draft report() {
        return drafts().stream()
                .filter(d -> d.type().equals("OML-11"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Draft draft) {
        return new String(draft.render().bytes(), Charset.forName("ISO-2022-JP"));
    }

    @Test
    void aFieldCanBeAltered() {
        String before = text(report());
        Draft draft = report();
        String value = draft.segment("OBX").get(5);
        draft.segment("OBX").set(5, "ABC");
        assertThat(text(draft)).isEqualTo(before.replaceFirst("\\|\\|" + value + "\\|", "||ABC|"));
        assertThat(draft.path()).isEqualTo(report().path());
    }

    @Test
    void aSegmentCanBeRemovedRenamedOrDoubled() {
        Draft draft = report();
        int count = draft.segments().size();
        draft.segments().remove(draft.segment("SPM"));
        draft.segment("PV1").rename("ZZZ");
        assertThat(draft.segments()).hasSize(count - 1);
        assertThat(text(draft)).contains("\rZZZ|").doesNotContain("\rSPM|", "\rPV1|");
        assertThat(draft.all("OBX")).isNotEmpty();
    }

    @Test
    void partsOfTheNameAndOfThePathAreIndependent() {
        Draft draft = report();
        String number = draft.part(Part.PATIENT);
        draft.part(Part.PATIENT, "999");
        assertThat(draft.path()).contains("/" + number + "/").contains("/999_");
        draft.folder(Folder.FIRST, "XYZ").drop(Part.DEPARTMENT).separator("-");
        assertThat(draft.path()).contains("/XYZ/").contains("/999-").endsWith("-1");
        assertThat(text(draft)).isEqualTo(text(report()));
    }

    @Test
    void bytesCanBeAlteredLast() {
        byte[] clean = report().render().bytes();
        byte[] cut = report().bytes(b -> Arrays.copyOf(b, 10))
                .bytes(b -> Arrays.copyOf(b, 5))
                .render()
                .bytes();
        assertThat(cut).isEqualTo(Arrays.copyOf(clean, 5));
        assertThat(report().terminator("\n").render().bytes())
                .hasSameSizeAs(clean)
                .contains((byte) '\n');
    }

    @Test
    void theSameTextInEveryEncoding() {
        String text = report().text();
        assertThat(new String(report().encoding(Encoding.UTF_8).render().bytes(), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(new String(report().encoding(Encoding.CP932).render().bytes(), Charset.forName("windows-31j")))
                .isEqualTo(text);
        assertThat(new String(report().encoding(Encoding.EUC).render().bytes(), Charset.forName("EUC-JP")))
                .isEqualTo(text);
    }

    @Test
    void documentsAreWellFormedAndPicturesHaveTheirTable() throws Exception {
        Network network = Network.plan(Settings.network(1, 4, 4, 1, Quirks.NONE));
        int[] seen = new int[3];
        for (Draft draft :
                network.charts().flatMap(c -> network.drafts(c).stream()).toList()) {
            Draft.Rendered file = draft.render();
            if (file.path().endsWith(".xml")) {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.bytes()));
                assertThat(document.getDocumentElement().getLocalName()).isEqualTo("ClinicalDocument");
                seen[0]++;
            } else if (file.path().endsWith(".pdf")) {
                String pdf = new String(file.bytes(), StandardCharsets.US_ASCII);
                int table =
                        Integer.parseInt(pdf.substring(pdf.indexOf("startxref") + 10, pdf.lastIndexOf("%%EOF") - 1));
                assertThat(pdf.substring(table)).startsWith("xref\n0 6\n");
                int first = Integer.parseInt(pdf.substring(table + 29, table + 39));
                assertThat(pdf.substring(first)).startsWith("1 0 obj");
                seen[1]++;
            } else if (file.path().endsWith(".hl7")) {
                seen[2]++;
            }
        }
        assertThat(seen).doesNotContain(0);
    }
}

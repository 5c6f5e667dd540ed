package dev.irori.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.mapping.layout.ContentFolder;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.rule.Document;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.Test;

/** What the caller of the mapping relies on when it hands over documents. */
class DocumentMappingTest {
    private static final ContentFolder FOLDER = ContentFolder.parse(
                    "0000067890_20240628_L18842^退院時サマリー^99DC1^18842-5^退院時サマリー^LN_000000240628900_20240628160000000_7A_1")
            .orThrow();

    private final Mapper mapper = new Mapper(FhirIds.forDemo());

    @Test
    void theAddressOfAFileIsTheOneTheCallerComputes() {
        DocumentReference reference = only(map(member("main_document.pdf", "%PDF"), member("style.xsl", "")));
        assertThat(reference.getContent())
                .extracting(it -> it.getAttachment().getUrl())
                .containsExactly(
                        "Binary/" + mapper.binary(source(), "main_document.pdf"),
                        "Binary/" + mapper.binary(source(), "style.xsl"));
    }

    @Test
    void aMessageOfAnUnknownEventIsADocumentAndNoMore() {
        MappedFile mapped =
                map(member("main_document.hl7", "MSH|^~\\&|HIS||||20240628||MDM^T02|1|P|2.5\rOBX|1|NM|A||1\r"));
        assertThat(only(mapped).getContent()).hasSize(1);
        assertThat(mapped.gaps()).isEmpty();
    }

    @Test
    void twoRunsGiveOneId() {
        assertThat(map(member("a.pdf", "")).resources().get(0).id())
                .isEqualTo(map(member("b.pdf", "")).resources().get(0).id());
    }

    private MappedFile map(Document.Member... members) {
        return mapper.map(source(), new Document(FOLDER.type(), FOLDER.key(), List.of(members)));
    }

    private static DocumentReference only(MappedFile mapped) {
        assertThat(mapped.resources()).hasSize(1);
        return (DocumentReference) mapped.resources().get(0).resource();
    }

    private static Document.Member member(String name, String content) {
        return new Document.Member(name, null, null, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Source source() {
        RootLayout root = RootLayout.of(new InstitutionId("9919999991"), new Namespace("his"));
        return new Source(
                root,
                root.key(FOLDER),
                FOLDER.stamp(),
                FOLDER.flag(),
                FOLDER.department(),
                CharsetPolicy.AUTO,
                new Namespace("his"),
                LocalCodes.none(),
                Dialect.STANDARD);
    }
}

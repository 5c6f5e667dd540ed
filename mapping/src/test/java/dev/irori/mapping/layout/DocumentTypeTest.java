package dev.irori.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.irori.mapping.layout.DocumentType.Coding;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {

    @Test
    void bothTriplets() {
        DocumentType type = new DocumentType("L18842^退院時サマリー^99DC1^18842-5^退院時サマリー^LN");

        assertThat(type.local()).contains(new Coding("L18842", "退院時サマリー", "99DC1"));
        assertThat(type.standard()).contains(new Coding("18842-5", "退院時サマリー", "LN"));
    }

    @Test
    void theStandardTripletMayBeMissing() {
        DocumentType type = new DocumentType("L-OBSERVATIONS^OBSERVATIONS^99ZL01");

        assertThat(type.local()).contains(new Coding("L-OBSERVATIONS", "OBSERVATIONS", "99ZL01"));
        assertThat(type.standard()).isEmpty();
        assertThat(new DocumentType("a^b^c^^^").standard()).isEmpty();
    }

    @Test
    void theHospitalsOwnMayBeEmptyOrOnlyAName() {
        assertThat(new DocumentType("^^^11506-3^経過記録^LN").local()).isEmpty();
        assertThat(new DocumentType("^経過^^11506-3^経過記録^LN").local()).contains(new Coding("", "経過", ""));
        assertThat(new DocumentType("^経過^^11506-3^経過記録^LN").standard()).contains(new Coding("11506-3", "経過記録", "LN"));
    }

    @Test
    void aLoneCodeStandsFirst() {
        assertThat(new DocumentType("34108-1").local()).contains(new Coding("34108-1", "", ""));
        assertThat(new DocumentType("34108-1").standard()).isEmpty();
    }

    @Test
    void partsBeyondTheSixthAreKept() {
        DocumentType type = new DocumentType("a^b^c^d^e^f^g");

        assertThat(type.standard()).contains(new Coding("d", "e", "f"));
        assertThat(type).hasToString("a^b^c^d^e^f^g");
    }

    @Test
    void aFolderNameCannotLeaveItsFolder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentType("a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentType(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentType("a\u0000"));
    }
}

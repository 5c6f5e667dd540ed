package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void oneNamePerWriting() {
        List<HumanName> names = names("模擬^太郎^^^^^L^I~モギ^タロウ^^^^^L^P");
        assertThat(names).extracting(NamesTest::writing).containsExactly("IDE", "SYL");
        assertThat(names).extracting(HumanName::getText).containsExactly("模擬 太郎", "モギ タロウ");
        assertThat(names).extracting(HumanName::getFamily).containsExactly("模擬", "モギ");
        assertThat(names).extracting(HumanName::getUse).containsOnly(NameUse.OFFICIAL);
    }

    @Test
    void ideographsComeFirstWhateverTheFileBeginsWith() {
        assertThat(names("モギ^タロウ~MOGI^TARO~模擬^太郎"))
                .extracting(NamesTest::writing)
                .containsExactly("IDE", "SYL", "ABC");
    }

    @Test
    void theDeclaredWritingWinsOverTheLetters() {
        assertThat(names("みなみ^さくら^^^^^L^I~みなみ^さくら^^^^^L^P"))
                .extracting(NamesTest::writing)
                .containsExactly("IDE", "SYL");
        assertThat(names("ヤマダ^タロウ^^^^^L^P~山田^太郎^^^^^L^Z"))
                .extracting(NamesTest::writing)
                .containsExactly("IDE", "SYL");
    }

    @Test
    void halfWidthKanaIsKanaAndStaysHalfWidth() {
        HumanName name = only("ﾔﾏﾀﾞ^ﾀﾛｳ");
        assertThat(writing(name)).isEqualTo("SYL");
        assertThat(name.getText()).isEqualTo("ﾔﾏﾀﾞ ﾀﾛｳ");
    }

    @Test
    void anUnsplitNameStaysUnsplit() {
        HumanName name = only("医師　一郎^^^^^^L^I");
        assertThat(name.getText()).isEqualTo("医師　一郎");
        assertThat(name.hasFamily()).isFalse();
        assertThat(name.hasGiven()).isFalse();
    }

    @Test
    void latinNamesAreNotSwappedAndKeepTheirMiddleName() {
        HumanName name = only("SMITH^JOHN^MICHAEL^^^^L^A");
        assertThat(writing(name)).isEqualTo("ABC");
        assertThat(name.getText()).isEqualTo("SMITH JOHN MICHAEL");
        assertThat(name.getFamily()).isEqualTo("SMITH");
        assertThat(name.getGiven()).extracting(Object::toString).containsExactly("JOHN", "MICHAEL");
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertThat(names("")).isEmpty();
        assertThat(names("\"\"")).isEmpty();
        assertThat(names("^^^^^^L^I~　")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "見本^花子ベビー^^^^^L^I~ミホン^ハナコベビー^^^^^L^P",
                "見本^花子児^^^^^L^I~ミホン^ハナコジ^^^^^L^P",
                "見本花子児",
                "見本^女児",
                "見本^ベビー１",
                "見本^第一新生児",
                "SMITH^BABY",
                "SMITH^BABY BOY"
            })
    void newbornsHaveATemporaryName(String field) {
        assertThat(names(field)).extracting(HumanName::getUse).containsOnly(NameUse.TEMP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"不明^^^^^^L^I~フメイ^^^^^^L^P", "氏名不明^男性", "救急^００１", "救急001", "身元不明", "UNKNOWN", "不明^2"})
    void placeholdersAreAnonymous(String field) {
        assertThat(names(field)).extracting(HumanName::getUse).containsOnly(NameUse.ANONYMOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"高木^健児", "長谷川健児", "救急^太郎", "児島^恵子", "BABYLON^JOHN", "金子^児玉"})
    void realNamesAreNotTakenForPlaceholders(String field) {
        assertThat(names(field)).allMatch(it -> !it.hasUse());
    }

    private static List<HumanName> names(String field) {
        return Names.of(Fields.of(field));
    }

    private static HumanName only(String field) {
        List<HumanName> names = names(field);
        assertThat(names).hasSize(1);
        return names.get(0);
    }

    private static String writing(HumanName name) {
        return name.getExtensionByUrl(Names.REPRESENTATION).getValue().primitiveValue();
    }
}

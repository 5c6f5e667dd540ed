package dev.irori.mapping.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.part.Pid;
import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Encoding;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final String KANJI = "模擬^太郎^^^^^L^I";
    private static final String TARO = KANJI + "~モギ^タロウ^^^^^L^P";
    private static final Identity RECORD = identity(TARO, "19560314", "M");

    @Test
    void theSamePersonDoesNotDrift() {
        assertThat(RECORD.driftOf(RECORD)).isEqualTo(Drift.NONE);
        assertThat(drift("もぎ^たろう^^^^^L^P", "19560314000000", "M")).isEqualTo(Drift.NONE);
        assertThat(drift("ﾓｷﾞ^ﾀﾛｳ^^^^^L^P", "S31.3.14", "M")).isEqualTo(Drift.NONE);
    }

    @Test
    void whatIsNotSaidDoesNotDiffer() {
        assertThat(drift("", "", "")).isEqualTo(Drift.NONE);
        assertThat(drift(KANJI, "1956", "U")).isEqualTo(Drift.NONE);
        assertThat(drift(TARO, "19000101", "M")).isEqualTo(Drift.NONE);
    }

    @Test
    void anotherBirthDateOrSexDrifts() {
        assertThat(drift(TARO, "19560315", "M")).isEqualTo(Drift.DRIFT);
        assertThat(drift(TARO, "19560314", "F")).isEqualTo(Drift.DRIFT);
    }

    @Test
    void aTwinsFileInTheBrothersFolderDrifts() {
        assertThat(drift("模擬^次郎^^^^^L^I~モギ^ジロウ^^^^^L^P", "19560314", "M")).isEqualTo(Drift.DRIFT);
        assertThat(drift("模擬^花子^^^^^L^I~モギ^ハナコ^^^^^L^P", "19560314", "F")).isEqualTo(Drift.DRIFT);
    }

    @Test
    void aNameChangedByMarriageDoesNotDrift() {
        assertThat(drift("見本^太郎^^^^^L^I~ミホン^タロウ^^^^^L^P", "19560314", "M")).isEqualTo(Drift.NONE);
    }

    @Test
    void anotherBirthDateAndAnotherNameAreSomebodyElse() {
        assertThat(drift("見本^花子^^^^^L^I~ミホン^ハナコ^^^^^L^P", "19881102", "F")).isEqualTo(Drift.STRANGER);
        assertThat(drift("見本花子~ミホンハナコ", "19881102", "")).isEqualTo(Drift.STRANGER);
    }

    @Test
    void aBirthDateCorrectedUnderTheSameNameIsTheSamePerson() {
        assertThat(drift("模擬太郎~モギタロウ", "19560413", "M")).isEqualTo(Drift.DRIFT);
    }

    private static Drift drift(String names, String birth, String sex) {
        return RECORD.driftOf(identity(names, birth, sex));
    }

    private static Identity identity(String names, String birth, String sex) {
        String text = "MSH|^~\\&|\rPID|0001||1||" + names + "||" + birth + '|' + sex + '\r';
        return Identity.of(Pid.of(Message.of(Decoded.of(text, Encoding.UTF_8), Limits.DEFAULT)
                .orThrow()
                .segment(1)));
    }
}

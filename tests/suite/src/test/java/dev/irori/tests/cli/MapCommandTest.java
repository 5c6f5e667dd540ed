package dev.irori.tests.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dev.irori.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code irori map}: any file that is named as the guideline names them, and a clear word about one that is not. */
class MapCommandTest {
    private static final String NAME = "0000012345_-_PPR-01_999999999999999_20240628103000333_-_1";
    private static final String MESSAGE = String.join(
            "\r",
            "MSH|^~\\&|HIS|H|GW|H|20240628103000||PPR^ZD1^PPR_ZD1|1|P|2.5||||||UNICODE UTF-8",
            "PID|0001||0000012345^^^^PI||囲炉裏^太郎^^^^^L^I||19580412|M",
            "PRB|AD|20240628|20064049^高血圧症^MDCDX2|P1|||20200410",
            "PRB|AD|20240628|99001^腰部違和感^99DIS|P2|||20230110",
            "");

    @TempDir
    Path temp;

    private record Run(int code, String out, String err) {}

    private static Run map(Path... files) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = new String[files.length + 1];
        arguments[0] = "map";
        for (int i = 0; i < files.length; i++) {
            arguments[i + 1] = files[i].toString();
        }
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private static Bundle bundle(Run run) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, run.out());
    }

    @Test
    void aFileAnywhereBecomesABundleAndItsGapsAreSaid() throws IOException {
        Run run = map(Files.writeString(temp.resolve(NAME + ".hl7"), MESSAGE));
        assertThat(run.code()).isZero();
        Bundle bundle = bundle(run);
        assertThat(bundle.getEntry())
                .filteredOn(it -> it.getResource() instanceof Condition)
                .hasSize(2);
        assertThat(bundle.getEntry())
                .filteredOn(it -> it.getResource() instanceof Patient)
                .hasSize(1);
        assertThat(run.err()).contains("code.unmapped PRB[2]-3 99001");
    }

    @Test
    void theFolderNamesThePatientWhereTheFileLiesInAStore() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("000/009/0000099999/-/PPR-01"));
        Run run = map(Files.writeString(folder.resolve(NAME), MESSAGE));
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("patient.mismatch PID[1]-3");
    }

    @Test
    void aNameThatSaysNothingIsRefusedAndTheOthersAreMapped() throws IOException {
        Path odd = Files.writeString(temp.resolve("letter.txt"), MESSAGE);
        Run run = map(odd, Files.writeString(temp.resolve(NAME), MESSAGE));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("name.parts");
        assertThat(bundle(run).getEntry()).isNotEmpty();
    }
}

package dev.irori.mapping.value;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientKey;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.RecordKey;
import dev.irori.kernel.ServiceDate;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.rule.Origin;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Encoding;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;

/** One segment of a prescription, in a scene of its own. */
record DrugScene(Scene scene, Segment segment) {

    static DrugScene of(String line) {
        PatientKey patient =
                new PatientKey(new InstitutionId("9919999991"), new Namespace("his"), new PatientNumber("1"));
        RecordKey key = new RecordKey(patient, ServiceDate.UNDATED, "OMP-01", "1", "");
        Origin origin = new Origin(
                key,
                new FileStamp("20240510000000000"),
                Flag.VALID,
                "-",
                new Namespace("his"),
                FhirIds.forDemo().of(key),
                "p",
                "urn:irori:f",
                LocalCodes.none(),
                Dialect.STANDARD);
        Decoded decoded = Decoded.of("MSH|^~\\&|A\r" + line + "\r", Encoding.UTF_8);
        Message message = Message.of(decoded, Limits.DEFAULT).orThrow();
        return new DrugScene(new Scene(origin, message, Scene.Trace.NONE), message.segment(1));
    }
}

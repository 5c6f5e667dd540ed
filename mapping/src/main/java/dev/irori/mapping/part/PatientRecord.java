package dev.irori.mapping.part;

import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import org.hl7.fhir.r4.model.Patient;

/**
 * The patient as one ADT-00 describes them.
 *
 * @param patient without id and source; whoever needs a Patient copies it, since the model is mutable
 */
public record PatientRecord(FileStamp stamp, Flag flag, String source, Pid pid, Patient patient)
        implements PatientPart {}

package dev.irori.mapping.part;

import dev.irori.mapping.layout.Flag;

/** What a file says about who the patient is: with authority in ADT-00, in passing in every other. */
public sealed interface PatientPart extends Part permits PatientRecord, PatientSighting {

    Flag flag();

    /** The PID as it stands in the file. */
    Pid pid();
}

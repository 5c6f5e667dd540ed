package dev.irori.mapping.part;

import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;

/** The patient as any other file names them. Nearly every file makes one, so nothing is translated until it is needed. */
public record PatientSighting(FileStamp stamp, Flag flag, String source, Pid pid) implements PatientPart {}

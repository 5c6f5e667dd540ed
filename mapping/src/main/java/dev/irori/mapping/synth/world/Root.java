package dev.irori.mapping.synth.world;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import java.time.LocalDate;

/** One storage root of an institution, with all a reader has to be told about it. */
public record Root(
        InstitutionId institution,
        String name,
        Kind kind,
        Namespace namespace,
        int width,
        Vendor vendor,
        boolean migrated,
        LocalDate from,
        LocalDate to) {

    /** Standardized, extended or transaction storage. */
    public enum Kind {
        STD,
        EXT,
        TRS
    }

    /** The path of this root relative to the network; its last folder is the institution's number, as the guideline asks. */
    public String path() {
        return institution + "/" + name + "/" + institution;
    }

    public String prefix() {
        return path() + "/";
    }
}

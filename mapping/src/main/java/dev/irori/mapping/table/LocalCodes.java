package dev.irori.mapping.table;

import java.util.Map;
import java.util.Optional;

/** An institution's own code map: local code to standard code, as its ConceptMaps say. Immutable, with a version. */
public final class LocalCodes {

    /** A code in a coding system, both as FHIR writes them. */
    public record Code(String system, String code) {}

    /** What a local code means in a standard system. */
    public record Meaning(String system, String code, String display) {}

    private static final LocalCodes NONE = new LocalCodes("none", Map.of());

    private final String version;
    private final Map<Code, Meaning> meanings;

    private LocalCodes(String version, Map<Code, Meaning> meanings) {
        this.version = version;
        this.meanings = meanings;
    }

    public static LocalCodes none() {
        return NONE;
    }

    public static LocalCodes of(String version, Map<Code, Meaning> meanings) {
        return new LocalCodes(version, Map.copyOf(meanings));
    }

    /** Part of every fingerprint: what is served changes with the map. */
    public String version() {
        return version;
    }

    public Optional<Meaning> meaning(String system, String code) {
        return meanings.isEmpty() ? Optional.empty() : Optional.ofNullable(meanings.get(new Code(system, code)));
    }
}

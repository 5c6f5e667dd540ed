package dev.irori.mapping.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names that messages give to coding systems, and the URIs those systems have in FHIR. */
public final class CodeSystems {

    private static final String HL7_TABLE = "HL7";
    /** Tables of JAHIS, more of them than we list. */
    private static final List<String> JAHIS_TABLES = List.of("JHS", "JSHR");

    private static final String V2 = "http://terminology.hl7.org/CodeSystem/v2-";

    private static final Map<String, List<Entry>> NAMES = names();
    private static final Map<String, Set<String>> UNCODED = uncoded();
    private static final Map<String, String> ALIASES = aliases();

    private record Entry(Use use, CodeForm form, String system) {}

    private CodeSystems() {}

    /** As {@link #read(String, String, Use)} for what the name usually means. */
    public static Coded read(String name, String code) {
        return read(name, code, Use.PLAIN);
    }

    /** Decides what a code is worth, by the name of its system, its use and its form. */
    public static Coded read(String systemName, String code, Use use) {
        String name = name(systemName);
        String text = code.strip();
        if (text.isEmpty() || UNCODED.getOrDefault(name, Set.of()).contains(text)) {
            return new Coded.Uncoded(name);
        }
        if (isLocal(name)) {
            return new Coded.Local(name, text);
        }
        List<Entry> entries = NAMES.getOrDefault(name, List.of());
        if (entries.isEmpty()) {
            Optional<String> system = family(name);
            return system.isPresent() ? new Coded.Standard(system.get(), text) : new Coded.Unknown(name, text);
        }
        for (Entry entry : entries) {
            if (entry.use() == use && entry.form().fits(text)) {
                return new Coded.Standard(entry.system(), text);
            }
        }
        return new Coded.Unfit(name, text);
    }

    /** Names beginning with 99 are the hospital's own, including those JAHIS once used as examples (99I02, 99O03). */
    public static boolean isLocal(String name) {
        return name.startsWith("99");
    }

    /** The name without the spaces and full-width letters that the field adds to it. */
    public static String name(String written) {
        String name = written.strip();
        return NAMES.containsKey(name) || isPlain(name)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** The URI we write and index for a system, whichever of its URIs and OIDs was given. */
    public static String canonical(String system) {
        return ALIASES.getOrDefault(system, system);
    }

    /** Every URI and OID under which a system is accepted on input, the one we write among them. */
    public static Set<String> spellings(String system) {
        String canonical = canonical(system);
        Set<String> all = new TreeSet<>();
        all.add(canonical);
        ALIASES.forEach((alias, target) -> {
            if (target.equals(canonical)) {
                all.add(alias);
            }
        });
        return all;
    }

    /** The system of a name that is one of a numbered family. */
    private static Optional<String> family(String name) {
        if (isTable(name, HL7_TABLE, 4)) {
            return Optional.of(V2 + name.substring(HL7_TABLE.length()));
        }
        return JAHIS_TABLES.stream().anyMatch(name::startsWith) && isPlain(name)
                ? Optional.of(Canonical.national(name))
                : Optional.empty();
    }

    private static boolean isTable(String name, String family, int digits) {
        return name.length() == family.length() + digits
                && name.startsWith(family)
                && CodeForm.digits(name.substring(family.length()));
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Entry>> names() {
        Map<String, List<Entry>> names = new HashMap<>();
        for (Row row : Tsv.load("codesystems.tsv", 3).rows()) {
            Entry entry = new Entry(
                    Use.valueOf(row.cell("use").orElseThrow()),
                    CodeForm.valueOf(row.cell("form").orElseThrow()),
                    row.cell("system").orElseGet(() -> Canonical.national(row.code())));
            names.computeIfAbsent(row.code(), name -> new ArrayList<>()).add(entry);
        }
        return names;
    }

    private static Map<String, Set<String>> uncoded() {
        Map<String, Set<String>> uncoded = new HashMap<>();
        for (Row row : Tsv.load("uncoded.tsv", 2).rows()) {
            uncoded.computeIfAbsent(row.code(), name -> new TreeSet<>())
                    .add(row.cell("value").orElseThrow());
        }
        return uncoded;
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        for (Row row : Tsv.load("aliases.tsv", 1).rows()) {
            aliases.put(row.code(), row.target().orElseThrow());
        }
        return aliases;
    }
}

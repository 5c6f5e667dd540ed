package dev.irori.mapping.table;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import java.nio.charset.StandardCharsets;

/** The one place that knows the canonical base of what we define ourselves. */
public final class Canonical {

    public static final String BASE = "https://irori.dev/fhir";

    private static final String UNRESERVED = "-._";

    private Canonical() {}

    /**
     * A code system of a hospital: {@code 99LAB} means something else in each facility, and in each vendor's store of
     * one facility.
     */
    public static String local(InstitutionId institution, Namespace codes, String name) {
        return codeSystem("local/" + institution.value() + '/' + codes.value() + '/' + escaped(name.strip()));
    }

    /** A code system that is known by its name all over Japan and for which nobody has published a URI. */
    public static String national(String name) {
        return codeSystem("national/" + escaped(name));
    }

    public static String codeSystem(String name) {
        return BASE + "/CodeSystem/" + name;
    }

    /** The naming system under which an institution numbers its staff, problems, orders and whatever else. */
    public static String identifier(InstitutionId institution, String kind) {
        return BASE + "/sid/" + institution.value() + '/' + kind;
    }

    /** The canonical URL of an extension, which is also that of its StructureDefinition. */
    public static String extension(String name) {
        return BASE + "/StructureDefinition/" + name;
    }

    /** Two names never give one URI, whatever a vendor puts into them. */
    private static String escaped(String name) {
        StringBuilder path = new StringBuilder(name.length());
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9');
            if (letter || UNRESERVED.indexOf(b) >= 0) {
                path.append((char) b);
            } else {
                path.append('%').append(hex(b >> 4)).append(hex(b));
            }
        }
        return path.toString();
    }

    private static char hex(int nibble) {
        return "0123456789ABCDEF".charAt(nibble & 15);
    }
}

package dev.irori.mapping.part;

import java.util.List;

/**
 * Where in the institution a patient is, as the message writes it (PL).
 *
 * @param point ward, department or division; {@code kind} tells which
 * @param room empty where none is named
 * @param bed empty where none is named
 * @param kind PL.6: C a department, D a division, N a ward, or empty
 * @param name what people call it, or empty
 */
public record Place(String point, String room, String bed, String kind, String name) {

    /** An outpatient's place is the department that sees them. */
    public boolean isDepartment() {
        return kind.equals("C");
    }

    /** Whether both name the same spot; what it is called does not matter. */
    public boolean isSameAs(Place other) {
        return codes().equals(other.codes());
    }

    private List<String> codes() {
        return List.of(point, room, bed, kind);
    }
}

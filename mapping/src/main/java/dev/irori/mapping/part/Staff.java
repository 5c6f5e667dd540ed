package dev.irori.mapping.part;

/** A member of staff as a message names them; either may be empty. */
public record Staff(String number, String name) {

    /** By number where both have one: names are written in many ways. */
    public boolean isSameAs(Staff other) {
        return number.isEmpty() || other.number.isEmpty() ? name.equals(other.name) : number.equals(other.number);
    }
}

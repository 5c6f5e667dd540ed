package dev.irori.mapping.part;

/** A member of staff as a message names them; either may be empty. */
public record Staff(String number, String name) {

    /** By number where both have one: names are written in many ways. */
    public boolean isSameAs(Staff other) {
        boolean unnumbered = number.isEmpty() || other.number.isEmpty();
        return unnumbered ? name.equals(other.name) : number.equals(other.number);
    }
}

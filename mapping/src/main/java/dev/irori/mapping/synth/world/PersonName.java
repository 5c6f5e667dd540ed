package dev.irori.mapping.synth.world;

/** A name in ideographs and in kana. */
public record PersonName(String family, String given, String familyKana, String givenKana) {
    PersonName withFamily(PersonName other) {
        return new PersonName(other.family, given, other.familyKana, givenKana);
    }
}

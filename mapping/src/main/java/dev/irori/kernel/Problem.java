package dev.irori.kernel;

/**
 * Why something was refused. Codes are a contract: operators script against them, so a code never changes its meaning.
 * {@code subject} is what the refusal is about (a file name, a field, a parameter); it may name a patient and is
 * therefore never logged or sent outside the institution.
 */
public sealed interface Problem {

    Fault fault();

    String subject();

    default String code() {
        return fault().code();
    }

    /** The sentence a person reads, in English. */
    default String english() {
        return fault().english() + ": " + subject();
    }

    /** The sentence a person reads, in Japanese. */
    default String japanese() {
        return fault().japanese() + ": " + subject();
    }

    /** A name in the tree that the layout grammar does not accept. */
    record Name(NameFault fault, String subject) implements Problem {}

    /** A file that could not be opened or read. */
    record Unreadable(FileFault fault, String subject) implements Problem {}

    /** Bytes that were read and are not a message we can take apart. */
    record Malformed(ContentFault fault, String subject) implements Problem {}
}

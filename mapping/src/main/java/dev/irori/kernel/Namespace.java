package dev.irori.kernel;

/** Which system of an institution gave a patient number: the same number in two namespaces is two charts. */
public record Namespace(String value) {
    private static final int LONGEST = 40;

    public Namespace {
        boolean named = !value.isEmpty() && value.length() <= LONGEST;
        if (!named || !value.chars().allMatch(Namespace::isAllowed)) {
            throw new IllegalArgumentException("a namespace has 1 to 40 of a-z, 0-9, '-' and '.': " + value);
        }
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    @Override
    public String toString() {
        return value;
    }
}

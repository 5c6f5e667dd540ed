package dev.irori.catalog;

/** The database cannot be started, reached or brought up to date; the message says what it answered. */
public final class CatalogUnavailable extends RuntimeException {
    CatalogUnavailable(Throwable cause) {
        super(root(cause), cause);
    }

    private static String root(Throwable cause) {
        Throwable at = cause;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage()).strip();
    }
}

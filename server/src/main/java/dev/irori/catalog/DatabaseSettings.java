package dev.irori.catalog;

/**
 * Where the index lives.
 *
 * @param database {@link #EMBEDDED}, or a JDBC URL
 * @param port of the embedded database; 0 takes a free one
 */
public record DatabaseSettings(String database, String user, String password, int port) {
    /** The server brings its own PostgreSQL. */
    public static final String EMBEDDED = "embedded";

    public DatabaseSettings {
        requireUsable(database);
    }

    /** For whoever reads the setting: what it says is refused there, with the line it stands on. */
    public static void requireUsable(String database) {
        if (!database.equals(EMBEDDED) && !database.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "database is neither 'embedded' nor a URL that begins with jdbc:postgresql:");
        }
    }

    boolean isEmbedded() {
        return database.equals(EMBEDDED);
    }
}

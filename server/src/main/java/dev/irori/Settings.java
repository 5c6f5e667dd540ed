package dev.irori;

import dev.irori.catalog.DatabaseSettings;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.store.Root;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code irori:}. Without any of it the server shows a demo network; a key that is not listed here is
 * an error, because a misspelt one would otherwise quietly keep its default.
 *
 * @param data the folder Irori keeps its own things in
 * @param database {@code embedded}, or a JDBC URL
 * @param databasePort for the embedded database; 0 takes a free one
 * @param roots the stores to serve; none means the demo network
 */
@ConfigurationProperties(prefix = "irori", ignoreUnknownFields = false)
public record Settings(
        @DefaultValue(".irori") String data,
        @DefaultValue("embedded") String database,
        @DefaultValue("") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue("0") int databasePort,
        @DefaultValue List<Store> roots,
        @DefaultValue Demo demo) {

    public Settings {
        roots = List.copyOf(roots);
        DatabaseSettings.requireUsable(database);
    }

    /** One store, as an operator writes it down. */
    public record Store(
            @DefaultValue("") String institution,
            @DefaultValue("") String name,
            @DefaultValue("main") String namespace,
            @DefaultValue("standard") Root.Shape shape,
            @DefaultValue("") String path) {

        public Store {
            if (!InstitutionId.isValid(institution)) {
                throw new IllegalArgumentException("an institution has 10 digits: " + institution);
            }
            if (path.isEmpty()) {
                throw new IllegalArgumentException("the store of " + institution + " has no path");
            }
        }

        Root root() {
            return new Root(new InstitutionId(institution), name, new Namespace(namespace), shape, path);
        }
    }

    /** The synthetic network that is shown until stores are configured. */
    public record Demo(
            @DefaultValue("3") int institutions,
            @DefaultValue("40") int patients,
            @DefaultValue("5") int years,
            @DefaultValue("1") long seed) {

        public Demo {
            if (institutions < 1 || patients < 1 || years < 1) {
                throw new IllegalArgumentException("institutions, patients and years are at least 1");
            }
        }

        dev.irori.mapping.synth.Settings network() {
            return dev.irori.mapping.synth.Settings.network(institutions, patients, years, seed, Quirks.REALISTIC);
        }
    }
}

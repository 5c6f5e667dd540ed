package dev.irori.catalog;

import com.zaxxer.hikari.HikariDataSource;
import dev.irori.store.DataFolder;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The index and the database below it. */
@Configuration(proxyBeanMethods = false)
class CatalogBeans {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Where to connect; closing it stops what was started for it. */
    record Place(String url, Closeable process) implements Closeable {
        @Override
        public void close() throws IOException {
            process.close();
        }
    }

    @Bean
    Place databasePlace(DatabaseSettings settings, DataFolder folder) {
        if (!settings.isEmbedded()) {
            return new Place(settings.database(), () -> {});
        }
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(folder, settings.port());
            return new Place(database.url(), database);
        } catch (IOException | IllegalStateException e) {
            throw new CatalogUnavailable(e);
        }
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings, Place place) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("catalog");
        source.setConnectionTimeout(CONNECT.toMillis());
        source.setJdbcUrl(place.url());
        if (!settings.user().isEmpty()) {
            source.setUsername(settings.user());
            source.setPassword(settings.password());
        }
        return source;
    }

    @Bean
    Catalog catalog(DataSource source, JdbcClient client, TransactionTemplate transaction) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .schemas("catalog")
                    .locations("classpath:db/migration/catalog")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new CatalogUnavailable(e);
        }
        return new Catalog(client, transaction);
    }
}

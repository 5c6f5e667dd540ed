package dev.irori.catalog;

import com.zaxxer.hikari.HikariDataSource;
import dev.irori.store.DataFolder;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The index and the database below it. */
@Configuration(proxyBeanMethods = false)
class CatalogBeans {

    /** Where to connect; closing it stops what was started for it. */
    record Place(String url, AutoCloseable process) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            process.close();
        }
    }

    @Bean
    Place databasePlace(DatabaseSettings settings, DataFolder folder) throws IOException {
        if (!settings.isEmbedded()) {
            return new Place(settings.database(), () -> {});
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, settings.port());
        return new Place(database.url(), database);
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings, Place place) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("catalog");
        source.setJdbcUrl(place.url());
        if (!settings.user().isEmpty()) {
            source.setUsername(settings.user());
            source.setPassword(settings.password());
        }
        return source;
    }

    @Bean
    Catalog catalog(DataSource source, JdbcClient client, TransactionTemplate transaction) {
        Flyway.configure()
                .dataSource(source)
                .schemas("catalog")
                .locations("classpath:db/migration/catalog")
                .load()
                .migrate();
        return new Catalog(client, transaction);
    }
}

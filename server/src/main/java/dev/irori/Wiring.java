package dev.irori;

import dev.irori.catalog.DatabaseSettings;
import dev.irori.store.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands each feature its part of the settings. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    DataFolder dataFolder(Settings settings) {
        return DataFolder.open(settings.data()).fold(folder -> folder, problem -> {
            throw new Irori.Refusal(problem);
        });
    }

    @Bean
    DatabaseSettings databaseSettings(Settings settings) {
        return new DatabaseSettings(
                settings.database(), settings.databaseUser(), settings.databasePassword(), settings.databasePort());
    }
}

package dev.irori;

import dev.irori.kernel.Problem;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** The server. Each feature migrates its own schema, so Boot's single Flyway is off. */
@SpringBootApplication(exclude = FlywayAutoConfiguration.class)
@EnableConfigurationProperties(Settings.class)
public class Irori {

    /** Starts the server with settings that win over every file; returns once it answers. */
    public static ConfigurableApplicationContext start(Map<String, String> settings) {
        SpringApplication application = new SpringApplication(Irori.class);
        application.setBannerMode(Banner.Mode.OFF);
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    /** The server cannot start, for a reason an operator can do something about. */
    public static final class Refusal extends RuntimeException {
        Refusal(Problem problem) {
            super(problem.code() + ": " + problem.english() + " (" + problem.japanese() + ")");
        }
    }
}

package dev.irori.cli;

import dev.irori.Irori;
import dev.irori.catalog.CatalogUnavailable;
import dev.irori.cli.Faults.Stopped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.error.YAMLException;

/** Starts the server and turns what keeps it from starting into a sentence. */
final class Startup {

    private Startup() {}

    /** Returns the address once the server answers. */
    static String run(Map<String, String> settings) {
        try {
            ConfigurableApplicationContext context = Irori.start(settings);
            return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/";
        } catch (RuntimeException e) {
            throw explain(e);
        }
    }

    private static RuntimeException explain(RuntimeException e) {
        PortInUseException port = cause(e, PortInUseException.class);
        if (port != null) {
            return stopped(
                    "port " + port.getPort() + " is in use; choose another with --port",
                    "ポート " + port.getPort() + " は使用中です。--port で別の番号を指定してください");
        }
        UnboundConfigurationPropertiesException unknown = cause(e, UnboundConfigurationPropertiesException.class);
        if (unknown != null) {
            return usage(
                    "unknown setting: ",
                    "未知の設定: ",
                    unknown,
                    x -> x.getUnboundProperties().stream().map(Startup::place).collect(Collectors.joining(", ")));
        }
        BindException value = cause(e, BindException.class);
        if (value != null) {
            return usage("a setting has no usable value: ", "設定値が使えません: ", value, Startup::reason);
        }
        ConfigDataException file = cause(e, ConfigDataException.class);
        if (file != null) {
            return usage("the configuration cannot be read: ", "設定を読めません: ", file, Throwable::getMessage);
        }
        YAMLException syntax = cause(e, YAMLException.class);
        if (syntax != null) {
            return usage("the configuration cannot be read: ", "設定を読めません: ", syntax, Throwable::getMessage);
        }
        return other(e);
    }

    private static RuntimeException other(RuntimeException e) {
        Irori.Refusal refusal = cause(e, Irori.Refusal.class);
        if (refusal != null) {
            return new Stopped(Exit.NOT_STARTED, String.valueOf(refusal.getMessage()));
        }
        CatalogUnavailable database = cause(e, CatalogUnavailable.class);
        if (database != null) {
            return stopped(
                    "the database cannot be used: " + database.getMessage(), "データベースを使えません: " + database.getMessage());
        }
        return e;
    }

    private static String place(ConfigurationProperty property) {
        return property.getName() + (property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")");
    }

    private static String reason(BindException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return e.getName()
                + (e.getProperty() == null ? "" : " = " + e.getProperty().getValue()) + ": " + root.getMessage();
    }

    private static Stopped stopped(String english, String japanese) {
        return new Stopped(Exit.NOT_STARTED, Words.say(english, japanese));
    }

    private static <T> Stopped usage(String english, String japanese, T cause, Function<T, String> what) {
        return new Stopped(Exit.USAGE, Words.say(english, japanese) + what.apply(cause));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}

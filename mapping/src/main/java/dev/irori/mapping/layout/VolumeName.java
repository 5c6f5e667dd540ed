package dev.irori.mapping.layout;

import dev.irori.kernel.InstitutionId;
import java.util.Optional;

/**
 * The root folder of a store: the ten digits of the institution, behind them whatever tells its volumes apart. A hint
 * only, since nothing below the root repeats the institution: the configured root decides.
 */
public record VolumeName(InstitutionId institution, String suffix) {
    private static final int DIGITS = 10;

    public static Optional<VolumeName> parse(String folder) {
        if (folder.length() < DIGITS || !InstitutionId.isValid(folder.substring(0, DIGITS))) {
            return Optional.empty();
        }
        return Optional.of(new VolumeName(new InstitutionId(folder.substring(0, DIGITS)), folder.substring(DIGITS)));
    }

    @Override
    public String toString() {
        return institution + suffix;
    }
}

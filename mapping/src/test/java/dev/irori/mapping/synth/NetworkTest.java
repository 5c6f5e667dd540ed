package dev.irori.mapping.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.synth.world.Quirks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Settings SMALL = Settings.network(3, 20, 4, 1, Quirks.NONE);

    @Test
    void twoRunsAreEqualByteForByte() {
        assertThat(fingerprint(SMALL)).isEqualTo(fingerprint(SMALL));
        assertThat(fingerprint(SMALL)).isNotEqualTo(fingerprint(Settings.network(3, 20, 4, 2, Quirks.NONE)));
    }

    private static String fingerprint(Settings settings) {
        MessageDigest digest = sha256();
        Network.plan(settings).write((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyDataTypeIsThere() {
        TreeSet<String> types = new TreeSet<>();
        Network.plan(SMALL)
                .charts()
                .forEach(c -> c.filings().forEach(f -> types.add(f.key().type())));
        assertThat(types)
                .contains(
                        "ADT-00", "ADT-01", "ADT-12", "ADT-21", "ADT-22", "ADT-31", "ADT-32", "ADT-41", "ADT-42",
                        "ADT-51", "ADT-52", "ADT-61", "PPR-01", "OMD", "OMP-01", "OMP-11", "OMP-02", "OMP-12", "OML-01",
                        "OML-11", "OMG-01", "OMG-11", "OMG-02", "OMG-12", "OMG-03", "OMG-13");
    }
}

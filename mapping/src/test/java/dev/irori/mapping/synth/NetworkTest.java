package dev.irori.mapping.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.world.Quirks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final boolean FULL = "full".equals(System.getProperty("irori.size"));
    private static final Settings SMALL = Settings.network(3, FULL ? 200 : 20, FULL ? 10 : 4, 1, Quirks.NONE);

    @Test
    void twoRunsAreEqualByteForByte() {
        assertThat(fingerprint(SMALL)).isEqualTo(fingerprint(SMALL));
        assertThat(fingerprint(SMALL)).isNotEqualTo(fingerprint(Settings.network(3, 20, 4, 2, Quirks.NONE)));
    }

    @Test
    void neitherLocaleNorTimeZoneMatters() {
        String usual = fingerprint(SMALL);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(fingerprint(SMALL)).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theOrderOfGenerationDoesNotMatter() {
        Network whole = Network.plan(SMALL);
        Chart last = whole.charts().reduce((a, b) -> b).orElseThrow();
        Network other = Network.plan(SMALL);
        assertThat(other.charts()
                        .filter(c -> c.person().index() == last.person().index())
                        .toList())
                .contains(last);
        assertThat(other.charts().limit(5).toList())
                .isEqualTo(whole.charts().limit(5).toList());
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

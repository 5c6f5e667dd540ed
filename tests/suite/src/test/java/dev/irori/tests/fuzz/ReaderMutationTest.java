package dev.irori.tests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.Outcome;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Message;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sound messages in every encoding, damaged at random from a fixed seed: the part of fuzzing that is the same each run. */
class ReaderMutationTest {
    private static final int ROUNDS = "full".equals(System.getProperty("irori.size")) ? 2_000_000 : 40_000;
    private static final int SLOWEST_MILLIS = 1_000;
    private static final byte[] TELLING =
            "|^~\\&\r\n\u001b$B(JI@DQ\"\u001c\u000b\u0000\u000e\u000f".getBytes(StandardCharsets.UTF_8);
    private static final String SOUND = """
            MSH|^~\\&|HIS|S|GW|R|20240101000000||ADT^A08^ADT_A01|1|P|2.5||||||~ISO IR87||ISO 2022-1994
            PID|0001||0000012345^^^^PI||模擬^太郎^^^^^L^I~モギ^タロウ^^^^^L^P||19700101|M
            OBX|1|ST|58368&7^Ｒ振幅&V5^JC10||糖尿病\\T\\高血圧^""|||||||F
            """.replace('\n', '\r');
    private static final String[] CHARSETS = {"x-windows-iso2022jp", "UTF-8", "windows-31j", "EUC-JP"};

    @Test
    void damagedMessagesEndInAMessageOrAProblem() {
        SplittableRandom random = new SplittableRandom(20240510);
        CharsetPolicy[] policies = CharsetPolicy.values();
        int read = 0;
        int refused = 0;
        long slowest = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = SOUND.getBytes(Charset.forName(CHARSETS[i % CHARSETS.length]));
            byte[] damaged = damage(bytes, random);
            CharsetPolicy policy = i % 3 == 0 ? policies[random.nextInt(policies.length)] : CharsetPolicy.AUTO;
            long started = System.nanoTime();
            Outcome<Message> outcome = Reading.of(damaged, policy);
            slowest = Math.max(slowest, System.nanoTime() - started);
            if (outcome.failure().isPresent()) {
                refused++;
            } else {
                read++;
            }
        }
        assertThat(slowest / 1_000_000).as("slowest in ms").isLessThan(SLOWEST_MILLIS);
        assertThat(read).as("damaged but read").isGreaterThan(ROUNDS / 10);
        assertThat(refused).as("refused").isGreaterThan(ROUNDS / 100);
    }

    @Test
    void noiseEndsInAProblemOrAMessage() {
        Random random = new Random(20240511);
        for (int i = 0; i < ROUNDS / 4; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            byte[] head = "MSH|^~\\&|".getBytes(StandardCharsets.US_ASCII);
            if (i % 2 == 0 && noise.length > head.length) {
                System.arraycopy(head, 0, noise, 0, head.length);
            }
            assertThat(Reading.of(noise, CharsetPolicy.AUTO)).isNotNull();
        }
    }

    private static byte[] damage(byte[] sound, SplittableRandom random) {
        byte[] bytes = sound;
        for (int wounds = random.nextInt(1, 6); wounds > 0; wounds--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
                case 2 -> bytes = without(bytes, at, random.nextInt(1, 8));
                case 3 -> bytes = Arrays.copyOf(bytes, Math.max(at, 1));
                default -> bytes = repeated(bytes, at, random.nextInt(1, 200));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int gone = Math.min(count, bytes.length - at);
        if (gone == bytes.length) {
            return bytes;
        }
        byte[] out = new byte[bytes.length - gone];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(bytes, at + gone, out, at, out.length - at);
        return out;
    }

    private static byte[] repeated(byte[] bytes, int at, int count) {
        int size = Math.min(count, bytes.length - at);
        byte[] out = Arrays.copyOf(bytes, bytes.length + size);
        System.arraycopy(bytes, at, out, at + size, bytes.length - at);
        return out;
    }
}

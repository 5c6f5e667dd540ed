package dev.irori.mapping.layout;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Names nobody should write: near misses, arbitrary text, and lengths that a slow grammar would choke on. */
final class Hostile {
    static final Duration LINEAR = Duration.ofSeconds(5);

    private static final int LONG = 4_000_000;

    private Hostile() {}

    static Arbitrary<String> names() {
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("_/-^.,0129AJZ#漢ガ\u3099\u0000\n ".toCharArray())
                .ofMaxLength(60);
        Arbitrary<String> parts = Arbitraries.of(
                        "77",
                        "-",
                        "20240510",
                        "20240231",
                        "ADT-12",
                        "999999999999999",
                        "20240510113000020",
                        "1",
                        "0",
                        "",
                        "^外来^^34108-1^外来^LN",
                        "000",
                        "TR",
                        "#SSMIX,2.00",
                        "INS",
                        "main.xml",
                        "1.xml")
                .list()
                .ofMaxSize(12)
                .flatMap(list -> Arbitraries.of("_", "/", ",").map(separator -> String.join(separator, list)));
        return Arbitraries.oneOf(near, parts, Arbitraries.strings().ofMaxLength(200));
    }

    /** Four million characters each; a scanner that is not linear needs hours for them. */
    static String[] endless() {
        return new String[] {
            "_".repeat(LONG),
            "/".repeat(LONG),
            "9".repeat(LONG),
            ",".repeat(LONG),
            "^".repeat(LONG),
            "1_-_".repeat(LONG / 4),
            "000/001/0000012345/20240510/".repeat(LONG / 28),
            "#SSMIX," + "1,-,".repeat(LONG / 4),
            "TR_" + "1_".repeat(LONG / 2) + ".DAT",
            "1/1/1/20240510/" + "\u304b\u3099".repeat(LONG / 2) + "/1_-_\u304c_1_20240510113000020_1_1"
        };
    }
}

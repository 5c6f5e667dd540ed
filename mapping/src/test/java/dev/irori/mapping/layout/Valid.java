package dev.irori.mapping.layout;

import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.ServiceDate;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Parts of names as the grammar allows them. */
final class Valid {
    private Valid() {}

    static Arbitrary<PatientNumber> patients() {
        return Arbitraries.strings()
                .numeric()
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(PatientNumber::new);
    }

    static Arbitrary<ServiceDate> dates() {
        Arbitrary<ServiceDate> dated = Arbitraries.longs()
                .between(
                        LocalDate.of(0, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(day -> ServiceDate.of(LocalDate.ofEpochDay(day)));
        return Arbitraries.oneOf(dated, Arbitraries.just(ServiceDate.UNDATED));
    }

    static Arbitrary<String> orders() {
        return Arbitraries.strings()
                .numeric()
                .withChars('-', '.', 'A')
                .ofMinLength(1)
                .ofMaxLength(22);
    }

    static Arbitrary<FileStamp> stamps() {
        return Arbitraries.strings().numeric().ofMinLength(14).ofMaxLength(17).map(FileStamp::new);
    }

    static Arbitrary<String> departments() {
        Arbitrary<String> coded = Arbitraries.strings()
                .numeric()
                .withChars('A', 'z')
                .ofMinLength(1)
                .ofMaxLength(5);
        return Arbitraries.oneOf(coded, Arbitraries.just("-"));
    }
}

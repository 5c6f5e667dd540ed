package dev.irori.mapping.synth;

import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Root;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a reader has to be told about the network: its roots and the numbers a vendor change replaced. */
final class Description {
    private static final String ROOTS = "# institution\tkind\tname_ja\tname_en\troot\tstore\tnamespace\tpatient_width"
            + "\tpad\tvendor\tencoding\tmigration\torigin\tfrom\tto\n";
    private static final String MIGRATION = "# institution\troot\told_namespace\told_number\tnamespace\tnumber\n";

    private final StringBuilder numbers = new StringBuilder(MIGRATION);

    static String roots(List<Institution> institutions, Predicate<Root> listed) {
        StringBuilder out = new StringBuilder(ROOTS);
        for (Institution institution : institutions) {
            for (Root root : institution.roots()) {
                if (listed.test(root)) {
                    row(out, institution, root);
                }
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, Institution institution, Root root) {
        out.append(String.join(
                        "\t",
                        institution.id().value(),
                        institution.kind().name().toLowerCase(Locale.ROOT),
                        institution.japanese(),
                        institution.english(),
                        root.path(),
                        root.kind().name(),
                        root.namespace().value(),
                        Integer.toString(root.width()),
                        "0",
                        root.vendor().name().toLowerCase(Locale.ROOT),
                        "auto",
                        root.migrated() ? "migration.tsv" : "-",
                        institution.kind() == Institution.Kind.PHARMACY ? "pharmacy" : "emr",
                        date(root.from(), LocalDate.MIN),
                        date(root.to(), LocalDate.MAX)))
                .append('\n');
    }

    private static String date(LocalDate day, LocalDate open) {
        return day.equals(open) ? "-" : day.toString();
    }

    void moved(Root old, Institution institution, int person) {
        numbers.append(institution.id())
                .append('\t')
                .append(old.name())
                .append('\t')
                .append(old.namespace())
                .append('\t')
                .append(institution.oldPatientNumber(person))
                .append("\tmain\t")
                .append(institution.patientNumber(person))
                .append('\n');
    }

    byte[] migration() {
        return numbers.toString().getBytes(StandardCharsets.UTF_8);
    }
}

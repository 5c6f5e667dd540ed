package dev.irori.mapping.layout;

import static dev.irori.mapping.layout.Grammar.refused;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.ServiceDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line before each message of the transaction log:
 * {@code #SSMIX,2.00,facility,patient,date,type,order,INS|DEL,department,time}. {@link #toString} is the line again.
 */
public record TransactionHeader(
        String version,
        String facility,
        PatientNumber patient,
        ServiceDate date,
        String type,
        String order,
        Verb verb,
        String department,
        FileStamp stamp) {

    /** What happened. There is no update: that is an INS of a record that exists. */
    public enum Verb {
        INS,
        DEL
    }

    private static final String START = "#SSMIX,";
    private static final int LEFT = 5;
    private static final int RIGHT = 4;

    public TransactionHeader {
        Grammar.require(isWord(version), "not a version", version);
        Grammar.require(isWord(facility), "not a facility", facility);
        Grammar.require(Grammar.isType(type), "not a data type", type);
        Grammar.require(isWord(order), "not an order number", order);
        Grammar.require(Grammar.isDepartment(department), "not a department", department);
    }

    private static boolean isWord(String text) {
        return Grammar.isOrder(text) && text.indexOf(',') < 0;
    }

    /** Reads one line without its end; from both ends, because a type of extended storage may hold a comma. */
    public static Outcome<TransactionHeader> parse(String line) {
        int[] commas = commas(line);
        if (!line.startsWith(START) || commas.length == 0) {
            return refused(NameFault.HEADER, line);
        }
        String version = part(line, commas, 0);
        String facility = part(line, commas, 1);
        @Nullable ServiceDate date = ServiceDate.parse(part(line, commas, 3)).orElse(null);
        String order = part(line, commas, 5);
        @Nullable
        NameFault fault =
                Grammar.fault(part(line, commas, 2), date, part(line, commas, 4), order, part(line, commas, 8));
        if (fault != null || date == null) {
            return refused(fault == null ? NameFault.DATE : fault, line);
        }
        if (!isWord(version) || !isWord(facility) || !isWord(order)) {
            return refused(NameFault.HEADER, line);
        }
        return of(line, commas, date);
    }

    private static Outcome<TransactionHeader> of(String line, int[] commas, ServiceDate date) {
        Optional<Verb> verb = verb(part(line, commas, 6));
        String department = part(line, commas, 7);
        if (verb.isEmpty()) {
            return refused(NameFault.VERB, line);
        }
        if (!Grammar.isDepartment(department)) {
            return refused(NameFault.DEPARTMENT, line);
        }
        return Outcome.ok(new TransactionHeader(
                part(line, commas, 0),
                part(line, commas, 1),
                new PatientNumber(part(line, commas, 2)),
                date,
                part(line, commas, 4),
                part(line, commas, 5),
                verb.get(),
                department,
                new FileStamp(part(line, commas, 8))));
    }

    /** The five commas counted from the left, the four from the right and the end of the line; empty if they meet. */
    private static int[] commas(String line) {
        int[] commas = new int[LEFT + RIGHT + 1];
        int at = -1;
        for (int i = 0; i < LEFT; i++) {
            at = line.indexOf(',', at + 1);
            if (at < 0) {
                return new int[0];
            }
            commas[i] = at;
        }
        int end = line.length();
        commas[LEFT + RIGHT] = end;
        for (int i = LEFT + RIGHT - 1; i >= LEFT; i--) {
            end = line.lastIndexOf(',', end - 1);
            commas[i] = end;
        }
        return end > at ? commas : new int[0];
    }

    private static String part(String line, int[] commas, int index) {
        return line.substring(commas[index] + 1, commas[index + 1]);
    }

    private static Optional<Verb> verb(String text) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.name().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return START + version + "," + facility + "," + patient + "," + date + "," + type + "," + order + "," + verb
                + "," + department + "," + stamp;
    }
}

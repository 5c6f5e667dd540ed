package dev.irori.mapping.layout;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;

/** The name of one file of the transaction log: {@code TR_YYYYMMDDHHMMSSFFF_nnnnn.DAT}. */
public record TransactionName(FileStamp stamp, String serial) implements Comparable<TransactionName> {
    private static final String START = "TR_";
    private static final String END = ".DAT";
    private static final int LONGEST_SERIAL = 9;

    public TransactionName {
        Grammar.require(isSerial(serial), "not a serial number", serial);
    }

    private static boolean isSerial(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_SERIAL && Grammar.isDigits(text);
    }

    public static Outcome<TransactionName> parse(String name) {
        int separator = name.lastIndexOf('_');
        if (!name.startsWith(START) || !name.endsWith(END) || separator < START.length()) {
            return Grammar.refused(NameFault.TRANSACTION, name);
        }
        String serial = name.substring(separator + 1, name.length() - END.length());
        if (!isSerial(serial)) {
            return Grammar.refused(NameFault.TRANSACTION, name);
        }
        String stamp = name.substring(START.length(), separator);
        return FileStamp.isValid(stamp)
                ? Outcome.ok(new TransactionName(new FileStamp(stamp), serial))
                : Grammar.refused(NameFault.TIMESTAMP, name);
    }

    /** The order in which the log was written. */
    @Override
    public int compareTo(TransactionName other) {
        int byStamp = stamp.compareTo(other.stamp);
        return byStamp != 0 ? byStamp : Integer.compare(Integer.parseInt(serial), Integer.parseInt(other.serial));
    }

    @Override
    public String toString() {
        return START + stamp + "_" + serial + END;
    }
}

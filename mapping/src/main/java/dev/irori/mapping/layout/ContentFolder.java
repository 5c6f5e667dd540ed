package dev.irori.mapping.layout;

import static dev.irori.mapping.layout.Grammar.refused;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.ServiceDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of one document in extended storage. {@code department} is empty where a vendor leaves the part out;
 * {@code extension} ({@code ".pdf"}) is empty for a folder and present in the flat files of the older layout.
 * {@link #toString} is the name again.
 */
public record ContentFolder(
        PatientNumber patient,
        ServiceDate date,
        DocumentType type,
        String key,
        FileStamp stamp,
        String department,
        Flag flag,
        String extension) {

    public ContentFolder {
        Grammar.require(Grammar.isOrder(key), "not a specific key", key);
        Grammar.require(department.isEmpty() || Grammar.isDepartment(department), "not a department", department);
        Grammar.require(isExtension(extension), "not an extension", extension);
    }

    private static boolean isExtension(String text) {
        return text.isEmpty() || (text.charAt(0) == '.' && Grammar.isOrder(text));
    }

    /**
     * Reads from both ends, because the department may be missing and the type may itself hold a separator: a time
     * stamp is longer than any department, so the part before the flag tells which of the two it is.
     */
    public static Outcome<ContentFolder> parse(String name) {
        int date = name.indexOf('_') + 1;
        int type = name.indexOf('_', date) + 1;
        int flag = name.lastIndexOf('_') + 1;
        int last = before(name, flag);
        boolean six = FileStamp.isValid(name.substring(last, Math.max(last, flag - 1)));
        int stamp = six ? last : before(name, last);
        int key = before(name, stamp);
        if (date == 0 || type == 0 || key <= type) {
            return refused(NameFault.PARTS, name);
        }
        return of(
                name,
                name.substring(0, date - 1),
                name.substring(date, type - 1),
                name.substring(type, key - 1),
                name.substring(key, stamp - 1),
                name.substring(stamp, six ? flag - 1 : last - 1),
                six ? null : name.substring(last, flag - 1),
                name.substring(flag));
    }

    /** Where the part that ends just before {@code start} begins; 0 when there is none. */
    private static int before(String name, int start) {
        return start < 2 ? 0 : name.lastIndexOf('_', start - 2) + 1;
    }

    private static Outcome<ContentFolder> of(
            String name,
            String patient,
            String date,
            String type,
            String key,
            String stamp,
            @Nullable String department,
            String end) {
        @Nullable ServiceDate day = ServiceDate.parse(date).orElse(null);
        @Nullable NameFault fault = Grammar.fault(patient, day, type, key, stamp);
        if (fault != null || day == null) {
            return refused(fault == null ? NameFault.DATE : fault, name);
        }
        if (department != null && !Grammar.isDepartment(department)) {
            return refused(NameFault.DEPARTMENT, name);
        }
        Optional<Flag> flag = end.isEmpty() ? Optional.empty() : Flag.of(end.charAt(0));
        if (flag.isEmpty() || !isExtension(end.substring(1))) {
            return refused(NameFault.FLAG, name);
        }
        return Outcome.ok(new ContentFolder(
                new PatientNumber(patient),
                day,
                new DocumentType(type),
                key,
                new FileStamp(stamp),
                department == null ? "" : department,
                flag.get(),
                end.substring(1)));
    }

    @Override
    public String toString() {
        String start = patient + "_" + date + "_" + type + "_" + key + "_" + stamp + "_";
        return start + (department.isEmpty() ? "" : department + "_") + flag.digit() + extension;
    }
}

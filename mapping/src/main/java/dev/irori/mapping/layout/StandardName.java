package dev.irori.mapping.layout;

import static dev.irori.mapping.layout.Grammar.refused;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.ServiceDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of a file in standardized storage: seven parts, no extension. {@link #toString} is the name again. */
public record StandardName(
        PatientNumber patient,
        ServiceDate date,
        String type,
        String order,
        FileStamp stamp,
        String department,
        Flag flag) {

    /** What stands in the place of an order number where none applies. */
    public static final String NO_ORDER = "999999999999999";

    public StandardName {
        Grammar.require(Grammar.isType(type) && type.indexOf('_') < 0, "not a data type", type);
        Grammar.require(Grammar.isOrder(order), "not an order number", order);
        Grammar.require(Grammar.isDepartment(department), "not a department", department);
    }

    public static Outcome<StandardName> parse(String name) {
        int date = name.indexOf('_') + 1;
        int type = name.indexOf('_', date) + 1;
        int order = name.indexOf('_', type) + 1;
        int stamp = name.indexOf('_', order) + 1;
        int department = name.indexOf('_', stamp) + 1;
        int flag = name.indexOf('_', department) + 1;
        // A separator that is not found starts over at 0, so only six found ones rise.
        boolean six = 0 < date && date < type && type < order && order < stamp && stamp < department;
        if (!six || flag <= department || name.indexOf('_', flag) >= 0) {
            return refused(NameFault.PARTS, name);
        }
        return of(
                name,
                name.substring(0, date - 1),
                name.substring(date, type - 1),
                name.substring(type, order - 1),
                name.substring(order, stamp - 1),
                name.substring(stamp, department - 1),
                name.substring(department, flag - 1),
                flag);
    }

    private static Outcome<StandardName> of(
            String name,
            String patient,
            String date,
            String type,
            String order,
            String stamp,
            String department,
            int flagAt) {
        @Nullable ServiceDate day = ServiceDate.parse(date).orElse(null);
        @Nullable NameFault fault = Grammar.fault(patient, day, type, order, stamp);
        if (fault != null || day == null) {
            return refused(fault == null ? NameFault.DATE : fault, name);
        }
        if (!Grammar.isDepartment(department)) {
            return refused(NameFault.DEPARTMENT, name);
        }
        Optional<Flag> flag = flagAt == name.length() - 1 ? Flag.of(name.charAt(flagAt)) : Optional.empty();
        if (flag.isEmpty()) {
            return refused(NameFault.FLAG, name);
        }
        return Outcome.ok(new StandardName(
                new PatientNumber(patient), day, type, order, new FileStamp(stamp), department, flag.get()));
    }

    /** The type, unless it is one of a vendor's own. */
    public Optional<DataType> dataType() {
        return DataType.of(type);
    }

    @Override
    public String toString() {
        return patient + "_" + date + "_" + type + "_" + order + "_" + stamp + "_" + department + "_" + flag.digit();
    }
}

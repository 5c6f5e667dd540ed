package dev.irori.mapping.check;

import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.layout.StandardName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups E and X over all files of one patient; holds them only until the next patient begins. */
final class PatientCheck {
    private static final Rule ADT00 = RuleBook.rule("E-ADT00");
    private static final Rule ORDER = RuleBook.rule("E-ORDER");
    private static final Rule ADMISSION = RuleBook.rule("E-ADMISSION");
    private static final Rule COLLECTION_TIME = RuleBook.rule("X-COLLECTION-TIME");
    private static final Rule IDENTITY = RuleBook.rule("X-IDENTITY");
    private static final Rule DEATH = RuleBook.rule("X-DEATH");
    private static final Map<String, String> ORDER_OF = Map.of(
            "OML-11", "OML-01", "OMP-11", "OMP-01", "OMP-12", "OMP-02", "OMG-11", "OMG-01", "OMG-12", "OMG-02",
            "OMG-13", "OMG-03");

    private final FindingSink sink;
    private final List<PatientFile> files = new ArrayList<>();

    PatientCheck(FindingSink sink) {
        this.sink = sink;
    }

    void add(PatientFile file) {
        files.add(file);
    }

    /** What the file added last turned out to say. */
    void facts(PatientFile.Facts facts) {
        files.get(files.size() - 1).facts(facts);
    }

    /** Judges the patient and forgets him. */
    void close() {
        if (files.isEmpty()) {
            return;
        }
        PatientFile demographics = current("ADT-00");
        if (demographics == null) {
            report(ADT00, files.get(0));
        } else {
            identity(demographics);
        }
        versions();
        orders();
        stays();
        files.clear();
    }

    private void report(Rule rule, PatientFile file) {
        sink.accept(
                new Finding(rule, file.origin(), "", 0, Excerpt.of(file.name().toString())));
    }

    private @Nullable PatientFile current(String type) {
        PatientFile newest = null;
        for (PatientFile file : files) {
            boolean valid = file.name().type().equals(type) && file.name().flag() == Flag.VALID;
            if (valid && (newest == null || file.isNewerThan(newest))) {
                newest = file;
            }
        }
        return newest;
    }

    private void versions() {
        Map<String, List<PatientFile>> byKey = new LinkedHashMap<>();
        for (PatientFile file : files) {
            byKey.computeIfAbsent(key(file.name()), key -> new ArrayList<>(2)).add(file);
        }
        byKey.values().forEach(versions -> new VersionCheck(versions).report(this::report));
    }

    private static String key(StandardName name) {
        String key = name.date() + "_" + name.type() + "_" + name.order();
        return name.type().equals("ADT-12") ? key + "_" + name.department() : key;
    }

    private void orders() {
        Map<String, LocalDate> entered = new HashMap<>();
        for (PatientFile file : files) {
            if (ORDER_OF.containsValue(file.name().type()) && file.name().date().date() != null) {
                entered.merge(orderKey(file.name().type(), file), day(file), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        for (PatientFile file : files) {
            String type = ORDER_OF.get(file.name().type());
            if (type != null && !file.name().order().equals(StandardName.NO_ORDER)) {
                order(file, entered.get(orderKey(type, file)));
            }
        }
    }

    private void order(PatientFile result, @Nullable LocalDate entered) {
        if (result.name().flag() != Flag.VALID) {
            return;
        }
        if (entered == null) {
            report(ORDER, result);
        } else if (day(result).isBefore(entered)) {
            report(COLLECTION_TIME, result);
        }
    }

    private static String orderKey(String type, PatientFile file) {
        String order = file.name().order();
        int zeros = 0;
        while (zeros < order.length() - 1 && order.charAt(zeros) == '0') {
            zeros++;
        }
        return type + order.substring(zeros);
    }

    private static LocalDate day(PatientFile file) {
        LocalDate day = file.name().date().date();
        return day == null ? LocalDate.MAX : day;
    }

    private void stays() {
        boolean admitted = files.stream().anyMatch(file -> file.name().type().equals("ADT-22"));
        LocalDate death = LocalDate.MAX;
        for (PatientFile file : files) {
            if (isDischarge(file) && !admitted) {
                report(ADMISSION, file);
            }
            if (isDischarge(file) && isDeath(file) && day(file).isBefore(death)) {
                death = day(file);
            }
        }
        returned(death);
    }

    /** The first arrival after a death shows it; the others follow from it. */
    private void returned(LocalDate death) {
        PatientFile first = null;
        for (PatientFile file : files) {
            boolean after = isArrival(file) && day(file).isAfter(death);
            if (after && (first == null || day(file).isBefore(day(first)))) {
                first = file;
            }
        }
        if (first != null) {
            report(DEATH, first);
        }
    }

    private static boolean isArrival(PatientFile file) {
        String type = file.name().type();
        return (type.equals("ADT-12") || type.equals("ADT-22"))
                && stands(file)
                && file.name().date().isDated();
    }

    private static boolean isDischarge(PatientFile file) {
        return file.name().type().equals("ADT-52") && stands(file);
    }

    private static boolean stands(PatientFile file) {
        return file.name().flag() == Flag.VALID && !file.facts().cancel();
    }

    /** 20-29 died here, 40-42 died elsewhere. */
    private static boolean isDeath(PatientFile file) {
        String code = file.facts().disposition();
        return code.length() == 2 && (code.charAt(0) == '2' || (code.charAt(0) == '4' && code.charAt(1) < '3'));
    }

    private void identity(PatientFile demographics) {
        for (PatientFile file : files) {
            boolean birth = differs(file.facts().birth(), demographics.facts().birth());
            boolean sex = differs(file.facts().sex(), demographics.facts().sex());
            if ((birth || sex) && file.name().flag() == Flag.VALID) {
                report(IDENTITY, file);
            }
        }
    }

    private static boolean differs(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}

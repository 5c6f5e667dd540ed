package dev.irori.mapping.synth.world;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The lists clinical facts are drawn from: drugs, tests, diseases, usages, procedures, organisms. */
public final class Formulary {
    private static final Map<String, Drug> DRUGS = byKey("drugs", Drug::of, Drug::key);
    private static final Map<String, LabTest> TESTS = byKey("tests", LabTest::of, LabTest::key);
    private static final Map<String, Disease> DISEASES = byKey("diseases", Disease::of, Disease::key);
    private static final Map<String, Usage> USAGES = byKey("usages", Usage::of, Usage::code);
    private static final Map<String, Procedure> PROCEDURES = byKey("procedures", Procedure::of, Procedure::key);
    private static final Map<String, Department> DEPARTMENTS = byKey("departments", Department::of, Department::code);
    private static final List<Coded> ORGANISMS = Table.read("organisms", r -> new Coded(r.get(0), r.get(1)));
    private static final List<Coded> ANTIBIOTICS = Table.read("antibiotics", r -> new Coded(r.get(0), r.get(1)));

    private Formulary() {}

    /** A medicine; {@code amount} is the millilitres of one container, or the milligrams of active substance per gram. */
    public record Drug(
            String key,
            String name,
            String hot9,
            String unit,
            String unitText,
            String form,
            String formText,
            String kind,
            String route,
            String routeText,
            int amount) {
        static Drug of(List<String> r) {
            int amount = r.get(10).equals("-") ? 0 : Integer.parseInt(r.get(10));
            return new Drug(
                    r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5), r.get(6), r.get(7), r.get(8), r.get(9),
                    amount);
        }

        /** The number under which a hospital of ours knows this drug. */
        public String local() {
            return "L" + hot9.substring(1, 6);
        }
    }

    /** A laboratory test with its usual values; {@code low} and {@code high} are empty where the range has no such end. */
    public record LabTest(
            String key,
            String name,
            String local,
            String localCode,
            String jlac10,
            String unit,
            String low,
            String high,
            int decimals,
            double mean,
            double deviation) {
        static LabTest of(List<String> r) {
            return new LabTest(
                    r.get(0),
                    r.get(1),
                    r.get(2),
                    r.get(3),
                    r.get(4),
                    dash(r.get(5)),
                    dash(r.get(6)),
                    dash(r.get(7)),
                    Integer.parseInt(r.get(8)),
                    Double.parseDouble(r.get(9)),
                    Double.parseDouble(r.get(10)));
        }

        /** The three characters of the code that name the material. */
        public String material() {
            return jlac10.substring(9, 12);
        }

        public boolean qualitative() {
            return unit.isEmpty() && deviation == 0;
        }
    }

    /** A disease under its MEDIS number, exchange code and ICD-10 code, with the confidentiality hospitals give it. */
    public record Disease(
            String key,
            String name,
            String number,
            String exchange,
            String icd10,
            String department,
            String confidentiality) {
        static Disease of(List<String> r) {
            return new Disease(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5), r.get(6));
        }
    }

    /** A standard usage: how often a day and at which hours; 0 a day means as needed or external. */
    public record Usage(String code, String text, int perDay, List<Integer> hours) {
        static Usage of(List<String> r) {
            List<Integer> hours = r.get(3).equals("-")
                    ? List.of()
                    : Arrays.stream(r.get(3).split(",", -1))
                            .map(Integer::valueOf)
                            .toList();
            return new Usage(r.get(0), r.get(1), Integer.parseInt(r.get(2)), hours);
        }
    }

    /** An examination of radiology or endoscopy, below the heading it is ordered under. */
    public record Procedure(
            String key, String group, String code, String name, String modality, String parentCode, String parentName) {
        static Procedure of(List<String> r) {
            return new Procedure(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5), r.get(6));
        }

        public boolean endoscopy() {
            return modality.equals("ES");
        }

        public String system() {
            return endoscopy() ? "LENDO" : "JJ1017";
        }
    }

    /** A department of the unified table. */
    public record Department(String code, String japanese, String english) {
        static Department of(List<String> r) {
            return new Department(r.get(0), r.get(1), r.get(2));
        }
    }

    /** A code and what it is called. */
    public record Coded(String code, String text) {}

    public static Drug drug(String key) {
        return get(DRUGS, key);
    }

    public static LabTest test(String key) {
        return get(TESTS, key);
    }

    public static Disease disease(String key) {
        return get(DISEASES, key);
    }

    public static Usage usage(String code) {
        return get(USAGES, code);
    }

    public static Procedure procedure(String key) {
        return get(PROCEDURES, key);
    }

    public static Department department(String code) {
        return get(DEPARTMENTS, code);
    }

    public static List<Drug> drugs() {
        return List.copyOf(DRUGS.values());
    }

    public static List<LabTest> tests() {
        return List.copyOf(TESTS.values());
    }

    public static List<Coded> organisms() {
        return ORGANISMS;
    }

    public static List<Coded> antibiotics() {
        return ANTIBIOTICS;
    }

    private static <T> T get(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("not in the list: " + key);
        }
        return value;
    }

    private static String dash(String text) {
        return text.equals("-") ? "" : text;
    }

    private static <T> Map<String, T> byKey(String table, Function<List<String>, T> row, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        Table.read(table, row).forEach(value -> map.put(key.apply(value), value));
        return map;
    }
}

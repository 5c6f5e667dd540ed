package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Filing;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Vendor;
import dev.irori.mapping.synth.write.Draft.Encoding;
import dev.irori.mapping.synth.write.Draft.Part;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Lets a clean draft deviate as the files of its vendor do. */
public final class Habits {
    private static final Map<Vendor, Set<Habit>> STORE = Map.of(
            Vendor.AOI, EnumSet.of(Habit.MLLP_END_LEFT),
            Vendor.SUMIRE,
                    EnumSet.of(
                            Habit.PATIENT_ID_WITHOUT_TYPE,
                            Habit.CHARSET_SPELLED_WITHOUT_BLANK,
                            Habit.ORDER_NUMBER_UNPADDED),
            Vendor.KIKU, EnumSet.of(Habit.UTF_8_STORE, Habit.ORDER_TIME_WITHOUT_HOUR),
            Vendor.KAEDE, EnumSet.of(Habit.LINE_FEEDS),
            Vendor.MATSU, EnumSet.noneOf(Habit.class),
            Vendor.KODAMA, EnumSet.of(Habit.FOURTEEN_DIGIT_STAMP, Habit.HALF_WIDTH_KANA));
    private static final Map<Character, Character> VENDOR_FORMS = Map.of('高', '髙', '崎', '﨑', '清', '淸');
    private static final char[] STANDARD_FORMS = {'高', '崎', '清'};
    private static final String WIDE_KANA =
            "ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノ" + "ハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンー";

    private final long seed;

    public Habits(long seed) {
        this.seed = seed;
    }

    /** Alters a draft and says what it did. */
    public Set<Habit> apply(Draft draft, Vendor vendor, Filing filing) {
        Dice dice = Dice.of(seed, draft.path());
        Set<Habit> done = EnumSet.noneOf(Habit.class);
        if (draft.segments().isEmpty()) {
            return done;
        }
        for (Habit habit : Habit.values()) {
            boolean wanted = habit.rate() == 0
                    ? STORE.getOrDefault(vendor, Set.of()).contains(habit)
                    : dice.sub(habit.name()).chance(habit.rate());
            if (wanted && apply(habit, draft, filing)) {
                done.add(habit);
            }
        }
        return done;
    }

    private static boolean apply(Habit habit, Draft draft, Filing filing) {
        return switch (habit) {
            case MLLP_END_LEFT -> always(draft.bytes(bytes -> append(bytes, (byte) 0x1C)));
            case CHARSET_SPELLED_WITHOUT_BLANK -> set(draft, "MSH", 18, "~ISOIR87");
            case PATIENT_ID_WITHOUT_TYPE -> set(draft, "PID", 3, draft.part(Part.PATIENT));
            case LINE_FEEDS -> always(draft.terminator("\r\n"));
            case UTF_8_STORE -> set(draft.encoding(Encoding.UTF_8), "MSH", 18, "UNICODE UTF-8");
            case HALF_WIDTH_KANA -> halfWidth(draft);
            case VENDOR_CHARACTERS -> vendorForms(draft);
            case KANA_FIRST -> kanaFirst(draft.segment("PID"));
            case NAME_UNSPLIT -> unsplit(draft.segment("PID"));
            case ORDER_NUMBER_UNPADDED -> unpadded(draft);
            case FOURTEEN_DIGIT_STAMP ->
                always(draft.part(Part.STAMP, draft.part(Part.STAMP).substring(0, 14)));
            default -> clinical(habit, draft, filing);
        };
    }

    private static boolean clinical(Habit habit, Draft draft, Filing filing) {
        return switch (habit) {
            case FULL_WIDTH_DIGITS -> ClinicalHabits.fullWidth(draft);
            case UNIT_SYSTEM_WITH_BLANK -> ClinicalHabits.blankUnit(draft);
            case SHORT_TEST_CODE -> ClinicalHabits.shortCode(draft);
            case COMMENT_AS_RESULT -> ClinicalHabits.comment(draft);
            case DAILY_DOSE_IN_SINGLE -> ClinicalHabits.dailyDose(draft);
            case ORDER_TIME_WITHOUT_HOUR -> ClinicalHabits.lostHour(draft);
            case HOUR_BEYOND_MIDNIGHT -> ClinicalHabits.lateHour(draft);
            case PROBLEM_STRUCK_OUT -> ClinicalHabits.struckOut(draft);
            case DISCHARGE_MISSING -> draft.type().equals("ADT-52") && always(draft.omit());
            case OLD_VERSION_STILL_VALID -> filing.flag() == Filing.HISTORY && always(draft.part(Part.FLAG, "1"));
            case OLD_VERSION_DELETED ->
                filing.flag() == Filing.HISTORY && draft.type().equals("ADT-00") && always(draft.part(Part.FLAG, "0"));
            default -> throw new IllegalStateException(habit.name());
        };
    }

    static boolean always(Draft draft) {
        return !draft.type().isEmpty();
    }

    private static boolean set(Draft draft, String segment, int field, String text) {
        draft.segment(segment).set(field, text);
        return true;
    }

    private static byte[] append(byte[] bytes, byte last) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = last;
        return longer;
    }

    private static boolean kanaFirst(Segment pid) {
        String[] names = pid.get(5).split("~", 2);
        pid.set(5, names[1] + "~" + names[0]);
        return true;
    }

    /** The whole name in the family name's place. */
    private static boolean unsplit(Segment pid) {
        String[] names = pid.get(5).split("~", 2);
        if (!names[0].endsWith("I")) {
            return false;
        }
        String[] parts = names[0].split("\\^", 3);
        pid.set(5, parts[0] + "　" + parts[1] + "^^" + parts[2] + "~" + names[1]);
        return true;
    }

    private static boolean vendorForms(Draft draft) {
        String name = draft.segment("PID").get(5);
        String other = name;
        for (char standard : STANDARD_FORMS) {
            other = other.replace(standard, VENDOR_FORMS.getOrDefault(standard, standard));
        }
        if (other.equals(name) || draft.encoding() == Encoding.EUC) {
            return false;
        }
        draft.segment("PID").set(5, other);
        if (draft.encoding() == Encoding.JIS) {
            draft.encoding(Encoding.JIS_VENDOR);
        }
        return true;
    }

    private static boolean halfWidth(Draft draft) {
        if (draft.encoding() == Encoding.JIS || draft.encoding() == Encoding.JIS_VENDOR) {
            draft.encoding(Encoding.JIS_KANA);
        }
        Segment pid = draft.segment("PID");
        String name = pid.get(5);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(WIDE_KANA.indexOf(c) >= 0 ? HalfWidth.of(c) : String.valueOf(c));
        }
        pid.set(5, out.toString());
        return true;
    }

    /** The segment carries the number without the zeros the file name has. */
    private static boolean unpadded(Draft draft) {
        String order = draft.part(Part.ORDER);
        if (!order.startsWith("0")) {
            return false;
        }
        String bare = Long.toString(Long.parseLong(order));
        for (Segment segment : draft.segments()) {
            boolean numbered = segment.name().equals("ORC") || segment.name().equals("OBR");
            if (numbered && segment.get(2).equals(order)) {
                segment.set(2, bare);
            }
        }
        return true;
    }
}

package dev.irori.mapping.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The 26 data types of standardized storage: 36 message kinds, one folder each type. */
@SuppressWarnings("ImmutableEnumChecker") // Trigger is a record of strings, which the checker does not see
public enum DataType {
    ADT_00("ADT-00", "患者基本情報の更新", "Patient demographics", act("ADT^A08", "ADT_A01"), cancel("ADT^A23", "ADT_A21")),
    ADT_01("ADT-01", "担当医の変更", "Attending doctor", act("ADT^A54", "ADT_A54"), cancel("ADT^A55", "ADT_A52")),
    ADT_12("ADT-12", "外来診察の受付", "Outpatient visit", act("ADT^A04", "ADT_A01")),
    ADT_21("ADT-21", "入院予定", "Planned admission", act("ADT^A14", "ADT_A05"), cancel("ADT^A27", "ADT_A21")),
    ADT_22("ADT-22", "入院実施", "Admission", act("ADT^A01", "ADT_A01"), cancel("ADT^A11", "ADT_A09")),
    ADT_31("ADT-31", "外出泊実施", "Start of leave", act("ADT^A21", "ADT_A21"), cancel("ADT^A52", "ADT_A52")),
    ADT_32("ADT-32", "外出泊帰院実施", "Return from leave", act("ADT^A22", "ADT_A21"), cancel("ADT^A53", "ADT_A52")),
    ADT_41("ADT-41", "転科・転棟予定", "Planned transfer", act("ADT^A15", "ADT_A15"), cancel("ADT^A26", "ADT_A21")),
    ADT_42("ADT-42", "転科・転棟実施", "Transfer", act("ADT^A02", "ADT_A02"), cancel("ADT^A12", "ADT_A09")),
    ADT_51("ADT-51", "退院予定", "Planned discharge", act("ADT^A16", "ADT_A16"), cancel("ADT^A25", "ADT_A21")),
    ADT_52("ADT-52", "退院実施", "Discharge", act("ADT^A03", "ADT_A03"), cancel("ADT^A13", "ADT_A01")),
    ADT_61("ADT-61", "アレルギー情報の登録・更新", "Allergies", act("ADT^A60", "ADT_A60")),
    PPR_01("PPR-01", "病名(歴)情報の登録・更新", "Problem list", act("PPR^ZD1", "PPR_ZD1")),
    OMD("OMD", "食事オーダ", "Diet order", act("OMD^O03", "OMD_O03")),
    OMP_01("OMP-01", "処方オーダ", "Prescription order", act("RDE^O11", "RDE_O11")),
    OMP_11("OMP-11", "処方実施通知", "Prescription carried out", act("RAS^O17", "RAS_O17")),
    OMP_02("OMP-02", "注射オーダ", "Injection order", act("RDE^O11", "RDE_O11")),
    OMP_12("OMP-12", "注射実施通知", "Injection carried out", act("RAS^O17", "RAS_O17")),
    OML_01("OML-01", "検体検査オーダ", "Laboratory order", act("OML^O33", "OML_O33")),
    OML_11("OML-11", "検体検査結果通知", "Laboratory result", act("OUL^R22", "OUL_R22")),
    OMG_01("OMG-01", "放射線検査オーダ", "Radiology order", act("OMG^O19", "OMG_O19")),
    OMG_11("OMG-11", "放射線検査の実施通知", "Radiology carried out", act("OMI^Z23", "OMI_Z23")),
    OMG_02("OMG-02", "内視鏡検査オーダ", "Endoscopy order", act("OMG^O19", "OMG_O19")),
    OMG_12("OMG-12", "内視鏡検査の実施通知", "Endoscopy carried out", act("OMI^Z23", "OMI_Z23")),
    OMG_03("OMG-03", "生理検査オーダ", "Physiology order", act("OMG^O19", "OMG_O19")),
    OMG_13("OMG-13", "生理検査結果通知", "Physiology result", act("ORU^R01", "ORU_R01"));

    private static final Map<String, DataType> BY_FOLDER = byFolder();

    private final String folder;
    private final String japanese;
    private final String english;
    private final Trigger trigger;
    private final Optional<Trigger> cancel;

    DataType(String folder, String japanese, String english, Trigger trigger) {
        this(folder, japanese, english, trigger, Optional.empty());
    }

    DataType(String folder, String japanese, String english, Trigger trigger, Trigger cancel) {
        this(folder, japanese, english, trigger, Optional.of(cancel));
    }

    DataType(String folder, String japanese, String english, Trigger trigger, Optional<Trigger> cancel) {
        this.folder = folder;
        this.japanese = japanese;
        this.english = english;
        this.trigger = trigger;
        this.cancel = cancel;
    }

    private static Trigger act(String event, String structure) {
        return new Trigger(event, structure, false);
    }

    private static Trigger cancel(String event, String structure) {
        return new Trigger(event, structure, true);
    }

    private static Map<String, DataType> byFolder() {
        Map<String, DataType> types = new HashMap<>();
        for (DataType type : values()) {
            types.put(type.folder, type);
        }
        return Map.copyOf(types);
    }

    /** The type with exactly this folder name; vendors add folders of their own, so absence is no fault. */
    public static Optional<DataType> of(String folder) {
        return Optional.ofNullable(BY_FOLDER.get(folder));
    }

    public String folder() {
        return folder;
    }

    public String japanese() {
        return japanese;
    }

    public String english() {
        return english;
    }

    /** The message kinds the folder may hold, the cancel last. */
    public List<Trigger> triggers() {
        return cancel.map(taken -> List.of(trigger, taken)).orElseGet(() -> List.of(trigger));
    }

    /** Kept under "-" instead of a care date. */
    public boolean undated() {
        return switch (this) {
            case ADT_00, ADT_01, ADT_61, PPR_01 -> true;
            default -> false;
        };
    }

    /** Has an order number of its own; the others write {@link StandardName#NO_ORDER}. */
    public boolean numbered() {
        return compareTo(OMD) >= 0;
    }

    @Override
    public String toString() {
        return folder;
    }
}

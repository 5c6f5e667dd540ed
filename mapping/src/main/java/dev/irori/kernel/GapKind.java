package dev.irori.kernel;

/** The kinds of {@link Gap}; the codes are a contract with operators' reports. */
public enum GapKind {
    CODE_UNMAPPED("code.unmapped", "a local code without a standard code beside it", "標準コードのないローカルコードです"),
    CODE_CHECK("code.check", "a code that is not well-formed in the system it names", "コード体系の形式または検査数字に合わないコードです"),
    CODE_UNKNOWN("code.unknown", "a code its table does not have", "コード表にないコードです"),
    SYSTEM_UNKNOWN("code.system", "a coding system we do not know", "未知のコード体系名です"),
    UNIT_UNMAPPED("unit.unmapped", "a unit without an exact counterpart in UCUM", "UCUMに正確に対応しない単位です"),
    TIME_INVALID("time.invalid", "a date or time no calendar has", "暦にない日時です"),
    VALUE_UNPARSED("value.unparsed", "a value kept as text because its form is not certain", "形式が確定できずテキストのまま保持した値です"),
    DOSE_BASIS_UNKNOWN("dose.basis", "a powder dose that may be substance or product weight", "成分量か製剤量か判別できない用量です"),
    DOSE_INCONSISTENT("dose.inconsistent", "dose, daily dose and total do not agree", "一回量・一日量・総量が整合しません"),
    PATIENT_MISMATCH("patient.mismatch", "the patient number inside differs from the path", "患者番号がパスと一致しません"),
    IDENTITY_DRIFT(
            "patient.drift", "birth date or sex differ from the current patient record", "生年月日・性別が現在の患者基本情報と異なります"),
    PATIENT_UNRECORDED(
            "patient.unrecorded",
            "a patient without a patient record (ADT-00), known from other files only",
            "患者基本情報(ADT-00)がなく、他のファイルからのみ判明している患者です"),
    FIELD_MISPLACED("field.misplaced", "a value in a field where it does not belong", "別のフィールドにあるべき値です"),
    STATUS_UNKNOWN("status.unknown", "a status code its table does not have", "状態コードが表にありません"),
    STAY_UNCERTAIN("stay.uncertain", "an event that no single open stay covers", "対象の入院を一つに特定できないイベントです"),
    ORDER_LINK("order.link", "order numbers that do not agree", "オーダ番号が一致しません"),
    PARENT_UNCERTAIN("result.parent", "a result whose parent result cannot be told", "親となる検査結果を特定できない結果です"),
    CONTRADICTION("content.contradiction", "two statements of the file contradict each other", "ファイル内の記述が矛盾しています"),
    PROFILE_UNMET("profile.unmet", "the resource lacks what its JP Core profile demands", "JP Coreプロファイルの必須要件を満たしません"),
    SEGMENT_UNUSED("segment.unused", "a segment this data type does not use", "このデータ種別で使わないセグメントです"),
    DOCUMENT_UNREAD(
            "document.unread", "a message in extended storage that could not be read", "拡張ストレージ内のメッセージが読み取れません"),
    TYPE_UNKNOWN("type.unknown", "a data type the mapping does not know", "未知のデータ種別です");

    private final String code;
    private final String english;
    private final String japanese;

    GapKind(String code, String english, String japanese) {
        this.code = code;
        this.english = english;
        this.japanese = japanese;
    }

    public String code() {
        return code;
    }

    public String english() {
        return english;
    }

    public String japanese() {
        return japanese;
    }
}

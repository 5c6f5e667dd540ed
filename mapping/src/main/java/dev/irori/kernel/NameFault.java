package dev.irori.kernel;

/** What can be wrong with a file, folder or path name. */
public enum NameFault implements Fault {
    PARTS("name.parts", "the name does not have the parts the guideline gives it", "名前の構成要素の数がガイドラインと一致しません"),
    PATIENT("name.patient", "the patient number is not 1 to 30 letters and digits", "患者番号が1〜30桁の英数字ではありません"),
    DATE("name.date", "the care date is neither a calendar date nor -", "診療日が暦日でも - でもありません"),
    TYPE("name.type", "the data type is empty or too long", "データ種別が空か長すぎます"),
    ORDER("name.order", "the order number or specific key is empty or too long", "オーダ番号・特定キーが空か長すぎます"),
    TIMESTAMP("name.timestamp", "the time stamp is not 14 to 17 digits", "発生日時が14〜17桁の数字ではありません"),
    DEPARTMENT(
            "name.department",
            "the department is neither - nor 1 to 5 letters and digits",
            "診療科コードが - でも1〜5桁の英数字でもありません"),
    FLAG("name.flag", "the condition flag is not 0, 1 or 2", "コンディションフラグが0・1・2ではありません"),
    DEPTH("path.depth", "the path does not have the depth the guideline gives it", "パスの階層がガイドラインと一致しません"),
    SPLIT(
            "path.split",
            "the parent folders are not the first characters of the patient number",
            "上位フォルダ名が患者番号の先頭文字と一致しません"),
    OTHER_PATIENT("path.other-patient", "the name is of another patient than its folder", "名前の患者番号がフォルダの患者番号と一致しません"),
    OTHER_DATE("path.other-date", "the name has another care date than its folder", "名前の診療日がフォルダの診療日と一致しません"),
    OTHER_TYPE("path.other-type", "the name has another data type than its folder", "名前のデータ種別がフォルダのデータ種別と一致しません"),
    TRANSACTION("transaction.name", "not the name of a transaction file", "トランザクションファイルの名前ではありません"),
    HEADER("transaction.header", "not the header line of a transaction record", "トランザクションレコードのヘッダ行ではありません"),
    VERB("transaction.verb", "the operation is neither INS nor DEL", "処理種別がINSでもDELでもありません");

    private final String code;
    private final String english;
    private final String japanese;

    NameFault(String code, String english, String japanese) {
        this.code = code;
        this.english = english;
        this.japanese = japanese;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String japanese() {
        return japanese;
    }
}

package dev.irori.ops;

import dev.irori.mapping.layout.DataType;
import java.util.Locale;

/** The page's words in one language. */
record Words(
        String language,
        String subtitle,
        String institutions,
        String stores,
        String patients,
        String files,
        String lastArrival,
        String standard,
        String extended,
        String problems,
        String types,
        String none,
        String notCounted,
        String counted,
        String synthetic) {

    private static final Words JAPANESE = new Words(
            "ja",
            "SS-MIX2 標準化ストレージを FHIR R4 で",
            "医療機関",
            "ストレージ",
            "患者",
            "ファイル",
            "最終到着",
            "標準化",
            "拡張",
            "読めない名前・配置違い",
            "データ種別ごとのファイル数",
            "まだストレージがありません。設定の irori.roots に加えてください。",
            "未集計",
            "集計",
            "患者数は各ストレージのディレクトリ数です。同じ人が複数の医療機関にいても、ここではまとめません。");

    private static final Words ENGLISH = new Words(
            "en",
            "SS-MIX2 storage as FHIR R4",
            "institutions",
            "stores",
            "patients",
            "files",
            "last arrival",
            "standardized",
            "extended",
            "unreadable or misplaced names",
            "files per data type",
            "No stores yet. List them under irori.roots in the configuration.",
            "not counted yet",
            "counted",
            "Patients are directories per store; one person in several institutions is not joined here.");

    static Words in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : JAPANESE;
    }

    /** What a data type is called; a vendor's own keeps the name of its folder. */
    String type(String folder) {
        return DataType.of(folder)
                .map(type -> language.equals("ja") ? type.japanese() : type.english())
                .orElse("");
    }
}

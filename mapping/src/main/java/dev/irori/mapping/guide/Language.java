package dev.irori.mapping.guide;

import dev.irori.mapping.rule.Remark;
import dev.irori.mapping.table.Fields;
import dev.irori.mapping.table.Jami;
import java.util.List;

/** The two languages every page is printed in. */
enum Language {
    EN("en"),
    JA("ja");

    private final String suffix;

    Language(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    List<String> columns() {
        return this == JA
                ? List.of("フィールド", "名称", "型", "多重度", "条件", "FHIR要素", "用語集", "関数", "備考")
                : List.of(
                        "Field",
                        "Name",
                        "Type",
                        "Card.",
                        "Condition",
                        "FHIR element",
                        "Vocabulary",
                        "Function",
                        "Remark");
    }

    String name(Fields.Entry entry) {
        return this == JA ? entry.japanese() : entry.english();
    }

    String remark(Remark remark) {
        return this == JA ? remark.japanese() : remark.english();
    }

    String deviations() {
        return this == JA ? "JAMIドラフトとの相違" : "Deviations from JAMI's draft";
    }

    List<String> deviationColumns() {
        return this == JA ? List.of("対象", "JAMI", "Irori", "理由") : List.of("Topic", "JAMI", "Irori", "Reason");
    }

    String reason(Jami.Deviation deviation) {
        return this == JA ? deviation.japanese() : deviation.english();
    }
}

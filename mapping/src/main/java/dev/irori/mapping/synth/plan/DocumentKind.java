package dev.irori.mapping.synth.plan;

/** Documents of the extended storage, by LOINC code. */
public enum DocumentKind {
    OUTPATIENT_NOTE("34108-1", "外来診療録"),
    PROGRESS_NOTE("11506-3", "経過記録"),
    DISCHARGE_SUMMARY("18842-5", "退院時サマリー"),
    REFERRAL("57133-1", "診療情報提供書");

    private final String loinc;
    private final String title;

    DocumentKind(String loinc, String title) {
        this.loinc = loinc;
        this.title = title;
    }

    public String loinc() {
        return loinc;
    }

    public String title() {
        return title;
    }
}

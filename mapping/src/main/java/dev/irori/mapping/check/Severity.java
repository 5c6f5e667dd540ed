package dev.irori.mapping.check;

/** How much a finding matters: an error loses or misplaces data, a warning makes a reader guess, an info is a habit. */
public enum Severity {
    ERROR("エラー", "error"),
    WARNING("警告", "warning"),
    INFO("情報", "info");

    private final String ja;
    private final String en;

    Severity(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public Wording wording() {
        return new Wording(ja, en);
    }
}

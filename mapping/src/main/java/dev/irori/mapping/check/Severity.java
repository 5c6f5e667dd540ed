package dev.irori.mapping.check;

/** How much a finding matters: an error loses or misplaces data, a warning makes a reader guess, an info is a habit. */
public enum Severity {
    ERROR("エラー", "error"),
    WARNING("警告", "warning"),
    INFO("情報", "info");

    private final Wording name;

    Severity(String ja, String en) {
        this.name = new Wording(ja, en);
    }

    public Wording wording() {
        return name;
    }
}

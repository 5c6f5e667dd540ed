package dev.irori.mapping.check;

/** What a rule looks at; the letter begins the id of every rule in the group. */
public enum RuleGroup {
    F("ファイル名", "file name"),
    P("パス", "path"),
    E("存在", "existence"),
    M("メッセージ", "message"),
    S("セグメント", "segments"),
    R("必須フィールド", "required fields"),
    D("書式", "format"),
    C("コード", "codes"),
    X("相互関係", "cross checks");

    private final String ja;
    private final String en;

    RuleGroup(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public Wording wording() {
        return new Wording(ja, en);
    }
}

package dev.irori.mapping.rule;

/** What a reader of the printed table should know about a rule, in both languages. */
public record Remark(String english, String japanese) {
    static final Remark NONE = new Remark("", "");
}

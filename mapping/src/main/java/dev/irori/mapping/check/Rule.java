package dev.irori.mapping.check;

/** One thing that is checked. The id is a contract: operators filter by it, so it never changes its meaning. */
public record Rule(String id, Severity severity, String spec, Wording message, Wording hint) {
    public Rule {
        if (id.length() < 3 || id.charAt(1) != '-') {
            throw new IllegalArgumentException("a rule id begins with the letter of its group and a dash: " + id);
        }
    }

    public RuleGroup group() {
        return RuleGroup.valueOf(id.substring(0, 1));
    }

    @Override
    public String toString() {
        return id;
    }
}

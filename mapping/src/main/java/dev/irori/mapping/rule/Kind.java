package dev.irori.mapping.rule;

import java.util.List;

/** How the files of one data type become resources. */
public interface Kind {

    /** The rules, for the printed guide and the field account; what {@link #map} executes. */
    List<RuleTable<?>> tables();

    void map(Scene scene);
}

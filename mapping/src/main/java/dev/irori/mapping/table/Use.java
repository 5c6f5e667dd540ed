package dev.irori.mapping.table;

/** What a code is used for, where one coding-system name covers several code systems. */
public enum Use {
    /** The one the name usually means. */
    PLAIN,
    /** MDCDX2 in ZPR-1, -3, -4, -6: affixes of a disease name. */
    MODIFIER,
    /** MR9P in RXE-5, -11, -19. */
    UNIT,
    /** MR9P in RXE-6. */
    FORM,
    /** MR9P in RXE-21. */
    CATEGORY,
    /** JANIS for a drug of a susceptibility test. */
    ANTIMICROBIAL
}

package dev.irori.mapping.check;

/** The languages a report is written in. */
public enum Language {
    JA,
    EN
}

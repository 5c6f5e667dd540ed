package dev.irori.mapping.v2;

/** How the bytes of a file turned out to be encoded. */
public enum Encoding {
    ASCII,
    ISO_2022_JP,
    UTF_8,
    CP932,
    EUC_JP
}

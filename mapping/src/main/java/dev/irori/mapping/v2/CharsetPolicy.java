package dev.irori.mapping.v2;

/** Whether a root lets each file speak for itself or vouches for one encoding. */
public enum CharsetPolicy {
    /** Decide per file from its bytes; stores mix encodings after a vendor change. */
    AUTO,
    ISO_2022_JP,
    UTF_8,
    CP932,
    EUC_JP
}

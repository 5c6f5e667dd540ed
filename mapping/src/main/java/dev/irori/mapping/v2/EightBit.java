package dev.irori.mapping.v2;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files with bytes above 7F and no escape sequences: UTF-8 if valid, else CP932 or EUC-JP by validity. */
final class EightBit {
    private static final Charset WINDOWS = Charset.forName("windows-31j");
    /** The one EUC charset of the JDK that knows NEC and IBM characters. */
    private static final Charset EUC = Charset.forName("x-eucJP-Open");

    private final byte[] in;
    private final int from;
    private final int end;
    private final Notes notes;

    EightBit(byte[] in, int from, int end, Notes notes) {
        this.in = in;
        this.from = from;
        this.end = end;
        this.notes = notes;
    }

    Decoded read(CharsetPolicy policy) {
        return switch (policy) {
            case UTF_8 -> pinned(StandardCharsets.UTF_8, Encoding.UTF_8);
            case CP932 -> pinned(WINDOWS, Encoding.CP932);
            case EUC_JP -> pinned(EUC, Encoding.EUC_JP);
            case AUTO, ISO_2022_JP -> guess();
        };
    }

    private Decoded guess() {
        int until = Utf8.validUntil(in, from, end);
        if (until == end || Utf8.isCut(in, until, end)) {
            String text = new String(in, from, until - from, StandardCharsets.UTF_8);
            return accept(new Reading(text, Encoding.UTF_8, until < end));
        }
        Reading windows = strictly(WINDOWS, Encoding.CP932);
        Reading euc = strictly(EUC, Encoding.EUC_JP);
        if (windows != null && euc != null) {
            notes.add(Repair.GUESSED);
            return accept(writesFullWidth() ? euc : windows);
        }
        if (windows != null) {
            return accept(windows);
        }
        return euc != null ? accept(euc) : leastDamaged();
    }

    /**
     * Bytes valid as both are half-width kana read as CP932. Real EUC text has kana or full-width marks (lead bytes A1 to
     * A5), which as half-width kana would be a row of punctuation; without them CP932 is what hospitals write.
     */
    private boolean writesFullWidth() {
        for (int i = from; i + 1 < end; i++) {
            if (in[i] < 0) {
                int lead = in[i] & 0xFF;
                if (lead >= 0xA1 && lead <= 0xA5) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private Decoded leastDamaged() {
        Reading best = damaged(StandardCharsets.UTF_8, Encoding.UTF_8);
        for (Reading other : List.of(damaged(WINDOWS, Encoding.CP932), damaged(EUC, Encoding.EUC_JP))) {
            if (losses(other.text) < losses(best.text)) {
                best = other;
            }
        }
        notes.add(Repair.REPLACED);
        return accept(best);
    }

    private Decoded pinned(Charset charset, Encoding encoding) {
        Reading strict = strictly(charset, encoding);
        if (strict == null) {
            notes.add(Repair.REPLACED);
            return accept(damaged(charset, encoding));
        }
        return accept(strict);
    }

    private Reading damaged(Charset charset, Encoding encoding) {
        return new Reading(new String(in, from, end - from, charset), encoding, false);
    }

    /** The text if every character is valid; one that the end of the file cuts off is left out. */
    private @Nullable Reading strictly(Charset charset, Encoding encoding) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(in, from, end - from);
        CharBuffer chars = CharBuffer.allocate(end - from);
        CoderResult result = decoder.decode(bytes, chars, false);
        return result.isError() ? null : new Reading(chars.flip().toString(), encoding, bytes.hasRemaining());
    }

    private Decoded accept(Reading reading) {
        if (reading.cut) {
            notes.add(Repair.CUT_TAIL);
        }
        if (halfWidth(reading.text)) {
            notes.add(Deviation.HALF_WIDTH_KATAKANA);
        }
        return notes.decoded(reading.text, reading.encoding);
    }

    private static boolean halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF61' && c <= '\uFF9F') {
                return true;
            }
        }
        return false;
    }

    private static int losses(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == JisTable.UNKNOWN) {
                count++;
            }
        }
        return count;
    }

    static boolean isKana(byte b) {
        return b >= (byte) 0xA1 && b <= (byte) 0xDF;
    }

    static char kana(byte b) {
        return (char) (0xFF61 - 0xA1 + (b & 0xFF));
    }

    private record Reading(String text, Encoding encoding, boolean cut) {}
}

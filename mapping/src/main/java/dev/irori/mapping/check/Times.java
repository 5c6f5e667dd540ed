package dev.irori.mapping.check;

/** Judges and compares HL7 times by hand: this runs for every date of every file. */
final class Times {
    /** What a text that should be a time turned out to be. */
    enum Verdict {
        GOOD,
        ZERO,
        HOUR_OVER,
        NO_POINT,
        BAD
    }

    private static final int DAY = 8;
    private static final int SECOND = 14;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Times() {}

    static Verdict of(String text) {
        int digits = digits(text, 0);
        if (digits == 0 || (digits < SECOND && digits % 2 == 1)) {
            return Verdict.BAD;
        }
        if (isZero(text, digits)) {
            return Verdict.ZERO;
        }
        if (!tail(text, digits) || digits < 4 || !isCalendar(text, digits)) {
            return Verdict.BAD;
        }
        if (digits > SECOND) {
            return digits <= 18 ? Verdict.NO_POINT : Verdict.BAD;
        }
        return clock(text, digits);
    }

    /** A calendar date of exactly eight digits, or of four or six where the day is unknown. */
    static boolean isDate(String text) {
        int digits = digits(text, 0);
        return digits == text.length() && (digits == 4 || digits == 6 || digits == DAY) && isCalendar(text, digits);
    }

    static boolean isClock(String text) {
        int digits = digits(text, 0);
        boolean whole = digits == text.length() || text.charAt(digits) == '.';
        return whole
                && (digits == 2 || digits == 4 || digits == 6)
                && number(text, 0) < 24
                && (digits < 4 || number(text, 2) < 60)
                && (digits < 6 || number(text, 4) < 60);
    }

    /** Whether both are times and {@code first} is earlier, compared at the coarser precision of the two. */
    static boolean isBefore(String first, String second) {
        int length = Math.min(Math.min(digits(first, 0), digits(second, 0)), SECOND);
        if (length < DAY || isZero(first, length) || isZero(second, length)) {
            return false;
        }
        if (length > DAY && (isMidnight(first, length) || isMidnight(second, length))) {
            length = DAY;
        }
        return first.substring(0, length).compareTo(second.substring(0, length)) < 0;
    }

    /** A time of day of zeros is a date whose time is not known. */
    private static boolean isMidnight(String text, int length) {
        for (int i = DAY; i < length; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The first eight digits, or empty. */
    static String day(String text) {
        return digits(text, 0) >= DAY ? text.substring(0, DAY) : "";
    }

    private static Verdict clock(String text, int digits) {
        if ((digits >= 12 && number(text, 10) > 59) || (digits == SECOND && number(text, 12) > 59)) {
            return Verdict.BAD;
        }
        int hour = digits >= 10 ? number(text, DAY) : 0;
        if (hour < 24) {
            return Verdict.GOOD;
        }
        return hour < 48 ? Verdict.HOUR_OVER : Verdict.BAD;
    }

    private static boolean isCalendar(String text, int digits) {
        int year = number(text, 0) * 100 + number(text, 2);
        int month = digits >= 6 ? number(text, 4) : 1;
        int day = digits >= DAY ? number(text, 6) : 1;
        if (year < 1850 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month != 2 || day < 29 || leap;
    }

    /** Nothing, a fraction of up to four digits, or a time zone may follow. */
    private static boolean tail(String text, int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '.' && from == SECOND) {
            int fraction = digits(text, at + 1);
            if (fraction == 0 || fraction > 4) {
                return false;
            }
            at += fraction + 1;
        }
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            return digits(text, at + 1) == 4 && at + 5 == text.length();
        }
        return at == text.length();
    }

    private static boolean isZero(String text, int digits) {
        for (int i = 0; i < digits; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static int number(String text, int from) {
        return (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
    }
}

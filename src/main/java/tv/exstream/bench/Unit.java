package tv.exstream.bench;

import java.util.Locale;

/// What a figure counts.
enum Unit {
    GIGABYTES_PER_SECOND("GB/s"),
    SECONDS_PER_GIGABYTE("s/GB"),
    PERCENT_OF_A_CORE("% of a core"),
    PERCENT("%"),
    MICROSECONDS("µs"),
    MILLISECONDS("ms"),
    SECONDS("s"),
    BYTES("B"),
    MEGABYTES("MB"),
    TIMES("x"),
    NUMBER("");

    private final String text;

    Unit(String text) {
        this.text = text;
    }

    /// As people write it; empty for plain numbers.
    String text() {
        return text;
    }

    /// A value with three digits that matter, or all of a whole number, and the unit.
    String print(double value) {
        return text.isEmpty() ? digits(value) : digits(value) + " " + text;
    }

    private static String digits(double value) {
        return value == Math.rint(value) || Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}

package tv.exstream.web.document;

import java.util.List;
import java.util.random.RandomGenerator;

/// Texts that somebody may send who wishes us ill, or whose program has a bug.
final class OddTexts {
    /// A mebibyte, which nothing that a person writes has.
    private static final int LARGE = 1_024 * 1_024;

    /// What still fits into the first line of a request.
    private static final int LONG = 5_000;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1",
                    "2147483648",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775809",
                    "1e400",
                    "NaN",
                    "Infinity",
                    "0x10",
                    "１２",
                    "1.1.1",
                    "null",
                    "undefined",
                    "true",
                    "[]",
                    "{}",
                    "../../../../etc/passwd",
                    "..\\..\\x",
                    "/etc/passwd",
                    "file:///etc/passwd",
                    "C:\\x",
                    "CON",
                    "x::$DATA",
                    "-i",
                    "$(id)",
                    ";id",
                    "%d%n",
                    "${7*7}#{7*7}{{7*7}}",
                    "<script>alert(1)</script>",
                    "' OR '1'='1",
                    "a\u0000b",
                    "a\r\nX-Injected: 1",
                    "\u001b[31mred\u001b[0m",
                    "\u202Egnp.exe",
                    "\uFEFF",
                    "e\u0301\u0301\u0301\u0301",
                    "💥👨‍👩‍👧‍👦",
                    "ﷺ",
                    "javascript:alert(1)",
                    "http://127.0.0.1:1/",
                    "PT-1S",
                    "P999999999999D",
                    "PT0.000000001S",
                    "-999999999-01-01T00:00:00Z",
                    "+999999999-12-31T23:59:59Z",
                    "1970-01-01T00:00:00Z",
                    "2026-02-30T25:61:61Z",
                    "(a+)+$",
                    "((((((((((((((((((((a",
                    "a AND AND OR ( NOT",
                    "title:\"unfinished",
                    "*".repeat(300),
                    "(".repeat(2_000),
                    "ä".repeat(300));

    private OddTexts() {}

    /// One that fits into an address.
    static String shortOne(RandomGenerator random) {
        int which = random.nextInt(TEXTS.size() + 1);
        return which == TEXTS.size() ? "x".repeat(LONG) : TEXTS.get(which);
    }

    /// One that may be long as well.
    static String any(RandomGenerator random) {
        return switch (random.nextInt(16)) {
            case 0 -> "x".repeat(LARGE);
            case 1 -> "\\\"<".repeat(LARGE / 16);
            default -> shortOne(random);
        };
    }
}

package tv.exstream.schedule.cursor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out from a title which part of a story an episode is: `Rescue (1)`, `Rescue (Part II)`, `Rescue, Part Two`, `Rescue pt. 2`.
final class PartNumber {
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    private static final Map<String, Integer> NUMBERS = numbers();

    /// Two digits, because four are a year.
    private static final String NUMBER =
            "(\\d{1,2}|" + String.join("|", WORDS) + "|" + String.join("|", ROMAN) + ")";

    private static final String PART = "\\bp(?:ar)?t\\b\\.?";

    /// `(1)`, `(Part 1)`, `(1/2)` and `(1 of 2)`.
    private static final Pattern IN_BRACKETS =
            Pattern.compile(
                    "\\((?:" + PART + "\\s*)?" + NUMBER + "\\s*(?:(?:/|of)\\s*\\d{1,2}\\s*)?\\)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SPELLED =
            Pattern.compile(PART + "[\\s-]*" + NUMBER + "\\b", Pattern.CASE_INSENSITIVE);

    private PartNumber() {}

    /// Empty when the title does not speak of parts.
    static OptionalInt of(String title) {
        Matcher inBrackets = IN_BRACKETS.matcher(title);
        if (inBrackets.find()) {
            return value(inBrackets.group(1));
        }
        Matcher spelled = SPELLED.matcher(title);
        return spelled.find() ? value(spelled.group(1)) : OptionalInt.empty();
    }

    private static OptionalInt value(String text) {
        Integer named = NUMBERS.get(text.toLowerCase(Locale.ROOT));
        return OptionalInt.of(named != null ? named : Integer.parseInt(text));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < WORDS.size(); i++) {
            numbers.put(WORDS.get(i), i + 1);
            numbers.put(ROMAN.get(i), i + 1);
        }
        return Map.copyOf(numbers);
    }
}

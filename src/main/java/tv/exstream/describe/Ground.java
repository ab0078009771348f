package tv.exstream.describe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why a candidate is, or is not, what is looked for. It is kept as text, with what was found.
public enum Ground {
    SAME_ID("the id is the same"),
    SAME_TITLE("the title is the same"),
    TITLE_ALIKE("the titles are alike to # %"),
    NO_YEAR("no year to compare"),
    SAME_YEAR("the year is the same"),
    YEAR_APART("the year differs by #");

    private static final String NUMBER = "#";

    private final String words;
    private final Pattern pattern;

    /// @param words with `#` in the place of a number
    Ground(String words) {
        this.words = words;
        this.pattern = Pattern.compile(words.replace(NUMBER, "(\\d{1,9})"));
    }

    /// A ground as it was found.
    ///
    /// @param numbers as many as its words have places
    public record Found(Ground ground, List<Integer> numbers) {
        public Found {
            numbers = List.copyOf(numbers);
        }
    }

    String text() {
        return words;
    }

    String text(int number) {
        return words.replace(NUMBER, Integer.toString(number));
    }

    /// What a text tells; empty for one that no ground has.
    public static Optional<Found> told(String text) {
        return Stream.of(values()).flatMap(ground -> ground.find(text).stream()).findFirst();
    }

    private Optional<Found> find(String text) {
        Matcher found = pattern.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Found(
                        this,
                        found.groupCount() == 0
                                ? List.of()
                                : List.of(Integer.valueOf(found.group(1)))));
    }
}

package tv.exstream.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.overlay.Plate.Segment;

/// A line of words with variables in braces, as people write it. Immutable.
///
/// @param text at most [#LONGEST] characters; `{word}` must be a variable
record Wording(String text) {
    /// Arbitrary; more than fits.
    static final int LONGEST = 200;

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)\\}");

    Wording {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "words must have at most %d characters: %d".formatted(LONGEST, text.length()));
        }
        Matcher found = VARIABLE.matcher(text);
        while (found.find()) {
            if (Variable.named(found.group(1)).isEmpty()) {
                throw new IllegalArgumentException(
                        "words may have %s: %s".formatted(known(), found.group()));
            }
        }
    }

    private static String known() {
        return Stream.of(Variable.values())
                .map(each -> "{" + each.text() + "}")
                .collect(Collectors.joining(", "));
    }

    List<Variable> variables() {
        return VARIABLE.matcher(text)
                .results()
                .flatMap(found -> Variable.named(found.group(1)).stream())
                .toList();
    }

    /// What is to be read, with every variable told once: words that it brings are not looked through again.
    ///
    /// @param telling gives nothing for what is not known
    /// @return empty when something is not known, or nothing is to be read
    Optional<List<Segment>> told(Function<Variable, Optional<Segment>> telling) {
        List<Segment> segments = new ArrayList<>();
        Matcher found = VARIABLE.matcher(text);
        int read = 0;
        while (found.find()) {
            segments.add(new Segment.Words(text.substring(read, found.start())));
            Optional<Segment> told = Variable.named(found.group(1)).flatMap(telling);
            if (told.isEmpty()) {
                return Optional.empty();
            }
            segments.add(told.get());
            read = found.end();
        }
        segments.add(new Segment.Words(text.substring(read)));
        return Optional.of(joined(segments)).filter(all -> !all.isEmpty());
    }

    /// Words beside words are one part; blank lines are none.
    private static List<Segment> joined(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Words(String more)) {
                words.append(more);
            } else {
                end(words, joined);
                joined.add(segment);
            }
        }
        end(words, joined);
        boolean blank =
                joined.stream()
                        .allMatch(
                                each -> each instanceof Segment.Words(String all) && all.isBlank());
        return blank ? List.of() : joined;
    }

    private static void end(StringBuilder words, List<Segment> joined) {
        if (!words.isEmpty()) {
            joined.add(new Segment.Words(words.toString()));
            words.setLength(0);
        }
    }
}

package tv.exstream.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.overlay.Plate.Segment;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// A line of words with variables in braces, as people write it for graphics and screens. Braces around anything else are read as they are.
/// Immutable.
///
/// Docs/adr/0105.
public record Wording(String text) {
    /// Arbitrary; more than fits.
    public static final int LONGEST = 200;

    private static final Pattern BRACES = Pattern.compile("\\{([a-z]+)\\}");

    /// @throws IllegalArgumentException when it is too long, or has something in braces that is none of these
    public void require(Set<Variable> known) {
        if (text.length() > LONGEST) {
            throw UnacceptableException.of(
                    Demand.MUST_HAVE,
                    Wanted.plain(Demand.WORDS),
                    Remark.of(Demand.AT_MOST_CHARACTERS, LONGEST),
                    text.length());
        }
        BRACES.matcher(text)
                .results()
                .filter(found -> variable(found).filter(known::contains).isEmpty())
                .findFirst()
                .ifPresent(
                        found -> {
                            throw UnacceptableException.of(
                                    Demand.WORDS_KNOWN, listed(known), found.group());
                        });
    }

    private static String listed(Set<Variable> known) {
        return Stream.of(Variable.values())
                .filter(known::contains)
                .map(each -> "{" + each.text() + "}")
                .collect(Collectors.joining(", "));
    }

    private static Optional<Variable> variable(MatchResult found) {
        return Variable.named(found.group(1));
    }

    public List<Variable> variables() {
        return BRACES.matcher(text).results().flatMap(found -> variable(found).stream()).toList();
    }

    /// What is to be read, with every variable told once: words that it brings are not looked through again.
    ///
    /// @param telling gives nothing for what is not known
    /// @return empty when something is not known
    public Optional<String> written(Function<Variable, Optional<String>> telling) {
        return parts(Function.identity(), telling).map(parts -> String.join("", parts));
    }

    /// The same of words and clocks.
    ///
    /// @return empty when something is not known, or nothing is to be read
    Optional<List<Segment>> told(Function<Variable, Optional<Segment>> telling) {
        return parts(Segment.Words::new, telling)
                .map(Wording::joined)
                .filter(all -> !all.isEmpty());
    }

    private <T> Optional<List<T>> parts(
            Function<String, ? extends T> words, Function<Variable, Optional<T>> telling) {
        List<T> parts = new ArrayList<>();
        Matcher found = BRACES.matcher(text);
        int read = 0;
        while (found.find()) {
            Optional<Variable> variable = variable(found);
            if (variable.isPresent()) {
                Optional<T> told = variable.flatMap(telling);
                if (told.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(words.apply(text.substring(read, found.start())));
                parts.add(told.get());
                read = found.end();
            }
        }
        parts.add(words.apply(text.substring(read)));
        return Optional.of(parts);
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

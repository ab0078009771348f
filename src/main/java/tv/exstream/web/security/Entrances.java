package tv.exstream.web.security;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import tv.exstream.account.Entrance;

/// Which way a request comes in. What no row names is answered to nobody. Immutable.
public final class Entrances {
    /// The ways of this server, as [EntranceRow] reads them.
    private static final List<EntranceRow> ALL =
            Stream.of(PageEntrances.ROWS, ApiEntrances.ROWS, PlayerEntrances.ROWS)
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(EntranceRow::pattern))
                    .toList();

    /// What values a variable may have, in patterns.
    private static final Pattern VALUES = Pattern.compile("\\{(\\w+):[^}]*}");

    /// By their patterns without what values variables may have.
    private static final Map<String, List<EntranceRow>> BY_PATTERN =
            ALL.stream()
                    .collect(Collectors.groupingBy(row -> plain(row.pattern().getPatternString())));

    /// The rows that a path may match, by its first word: those whose own first word is a pattern are in each.
    private static final Map<String, List<EntranceRow>> BY_FIRST_WORD =
            ALL.stream()
                    .map(row -> firstWord(row.pattern().getPatternString()))
                    .filter(word -> !isOpen(word))
                    .distinct()
                    .collect(Collectors.toMap(word -> word, Entrances::startingWith));

    /// The same for a first word that no row names.
    private static final List<EntranceRow> OF_ANY_WORD = startingWith("");

    private Entrances() {}

    /// A way in.
    ///
    /// @param pattern of whoever answers there
    /// @param answered false when the way is known and the method is not; whoever may come in is told so
    public record Way(String pattern, Entrance entrance, boolean answered) {}

    /// The way of a request; the most specific pattern decides, as it does about who answers.
    static Optional<Way> of(String method, PathContainer path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<EntranceRow> rows =
                BY_FIRST_WORD.getOrDefault(firstWord(path), OF_ANY_WORD).stream()
                        .filter(row -> row.pattern().matches(path))
                        .toList();
        return rows.stream()
                .filter(row -> row.byMethod().containsKey(wanted))
                .findFirst()
                .map(row -> way(row, wanted, true))
                .or(() -> rows.stream().findFirst().map(Entrances::unanswered));
    }

    /// The way to whoever answers a method under a pattern; what values its variables may have need not be said.
    public static Optional<Entrance> of(String method, String pattern) {
        return BY_PATTERN.getOrDefault(plain(pattern), List.of()).stream()
                .flatMap(row -> Optional.ofNullable(row.byMethod().get(method)).stream())
                .findFirst();
    }

    private static List<EntranceRow> startingWith(String word) {
        return ALL.stream()
                .filter(
                        row -> {
                            String first = firstWord(row.pattern().getPatternString());
                            return isOpen(first) || first.equals(word);
                        })
                .toList();
    }

    private static String firstWord(String pattern) {
        return pattern.split("/", 3)[1];
    }

    /// As patterns are matched: what is escaped in it is read, and what is behind a semicolon is not.
    private static String firstWord(PathContainer path) {
        return path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .findFirst()
                .map(PathContainer.PathSegment.class::cast)
                .map(PathContainer.PathSegment::valueToMatch)
                .orElse("");
    }

    private static boolean isOpen(String word) {
        return word.contains("{") || word.contains("*") || word.contains("?");
    }

    private static String plain(String pattern) {
        return VALUES.matcher(pattern).replaceAll("{$1}");
    }

    /// Every way there is.
    public static Stream<Way> all() {
        return ALL.stream()
                .flatMap(row -> row.byMethod().keySet().stream().map(each -> way(row, each, true)));
    }

    private static Way unanswered(EntranceRow row) {
        return way(row, row.byMethod().keySet().stream().sorted().findFirst().orElseThrow(), false);
    }

    private static Way way(EntranceRow row, String method, boolean answered) {
        PathPattern pattern = row.pattern();
        return new Way(
                pattern.getPatternString(),
                row.byMethod().getOrDefault(method, new Entrance.Everybody()),
                answered);
    }
}

package tv.exstream.web.security;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private Entrances() {}

    /// A way in.
    ///
    /// @param pattern of whoever answers there
    /// @param answered false when the way is known and the method is not; whoever may come in is told so
    public record Way(String pattern, Entrance entrance, boolean answered) {}

    /// The way of a request; the most specific pattern decides, as it does about who answers.
    static Optional<Way> of(String method, PathContainer path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<EntranceRow> rows = ALL.stream().filter(row -> row.pattern().matches(path)).toList();
        return rows.stream()
                .filter(row -> row.byMethod().containsKey(wanted))
                .findFirst()
                .map(row -> way(row, wanted, true))
                .or(() -> rows.stream().findFirst().map(Entrances::unanswered));
    }

    /// The way to whoever answers a method under a pattern; what values its variables may have need not be said.
    public static Optional<Entrance> of(String method, String pattern) {
        return ALL.stream()
                .filter(row -> plain(row.pattern().getPatternString()).equals(plain(pattern)))
                .flatMap(row -> Optional.ofNullable(row.byMethod().get(method)).stream())
                .findFirst();
    }

    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
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

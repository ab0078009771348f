package tv.exstream.web.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tv.exstream.account.Area;
import tv.exstream.account.Entrance;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;

/// A pattern of paths and what somebody must be for each method. Immutable.
///
/// ```
/// /api/channels        GET viewer   POST operator
/// /api/queries/check   POST operator:read
/// /api/tokens          GET viewer:administer
/// /api/claim           GET everybody
/// ```
///
/// After a colon stands the scope that a token needs, where it is another than usual.
record EntranceRow(PathPattern pattern, Map<String, Entrance> byMethod) {
    private static final String EVERYBODY = "everybody";

    EntranceRow {
        byMethod = Map.copyOf(byMethod);
    }

    /// Reads rows, one in a line; empty lines are none.
    static List<EntranceRow> parse(Area area, String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> row(area, List.of(line.split("\\s+"))))
                .toList();
    }

    private static EntranceRow row(Area area, List<String> words) {
        if (words.size() < 3 || words.size() % 2 == 0) {
            throw new IllegalArgumentException("row must be a path and methods: " + words);
        }
        Map<String, Entrance> byMethod = new TreeMap<>();
        for (int i = 1; i < words.size(); i += 2) {
            byMethod.put(words.get(i), entrance(area, words.get(i), words.get(i + 1)));
        }
        return new EntranceRow(PathPatternParser.defaultInstance.parse(words.getFirst()), byMethod);
    }

    private static Entrance entrance(Area area, String method, String level) {
        if (level.equals(EVERYBODY)) {
            return new Entrance.Everybody();
        }
        List<String> parts = new ArrayList<>(List.of(level.split(":")));
        Role least = Role.valueOf(upper(parts.getFirst()));
        Scope scope =
                parts.size() > 1
                        ? Scope.valueOf(upper(parts.getLast()))
                        : usualScope(area, method, least);
        return new Entrance.Guarded(area, least, scope);
    }

    private static Scope usualScope(Area area, String method, Role least) {
        return switch (area) {
            case GUIDE, STREAMS, TUNER -> Scope.WATCH;
            case PAGES, API -> {
                boolean reads = method.equals("GET");
                if (least == Role.ADMINISTRATOR) {
                    yield Scope.ADMINISTER;
                }
                yield reads ? Scope.READ : Scope.WRITE;
            }
        };
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}

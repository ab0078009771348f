package tv.exstream.expression;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import tv.exstream.media.Chapter;

/// Where a programme may be interrupted: at the ends of its chapters, of which a rule chooses some.
public final class BreakPoints {
    /// What a rule may use. Lengths and positions are seconds; `total_progress` is 0..1, `num` counts from 1, `title` is that of
    /// the chapter that ends at the point, `matched_points` counts the points chosen before this one.
    public static final Set<String> VARIABLES =
            Set.of(
                    "total_points",
                    "matched_points",
                    "total_duration",
                    "total_progress",
                    "last_mid_filler",
                    "remaining_duration",
                    "point",
                    "num",
                    "title");

    /// Before the first break `last_mid_filler` is as if one had been this long before the beginning, in seconds, so that rules
    /// about the distance of breaks do not hinder the first one; the number is that of ErsatzTV.
    private static final double LONG_AGO = 99_999;

    private BreakPoints() {}

    /// @param text empty for every point
    /// @throws tv.exstream.problem.ProblemException INVALID_EXPRESSION
    public static Expression rule(String text) {
        return text.isBlank() ? Expression.ALWAYS : Expression.parse(text, VARIABLES);
    }

    /// @param chapters in any order; may be empty
    /// @param total the length of the programme
    /// @return offsets from the beginning, ascending, between the beginning and the end; may be empty
    public static List<Duration> of(List<Chapter> chapters, Duration total, Expression rule) {
        NavigableMap<Duration, String> titles = new TreeMap<>();
        chapters.forEach(chapter -> titles.put(chapter.start(), chapter.title()));
        List<Duration> points =
                titles.keySet().stream()
                        .filter(start -> start.isPositive() && start.compareTo(total) < 0)
                        .toList();
        Map<String, Value> variables = new HashMap<>();
        variables.put("total_points", Value.of(points.size()));
        variables.put("total_duration", Value.of(seconds(total)));
        List<Duration> chosen = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Duration point = points.get(i);
            Map.Entry<Duration, String> ending = titles.lowerEntry(point);
            variables.put("num", Value.of(i + 1));
            variables.put("title", Value.of(ending == null ? "" : ending.getValue()));
            addPosition(variables, point, total);
            addHistory(variables, point, chosen);
            if (rule.holds(variables)) {
                chosen.add(point);
            }
        }
        return List.copyOf(chosen);
    }

    private static void addPosition(Map<String, Value> variables, Duration point, Duration total) {
        variables.put("point", Value.of(seconds(point)));
        variables.put("total_progress", Value.of(seconds(point) / seconds(total)));
        variables.put("remaining_duration", Value.of(seconds(total.minus(point))));
    }

    private static void addHistory(
            Map<String, Value> variables, Duration point, List<Duration> chosen) {
        double last = chosen.isEmpty() ? -LONG_AGO : seconds(chosen.getLast());
        variables.put("matched_points", Value.of(chosen.size()));
        variables.put("last_mid_filler", Value.of(seconds(point) - last));
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1_000.0;
    }
}

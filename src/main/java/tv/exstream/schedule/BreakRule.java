package tv.exstream.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.expression.BreakPoints;
import tv.exstream.expression.Expression;
import tv.exstream.media.Outline;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// Where a programme may be interrupted.
public sealed interface BreakRule {
    /// Nowhere.
    record Nowhere() implements BreakRule {}

    /// Where chapters meet and the rule holds.
    ///
    /// @param rule over [BreakPoints#VARIABLES]
    record Chapters(Expression rule) implements BreakRule {}

    /// Where it is black and silent at once, as far as somebody has looked.
    record Detected() implements BreakRule {}

    /// Those of the first rule that has any, such as chapters, else what was detected.
    record FirstOf(List<BreakRule> rules) implements BreakRule {
        public FirstOf {
            rules = List.copyOf(rules);
            if (rules.isEmpty()) {
                throw UnacceptableException.of(Demand.RULELESS, "rules");
            }
        }
    }

    /// At the first offset and then after every interval.
    record Every(Duration first, Duration interval) implements BreakRule {
        private static final Duration SHORTEST = Duration.ofSeconds(1);

        public Every {
            if (first.compareTo(SHORTEST) < 0 || interval.compareTo(SHORTEST) < 0) {
                throw UnacceptableException.of(
                        Demand.BREAKS_DENSE, first.toString(), interval.toString());
            }
        }

        public static Every interval(Duration interval) {
            return new Every(interval, interval);
        }
    }

    /// At parts of its length.
    ///
    /// @param percents each more than 0 and less than 100
    record Percentages(List<Double> percents) implements BreakRule {
        public Percentages {
            percents = percents.stream().sorted().distinct().toList();
            if (percents.stream().anyMatch(percent -> !(percent > 0 && percent < 100))) {
                throw UnacceptableException.of(Demand.PERCENTAGES, percents.toString());
            }
        }
    }

    /// Some of the breaks of another rule.
    ///
    /// @param most how many breaks; 0 for no limit
    /// @param shortest only in programmes of at least this length
    /// @param tail what has to be left of the programme's time when a break has ended
    /// @param spacing how far breaks are apart at least, also from the beginning
    /// @param length how long a break is at most
    record Limited(
            BreakRule rule,
            int most,
            Duration shortest,
            Duration tail,
            Duration spacing,
            Duration length)
            implements BreakRule {
        public Limited(
                BreakRule rule, int most, Duration shortest, Duration tail, Duration spacing) {
            this(rule, most, shortest, tail, spacing, Duration.ZERO);
        }
    }

    /// Offsets into the media, in order, each strictly inside it; may be empty.
    default List<Duration> breaks(Outline item) {
        Duration length = item.duration();
        return switch (this) {
            case Nowhere() -> List.of();
            case Chapters(Expression rule) -> BreakPoints.of(item.chapters(), length, rule);
            case Detected() ->
                    item.breaks().stream()
                            .filter(at -> at.isPositive() && at.compareTo(length) < 0)
                            .toList();
            case FirstOf(List<BreakRule> rules) ->
                    rules.stream()
                            .map(rule -> rule.breaks(item))
                            .filter(breaks -> !breaks.isEmpty())
                            .findFirst()
                            .orElse(List.of());
            case Every(Duration first, Duration interval) -> every(first, interval, length);
            case Percentages(List<Double> percents) ->
                    percents.stream()
                            .map(
                                    percent ->
                                            Duration.ofMillis(
                                                    (long) (length.toMillis() * percent / 100)))
                            .filter(Duration::isPositive)
                            .toList();
            case Limited limited -> limited(limited, length, limited.rule().breaks(item));
        };
    }

    private static List<Duration> every(Duration first, Duration interval, Duration length) {
        List<Duration> breaks = new ArrayList<>();
        for (Duration at = first; at.compareTo(length) < 0; at = at.plus(interval)) {
            breaks.add(at);
        }
        return breaks;
    }

    private static List<Duration> limited(Limited limits, Duration length, List<Duration> all) {
        if (length.compareTo(limits.shortest()) < 0) {
            return List.of();
        }
        List<Duration> breaks = new ArrayList<>();
        Duration last = Duration.ZERO;
        for (Duration at : all) {
            boolean farEnough = at.minus(last).compareTo(limits.spacing()) >= 0;
            boolean leavesEnough =
                    length.minus(at).minus(limits.length()).compareTo(limits.tail()) >= 0;
            boolean isOneOfThem = limits.most() == 0 || breaks.size() < limits.most();
            if (farEnough && leavesEnough && isOneOfThem) {
                breaks.add(at);
                last = at;
            }
        }
        return breaks;
    }
}

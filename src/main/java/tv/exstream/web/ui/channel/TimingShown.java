package tv.exstream.web.ui.channel;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import tv.exstream.overlay.Timing;

/// When something over a picture is seen, for a form that has fields for all kinds of it. Times are in seconds; those that a kind does not
/// have are what people begin with who choose another kind.
///
/// @param kind as the interface writes it, such as `at-start`
public record TimingShown(String kind, String every, String after, String before, String length) {
    private static final TimingShown BEGINNING =
            new TimingShown("permanent", "600", "0", "60", "30");

    /// All kinds, in the order in which they are offered.
    public static List<String> kinds() {
        return List.of("permanent", "intermittent", "at-start", "before-end");
    }

    static TimingShown of(Timing timing) {
        TimingShown usual = BEGINNING;
        return switch (timing) {
            case Timing.Permanent _ -> usual;
            case Timing.Intermittent(Duration every, Duration length) ->
                    new TimingShown(
                            "intermittent",
                            seconds(every),
                            usual.after,
                            usual.before,
                            seconds(length));
            case Timing.AtStart(Duration after, Duration length) ->
                    new TimingShown(
                            "at-start", usual.every, seconds(after), usual.before, seconds(length));
            case Timing.BeforeEnd(Duration before, Duration length) ->
                    new TimingShown(
                            "before-end",
                            usual.every,
                            usual.after,
                            seconds(before),
                            seconds(length));
        };
    }

    /// Whatever has been said through the interface, to the nanosecond.
    private static String seconds(Duration length) {
        return BigDecimal.valueOf(length.toSeconds())
                .add(BigDecimal.valueOf(length.toNanosPart(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }
}

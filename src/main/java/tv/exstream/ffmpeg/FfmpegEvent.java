package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line of ffmpeg's standard error means for whoever watches over it. Times are those of the stream.
public sealed interface FfmpegEvent {
    /// How many pictures it has made.
    record Made(long frames) implements FfmpegEvent {}

    /// Seconds of media per second; below 1 it falls behind what is watched.
    record Speed(double factor) implements FfmpegEvent {}

    /// Something went wrong, or may have: also a healthy run meets damaged places.
    record Trouble(FailureCause cause) implements FfmpegEvent {}

    /// Decoding times went back, and ffmpeg made some up.
    record TimesWentBack() implements FfmpegEvent {}

    /// The picture was black.
    record Black(Duration start, Duration end) implements FfmpegEvent {}

    /// The picture begins or ceases to stand still.
    record Frozen(Edge edge, Duration at) implements FfmpegEvent {}

    /// The sound begins or ceases to be silent.
    record Silent(Edge edge, Duration at) implements FfmpegEvent {}

    enum Edge {
        START,
        END
    }

    /// Empty when the line tells nothing of this kind.
    static Optional<FfmpegEvent> of(String line) {
        Matcher status = Patterns.STATUS.matcher(line);
        if (status.find()) {
            return speed(status.group(1));
        }
        return switch (FfmpegMessage.of(line)) {
            case FfmpegMessage.Frames(long frames) -> Optional.of(new Made(frames));
            case FfmpegMessage.Detail(String name, String value) ->
                    name.equals("speed") ? speed(value) : Optional.empty();
            case FfmpegMessage.Complaint _ -> complaint(line);
            case FfmpegMessage.Finished _ -> Optional.empty();
        };
    }

    private static Optional<FfmpegEvent> complaint(String line) {
        if (Patterns.TIMES.matcher(line).find()) {
            return Optional.of(new TimesWentBack());
        }
        return detected(line).or(() -> FailureCause.named(line).map(Trouble::new));
    }

    /// What the filters blackdetect, freezedetect and silencedetect print.
    private static Optional<FfmpegEvent> detected(String line) {
        Matcher black = Patterns.BLACK.matcher(line);
        if (black.matches()) {
            return Optional.of(new Black(time(black.group(1)), time(black.group(2))));
        }
        Matcher still = Patterns.STILL.matcher(line);
        if (!still.matches()) {
            return Optional.empty();
        }
        Edge edge = still.group(2).equals("start") ? Edge.START : Edge.END;
        Duration at = time(still.group(3));
        return Optional.of(
                still.group(1).equals("freeze") ? new Frozen(edge, at) : new Silent(edge, at));
    }

    /// Such as `1.52x`, `1.2e+03x` or `N/A`.
    private static Optional<FfmpegEvent> speed(String text) {
        Matcher factor = Patterns.FACTOR.matcher(text.strip());
        return factor.matches()
                ? Optional.of(new Speed(Double.parseDouble(factor.group(1))))
                : Optional.empty();
    }

    /// Filters that start before zero say so.
    private static Duration time(String seconds) {
        return Duration.ofMillis(Math.round(Math.max(0, Double.parseDouble(seconds)) * 1_000));
    }

    /// Compiled once.
    final class Patterns {
        private static final String NUMBER = "(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)";

        /// At the beginning of the line, where no title in the file can put it.
        private static final String FILTER = "\\[%s @ [^\\]]+\\] (?:\\[[a-z]+\\] )?";

        private static final Pattern BLACK =
                Pattern.compile(
                        FILTER.formatted("blackdetect")
                                + "black_start: ?%1$s black_end: ?%1$s .*".formatted(NUMBER));

        private static final Pattern STILL =
                Pattern.compile(
                        FILTER.formatted("(?:freezedetect|silencedetect)")
                                + "(?:lavfi\\.freezedetect\\.)?(freeze|silence)_(start|end): ?%s(?: .*)?"
                                        .formatted(NUMBER));

        private static final Pattern TIMES =
                Pattern.compile("Non-monotono?[a-z]{2,4} DTS", Pattern.CASE_INSENSITIVE);

        private static final Pattern STATUS = Pattern.compile("^frame=.* speed= *(\\S+)");

        private static final Pattern FACTOR =
                Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?(?:e[+-]?[0-9]{1,3})?)x");

        private Patterns() {}
    }
}

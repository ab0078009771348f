package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Stretch;

/// Where a file is black and silent, by what ffmpeg says, line by line. Owned by one thread.
///
/// ```
///   [blackdetect @ 0x55] black_start:5 black_end:6.04 black_duration:1.04
///   [silencedetect @ 0x55] silence_start: 4.98
///   [silencedetect @ 0x55] silence_end: 6.05 | silence_duration: 1.07
/// ```
final class BreakReport {
    /// A flicker every second of a long film has fewer.
    private static final int MOST = 20_000;

    private static final String NUMBER = "(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)";

    /// At the beginning of the line, where no title in the file can put it.
    private static final Pattern BLACK =
            Pattern.compile(
                    "\\[blackdetect @ [^\\]]+\\] black_start:%1$s black_end:%1$s .*"
                            .formatted(NUMBER));

    private static final Pattern SILENCE =
            Pattern.compile(
                    "\\[silencedetect @ [^\\]]+\\] silence_(start|end): %s(?: .*)?"
                            .formatted(NUMBER));

    private final List<Stretch> black = new ArrayList<>();
    private final List<Stretch> silent = new ArrayList<>();
    private Optional<Duration> silentSince = Optional.empty();

    void line(String line) {
        Matcher dark = BLACK.matcher(line);
        if (dark.matches()) {
            add(black, time(dark.group(1)), time(dark.group(2)));
        }
        Matcher quiet = SILENCE.matcher(line);
        if (quiet.matches()) {
            silence(quiet.group(1), time(quiet.group(2)));
        }
    }

    private void silence(String edge, Duration at) {
        if (edge.equals("start")) {
            silentSince = Optional.of(at);
        } else {
            silentSince.ifPresent(start -> add(silent, start, at));
            silentSince = Optional.empty();
        }
    }

    List<Stretch> black() {
        return List.copyOf(black);
    }

    /// A silence that nothing ended goes on to the end; a file without sound is silent.
    List<Stretch> silent(MediaFile file) {
        if (file.audio().isEmpty()) {
            return List.of(new Stretch(Duration.ZERO, file.duration()));
        }
        List<Stretch> all = new ArrayList<>(silent);
        silentSince.ifPresent(start -> add(all, start, file.duration()));
        return all;
    }

    private static void add(List<Stretch> stretches, Duration start, Duration end) {
        if (stretches.size() < MOST && end.compareTo(start) > 0) {
            stretches.add(new Stretch(start, end));
        }
    }

    /// Filters may say that something began a little before 0.
    private static Duration time(String seconds) {
        Duration time = Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1_000));
        return time.isNegative() ? Duration.ZERO : time;
    }
}

package tv.exstream.process;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far ffmpeg came by its reports of progress, in the time of what it writes. Owned by one thread; bounded, whatever it reads.
final class ReachedTime {
    private static final Pattern REPORT = Pattern.compile("out_time_us=([0-9]{1,16})\\s");

    /// Longer than a report.
    private static final int MOST_KEPT = 100;

    private String rest = "";
    private Optional<Duration> time = Optional.empty();

    /// Takes what was read next; reports may be cut anywhere.
    void accept(byte[] bytes, int count) {
        String text = rest + new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        Matcher report = REPORT.matcher(text);
        while (report.find()) {
            long micros = Long.parseLong(report.group(1));
            time = Optional.of(Duration.ofMillis(micros / 1_000));
        }
        rest = text.substring(Math.max(0, text.length() - MOST_KEPT));
    }

    /// Empty before the first report of a time.
    Optional<Duration> time() {
        return time;
    }
}

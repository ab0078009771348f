package tv.exstream.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the events of Advanced SubStation Alpha as ffmpeg writes it. What is broken is left out.
///
/// ```
/// Dialogue: 0,0:00:01.00,0:00:03.50,Default,,0,0,0,,{\i1}Who is there?{\i0}
/// ```
public final class AssEvents {
    /// How many events are looked at; 100,000 are 8 MB. Films have 2,000, their karaoke some more.
    private static final int MOST = 100_000;

    private static final String EVENT = "Dialogue:";

    /// Layer, start, end, style, name, three margins and effect come before the text.
    private static final int FIELDS = 10;

    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,3}):([0-5][0-9]):([0-5][0-9])\\.([0-9]{2})");

    private AssEvents() {}

    /// The cues of a text.
    ///
    /// @param zero what its times count from, by the time of the media item
    public static Cues cues(String text, Duration zero) {
        List<Cue> cues = new ArrayList<>();
        text.lines()
                .filter(line -> line.startsWith(EVENT))
                .limit(MOST)
                .forEach(line -> cue(line, zero).ifPresent(cues::add));
        return Cues.of(cues);
    }

    private static Optional<Cue> cue(String line, Duration zero) {
        String[] fields = line.substring(EVENT.length()).split(",", FIELDS);
        if (fields.length < FIELDS) {
            return Optional.empty();
        }
        String words = CueText.of(fields[FIELDS - 1]);
        Optional<Duration> start = time(fields[1]).map(zero::plus).map(AssEvents::notNegative);
        Optional<Duration> end = time(fields[2]).map(zero::plus);
        if (words.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Duration latest = start.get().plus(Cue.LONGEST);
        Duration until = end.get().compareTo(latest) < 0 ? end.get() : latest;
        return start.get().compareTo(until) < 0
                ? Optional.of(new Cue(start.get(), until, words))
                : Optional.empty();
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static Optional<Duration> time(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(
                        Duration.ofHours(Long.parseLong(matcher.group(1)))
                                .plusMinutes(Long.parseLong(matcher.group(2)))
                                .plusSeconds(Long.parseLong(matcher.group(3)))
                                .plusMillis(10 * Long.parseLong(matcher.group(4))))
                : Optional.empty();
    }
}

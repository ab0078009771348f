package tv.exstream.playout;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import tv.exstream.media.MediaId;

/// A timeline as one line of text, so that a failing test shows what airs when: `12:00 ▏alien▕ 13:30 ▏aliens▕ 15:00`. A gap is
/// `▏····▕`, filler is in parentheses, an in-point follows its item as in `alien+PT5M`.
public final class Strip {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm[:ss]");

    private Strip() {}

    public static String of(List<Airing> airings, Function<MediaId, String> names) {
        return of(airings, names, ZoneOffset.UTC);
    }

    public static String of(List<Airing> airings, Function<MediaId, String> names, ZoneId zone) {
        StringBuilder strip = new StringBuilder();
        Instant at = null;
        for (Airing airing : airings) {
            if (at != null && at.isBefore(airing.start())) {
                strip.append(clock(at, zone)).append(" ▏····▕ ");
            }
            strip.append(clock(airing.start(), zone)).append(" ▏");
            strip.append(label(airing, names)).append("▕ ");
            at = airing.finish();
        }
        return at == null ? "(nothing)" : strip.append(clock(at, zone)).toString();
    }

    private static String label(Airing airing, Function<MediaId, String> names) {
        String name = names.apply(airing.media());
        String cut = airing.inPoint().isZero() ? name : name + "+" + airing.inPoint();
        return airing.kind().isFiller() ? "(" + cut + ")" : cut;
    }

    private static String clock(Instant instant, ZoneId zone) {
        String text = CLOCK.format(instant.atZone(zone));
        return text.endsWith(":00") ? text.substring(0, text.length() - 3) : text;
    }
}

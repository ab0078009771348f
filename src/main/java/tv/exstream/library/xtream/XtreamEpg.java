package tv.exstream.library.xtream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.library.row.Row;
import tv.exstream.library.row.RowReader;
import tv.exstream.time.TimeRange;

/// The guide of one channel as an account tells it: what is on and comes next.
public final class XtreamEpg {
    private static final long MOST_BYTES = 16L << 20;

    /// The alphabets of both kinds of Base64; what has a blank in it is text.
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]+={0,2}");

    private XtreamEpg() {}

    /// @param hasArchive whether it can be watched now that it is over
    public record Programme(
            TimeRange range, String title, String description, boolean hasArchive) {}

    /// Reads the answers to `get_short_epg` and `get_simple_data_table`. What has no times or no title is left out.
    ///
    /// @param zone in which times are where they are no numbers
    public static List<Programme> read(InputStream answer, ZoneId zone) throws IOException {
        List<Programme> programmes = new ArrayList<>();
        for (Row row : RowReader.row(answer, MOST_BYTES).rows("epg_listings")) {
            programme(row, zone).ifPresent(programmes::add);
        }
        return programmes;
    }

    private static Optional<Programme> programme(Row row, ZoneId zone) {
        Optional<Instant> start = instant(row, zone, "start_timestamp", "start");
        Optional<Instant> stop =
                instant(row, zone, "stop_timestamp", "end")
                        .or(() -> instant(row, zone, "end_timestamp", "stop"));
        String title = decoded(row.raw("title")).strip();
        boolean whole =
                start.isPresent()
                        && stop.filter(end -> end.isAfter(start.get())).isPresent()
                        && !title.isEmpty();
        return whole
                ? Optional.of(
                        new Programme(
                                new TimeRange(start.get(), stop.get()),
                                title,
                                decoded(row.raw("description")).strip(),
                                row.isSet("has_archive")))
                : Optional.empty();
    }

    private static Optional<Instant> instant(Row row, ZoneId zone, String number, String text) {
        return row.instant(number)
                .or(() -> row.instant(text))
                .or(() -> local(row.text(text), zone));
    }

    private static Optional<Instant> local(String text, ZoneId zone) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty(); // programmes without times are left out
        }
    }

    /// Titles are in Base64 of either alphabet, with or without padding, and as they are in panels that do not know of it.
    static String decoded(String text) {
        String packed = text.strip();
        if (!ENCODED.matcher(packed).matches()) {
            return text;
        }
        String plain = packed.replace('-', '+').replace('_', '/').replace("=", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(plain);
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            return isText(decoded) ? decoded : text;
        } catch (IllegalArgumentException _) {
            return text; // a word that looks like it
        }
    }

    /// A word that can be decoded by chance gives bytes of all kinds.
    private static boolean isText(String decoded) {
        return decoded.codePoints()
                .noneMatch(
                        c ->
                                c == 0xFFFD
                                        || (Character.isISOControl(c)
                                                && !Character.isWhitespace(c)));
    }
}

package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Airtimes;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.time.TimeRange;
import tv.exstream.web.Moments;

/// What is looked for in the guide.
///
/// @param words at least one; each is the beginning of a word
/// @param after the last programme that was answered before
public record FindQuery(
        List<String> words, TimeRange range, Optional<Airtimes.Place> after, int limit) {
    /// Each of these is a look into the database.
    private static final int MOST_WORDS = 8;

    private static final int LONGEST = 200;

    /// What would be a pattern is none.
    private static final Pattern SPACES = Pattern.compile("[\\s*?]+");

    private static final String ORDER = "start";
    private static final Size DAYS = new Size("days", 14, 1, 31);
    private static final Size LIMIT = new Size("limit", 30, 1, 100);

    public FindQuery {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.Q_WITHOUT_WORD);
        }
    }

    /// @throws ProblemException INVALID_VALUE when nothing is looked for, or something is no instant, number or cursor
    static FindQuery of(FindParameters asked, Instant now) {
        Instant start =
                Moments.clamp(asked.from().isBlank() ? now : Moments.read("from", asked.from()));
        return new FindQuery(
                words(asked.q()),
                TimeRange.of(start, Duration.ofDays(DAYS.read(asked.days()))),
                Cursor.read(asked.cursor(), ORDER).map(FindQuery::place),
                LIMIT.read(asked.limit()));
    }

    private static List<String> words(String text) {
        String bounded = text.substring(0, Math.min(LONGEST, text.length()));
        return Arrays.stream(SPACES.split(bounded, -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static Airtimes.Place place(Cursor cursor) {
        long channel = Math.max(1, cursor.number(1));
        return new Airtimes.Place(
                Moments.clamp(Instant.ofEpochMilli(cursor.number(0))), new ChannelId(channel));
    }

    /// What goes on behind a place.
    static String next(Airtimes.Place place) {
        return new Cursor(
                        ORDER,
                        List.of(
                                Long.toString(place.start().toEpochMilli()),
                                place.channel().toString()))
                .text();
    }
}

package tv.exstream.iptv;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Programmes of a guide one after the other: each ends when the next begins at the latest, and those without an end get one.
public final class Succession {
    /// Of a programme whose end nobody says, when nothing follows.
    static final Duration USUAL = Duration.ofMinutes(30);

    /// A programme that nobody ends does not last until the next day.
    static final Duration LONGEST = Duration.ofHours(6);

    private Succession() {}

    /// @param programmes of one channel by their starts; of two with the same start the first counts
    /// @return each with an end, none overlapping another
    public static List<GuideProgramme> of(List<GuideProgramme> programmes) {
        List<GuideProgramme> tidy = new ArrayList<>();
        for (int n = 0; n < programmes.size(); n++) {
            GuideProgramme each = programmes.get(n);
            if (!tidy.isEmpty() && tidy.getLast().start().equals(each.start())) {
                continue;
            }
            tidy.add(ended(each, next(programmes, n)));
        }
        return List.copyOf(tidy);
    }

    private static Optional<Instant> next(List<GuideProgramme> programmes, int n) {
        Instant start = programmes.get(n).start();
        for (int other = n + 1; other < programmes.size(); other++) {
            if (programmes.get(other).start().isAfter(start)) {
                return Optional.of(programmes.get(other).start());
            }
        }
        return Optional.empty();
    }

    private static GuideProgramme ended(GuideProgramme each, Optional<Instant> next) {
        Instant said =
                each.stop()
                        .orElseGet(
                                () ->
                                        next.filter(
                                                        start ->
                                                                !start.isAfter(
                                                                        each.start().plus(LONGEST)))
                                                .orElse(each.start().plus(USUAL)));
        Instant stop = next.filter(start -> start.isBefore(said)).orElse(said);
        return new GuideProgramme(
                each.channel(), each.start(), Optional.of(stop), each.described());
    }
}

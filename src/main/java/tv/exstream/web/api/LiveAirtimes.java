package tv.exstream.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.iptv.Showing;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airtimes;
import tv.exstream.playout.Airtimes.Airtime;
import tv.exstream.time.TimeRange;

/// When channels show what guides say is on at live sources: from its start, or from when the channel turns to the live source. Owned by one
/// thread.
final class LiveAirtimes {
    static final Comparator<Airtime> ORDER =
            Comparator.comparing(Airtime::start)
                    .thenComparing(Airtime::channel)
                    .thenComparing(Airtime::media);

    static final Comparator<Airtimes.Place> PLACES =
            Comparator.comparing(Airtimes.Place::start).thenComparing(Airtimes.Place::channel);

    /// For so many at once is looked up when their live sources are on; a page needs hardly more.
    private static final int AT_ONCE = 200;

    private final Airtimes airtimes;
    private final List<Showing> showings;

    /// @param showings by start
    LiveAirtimes(Airtimes airtimes, List<Showing> showings) {
        this.airtimes = airtimes;
        this.showings = List.copyOf(showings);
    }

    /// By start, then by channel. No further showings are looked up than those that may be among the first.
    List<Airtime> of(Airtimes.Wish wish) {
        List<Airtime> found = new ArrayList<>();
        for (int next = 0; next < showings.size(); next += AT_ONCE) {
            int end = Math.min(next + AT_ONCE, showings.size());
            found.addAll(of(showings.subList(next, end), wish));
            found.sort(ORDER);
            if (end < showings.size() && isFull(found, wish, showings.get(end))) {
                break;
            }
        }
        return found.subList(0, Math.min(wish.most(), found.size()));
    }

    /// Whether what comes behind begins later than all that is wanted.
    private static boolean isFull(List<Airtime> found, Airtimes.Wish wish, Showing next) {
        return found.size() >= wish.most()
                && found.get(wish.most() - 1).start().isBefore(next.range().start());
    }

    private List<Airtime> of(List<Showing> some, Airtimes.Wish wish) {
        Map<MediaId, List<Airtimes.On>> stretches = stretches(some, wish);
        List<Airtime> all = new ArrayList<>();
        for (Showing each : some) {
            for (Airtimes.On stretch : stretches.getOrDefault(each.live(), List.of())) {
                if (stretch.range().overlaps(each.range())) {
                    add(stretch, each.range(), wish, all);
                }
            }
        }
        return all;
    }

    private Map<MediaId, List<Airtimes.On>> stretches(List<Showing> some, Airtimes.Wish wish) {
        Instant end =
                some.stream()
                        .map(each -> each.range().end())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        var span = new TimeRange(some.getFirst().range().start(), earlier(end, wish.range().end()));
        var live = some.stream().map(Showing::live).collect(Collectors.toSet());
        return joined(airtimes.during(live, wish.channels(), span)).stream()
                .collect(Collectors.groupingBy(Airtimes.On::media));
    }

    /// Airings that follow one another are one stretch, in which a programme is on once.
    ///
    /// @param airings by channel and start
    private static List<Airtimes.On> joined(List<Airtimes.On> airings) {
        List<Airtimes.On> stretches = new ArrayList<>();
        for (Airtimes.On airing : airings) {
            if (!stretches.isEmpty() && isNext(stretches.getLast(), airing)) {
                Instant start = stretches.removeLast().range().start();
                var range = new TimeRange(start, airing.range().end());
                stretches.add(new Airtimes.On(airing.channel(), airing.media(), range));
            } else {
                stretches.add(airing);
            }
        }
        return stretches;
    }

    private static boolean isNext(Airtimes.On before, Airtimes.On airing) {
        return before.channel().equals(airing.channel())
                && before.media().equals(airing.media())
                && before.range().end().equals(airing.range().start());
    }

    /// What a channel shows of a programme is wanted when that overlaps the range, and begins where the channel shows it first, even before the range.
    private static void add(
            Airtimes.On stretch, TimeRange showing, Airtimes.Wish wish, List<Airtime> all) {
        Instant start = later(showing.start(), stretch.range().start());
        Instant end = earlier(showing.end(), stretch.range().end());
        var place = new Airtimes.Place(start, stretch.channel());
        if (start.isBefore(wish.range().end())
                && end.isAfter(wish.range().start())
                && wish.after().map(after -> PLACES.compare(place, after) > 0).orElse(true)) {
            all.add(new Airtime(stretch.channel(), start, stretch.media()));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

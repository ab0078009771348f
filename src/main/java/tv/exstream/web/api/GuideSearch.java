package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.ChannelId;
import tv.exstream.guide.GuideEntry;
import tv.exstream.iptv.FoundShowings;
import tv.exstream.iptv.NearestShowings;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.playout.Airtimes;
import tv.exstream.playout.Airtimes.Airtime;
import tv.exstream.time.TimeRange;
import tv.exstream.web.VisibleMedia;

/// One search in the guide: for media that are planned, and for what guides of others say is on at live sources. Used once and owned by one
/// thread.
///
/// What is on at a live source may be something else than what the words were found in, so every entry of one is read. Where most of them do not
/// fit, such as when a source is called what is looked for, a page ends before it is full, and the next one goes on behind it. Nor is all looked
/// through at once that guides say: a stretch of the range is, and then the next one.
final class GuideSearch {
    /// Of what guides say, about as much as is looked through at once.
    static final int MOST_SHOWINGS = 2_000;

    /// How many times as many entries as a page has are read at most, and how many stretches are looked through.
    private static final int MOST_ROUNDS = 4;

    /// As times are stored.
    private static final Duration MOMENT = Duration.ofMillis(1);

    /// Behind whatever begins at the same time.
    private static final ChannelId LAST = new ChannelId(Long.MAX_VALUE);

    private final FindQuery query;
    private final Set<ChannelId> channels;
    private final Airtimes airtimes;
    private final FoundMedia media;
    private final FoundWords words;
    private final FoundShowings showings;
    private final Set<MediaId> live;

    /// Of what has the words, what is for the age of whoever asks: a page that went on behind the rest would tell of it.
    private final Set<MediaId> seen;

    private final Set<GuideFinder.Shown> found = new LinkedHashSet<>();
    private Optional<Airtimes.Place> last;
    private @Nullable Stretch stretch;

    /// @param channels that the search is for
    GuideSearch(
            FindQuery query,
            GuideFinder.Timetable timetable,
            GuideFinder.Stock stock,
            Set<ChannelId> channels) {
        this.query = query;
        this.channels = Set.copyOf(channels);
        this.airtimes = timetable.airtimes();
        this.media = FoundMedia.of(query.words(), stock.matches());
        this.words = FoundWords.of(query.words());
        this.last = query.after();
        this.showings = timetable.listed().find(words.beginnings());
        Set<MediaId> sources = showings.live(query.range());
        this.live =
                VisibleMedia.of(airtimes.shown(sources, channels, query.range()), stock.items());
        this.seen = VisibleMedia.of(Set.copyOf(media.items()), stock.items());
    }

    /// @param entries by start, each once, as two items may be one entry of the guide
    /// @param next behind which the search goes on; empty when nothing is left
    record Result(
            List<GuideFinder.Shown> entries, Optional<Airtimes.Place> next, boolean complete) {}

    /// A part of the range in which all is looked through.
    ///
    /// @param next where the one behind it begins; empty where it reaches to the end of the range
    private record Stretch(TimeRange range, LiveAirtimes live, Optional<Airtimes.Place> next) {}

    /// @param read the entry of the guide at an airtime, when there is one
    Result find(Function<Airtime, Optional<GuideFinder.Shown>> read) {
        boolean more = isLeft();
        for (int round = 0; more && round < MOST_ROUNDS && found.size() < query.limit(); round++) {
            more = add(read);
        }
        return new Result(List.copyOf(found), more ? last : Optional.empty(), media.complete());
    }

    private boolean isLeft() {
        return last.map(place -> place.start().isBefore(query.range().end())).orElse(true);
    }

    /// Adds what fits the page. Answers whether something is left.
    private boolean add(Function<Airtime, Optional<GuideFinder.Shown>> read) {
        Stretch present = stretch == null ? next() : stretch;
        stretch = present;
        List<Airtime> some = airtimes(present);
        for (Airtime each : some.subList(0, Math.min(some.size(), query.limit()))) {
            if (found.size() == query.limit()) {
                return true;
            }
            read.apply(each).filter(this::fits).ifPresent(found::add);
            last = Optional.of(new Airtimes.Place(each.start(), each.channel()));
        }
        if (some.size() > query.limit()) {
            return true;
        }
        last = present.next().or(() -> last);
        stretch = null;
        return present.next().isPresent();
    }

    /// The stretch that begins where the list ended.
    private Stretch next() {
        TimeRange range = query.range();
        Instant from =
                last.map(Airtimes.Place::start).filter(range::contains).orElse(range.start());
        NearestShowings.Found nearest =
                showings.nearest(live, new TimeRange(from, range.end()), MOST_SHOWINGS);
        var some = new LiveAirtimes(airtimes, nearest.showings());
        if (nearest.complete()) {
            return new Stretch(range, some, Optional.empty());
        }
        Instant until = nearest.showings().getLast().range().start();
        return new Stretch(
                new TimeRange(range.start(), until.plus(MOMENT)),
                some,
                Optional.of(new Airtimes.Place(until, LAST)));
    }

    private List<Airtime> airtimes(Stretch of) {
        var wish = new Airtimes.Wish(channels, of.range(), last, query.limit() + 1);
        return Stream.concat(airtimes.of(seen, wish).stream(), of.live().of(wish).stream())
                .distinct()
                .sorted(LiveAirtimes.ORDER)
                .limit(wish.most())
                .toList();
    }

    private boolean fits(GuideFinder.Shown shown) {
        return switch (shown.entry()) {
            case GuideEntry.Programme programme ->
                    programme.item().kind() != MediaKind.LIVE || words.areIn(programme);
            case GuideEntry.Withheld _, GuideEntry.OffAir _ -> false;
        };
    }
}

package tv.exstream.web.api;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.query.Matches;
import tv.exstream.guide.GuideEntry;
import tv.exstream.iptv.Showing;
import tv.exstream.media.MediaKind;
import tv.exstream.playout.Airtimes;
import tv.exstream.playout.Airtimes.Airtime;
import tv.exstream.time.TimeRange;

/// One search in the guide: for media that are planned, and for what guides of others say is on at live sources. Used once and owned by one
/// thread.
///
/// What is on at a live source may be something else than what the words were found in, so every entry of one is read. Where most of them do not
/// fit, such as when a source is called what is looked for, a page ends before it is full, and the next one goes on behind it.
final class GuideSearch {
    /// Of what guides say, as much as is looked through for a page at most.
    static final int MOST_SHOWINGS = 2_000;

    /// How many times as many entries as a page has are read at most.
    private static final int MOST_ROUNDS = 4;

    private final FindQuery query;
    private final Airtimes airtimes;
    private final FoundMedia media;
    private final FoundWords words;
    private final List<Showing> showings;
    private final Set<GuideFinder.Shown> found = new LinkedHashSet<>();
    private Optional<Airtimes.Place> last;

    GuideSearch(FindQuery query, GuideFinder.Timetable timetable, Matches matches) {
        this.query = query;
        this.airtimes = timetable.airtimes();
        this.media = FoundMedia.of(query.words(), matches);
        this.words = FoundWords.of(query.words());
        this.last = query.after();
        this.showings = timetable.listed().find(words.beginnings(), rest(), MOST_SHOWINGS);
    }

    /// @param entries by start, each once, as two items may be one entry of the guide
    /// @param next behind which the search goes on; empty when nothing is left
    record Result(
            List<GuideFinder.Shown> entries, Optional<Airtimes.Place> next, boolean complete) {}

    /// @param read the entry of the guide at an airtime, when there is one
    Result find(Set<ChannelId> channels, Function<Airtime, Optional<GuideFinder.Shown>> read) {
        boolean more = true;
        for (int round = 0; more && round < MOST_ROUNDS && found.size() < query.limit(); round++) {
            more = add(airtimes(channels), read);
        }
        boolean complete = media.complete() && (more || showings.size() < MOST_SHOWINGS);
        return new Result(List.copyOf(found), more ? last : Optional.empty(), complete);
    }

    /// What is left of the range behind the place where the list ended.
    private TimeRange rest() {
        Instant end = query.range().end();
        return last.map(Airtimes.Place::start)
                .filter(at -> at.isAfter(query.range().start()) && at.isBefore(end))
                .map(at -> new TimeRange(at, end))
                .orElse(query.range());
    }

    private List<Airtime> airtimes(Set<ChannelId> channels) {
        var wish = new Airtimes.Wish(channels, query.range(), last, query.limit() + 1);
        return Stream.concat(
                        airtimes.of(media.items(), wish).stream(),
                        new LiveAirtimes(airtimes, showings).of(wish).stream())
                .distinct()
                .sorted(LiveAirtimes.ORDER)
                .limit(wish.most())
                .toList();
    }

    /// Adds what fits the page. Answers whether something is left.
    private boolean add(List<Airtime> some, Function<Airtime, Optional<GuideFinder.Shown>> read) {
        for (int n = 0; n < Math.min(some.size(), query.limit()); n++) {
            if (found.size() == query.limit()) {
                return true;
            }
            Airtime each = some.get(n);
            read.apply(each).filter(this::fits).ifPresent(found::add);
            last = Optional.of(new Airtimes.Place(each.start(), each.channel()));
        }
        return some.size() > query.limit();
    }

    private boolean fits(GuideFinder.Shown shown) {
        return switch (shown.entry()) {
            case GuideEntry.Programme programme ->
                    programme.item().kind() != MediaKind.LIVE || words.areIn(programme);
            case GuideEntry.OffAir _ -> false;
        };
    }
}

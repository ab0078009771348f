package tv.exstream.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.exstream.guide.GuideEntry.Programme;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.media.MediaKind;
import tv.exstream.time.TimeRange;

/// Puts in place of entries that show a live source what a guide says is on there. Used once and owned by one thread.
///
/// ```
///   entries     [ news channel, 1 h )[ news channel, 1 h )[ film )
///   guide      [ News  )[ Weather )[ Documentary              ]
///   result      [ News  )[ Weather )[ Documentary        )[ film )
/// ```
///
/// Entries of the same source that follow one another are one stretch. A programme is cut to the stretch, because the channel shows no more
/// of it. Where the guide says nothing the stretch keeps the name of the source, in blocks where that is wished, and where a person gave an airing a name of its own that
/// stays.
final class LiveStretches implements Consumer<GuideEntry> {
    private final Listings listings;
    private final GuideRules rules;
    private final Consumer<GuideEntry> each;

    /// What may still grow.
    private @Nullable Programme open;

    /// The entries that `open` is made of, for what no guide tells about.
    private final List<Programme> parts = new ArrayList<>();

    LiveStretches(Listings listings, GuideRules rules, Consumer<GuideEntry> each) {
        this.listings = listings;
        this.rules = rules;
        this.each = each;
    }

    @Override
    public void accept(GuideEntry entry) {
        if (entry instanceof Programme live && isOfSource(live)) {
            extend(live);
        } else {
            finish();
            each.accept(entry);
        }
    }

    private boolean isOfSource(Programme programme) {
        return programme.item().kind() == MediaKind.LIVE
                && programme.headline().equals(rules.titles().of(programme.item()));
    }

    private void extend(Programme live) {
        Programme before = open;
        boolean same =
                before != null
                        && before.item().id().equals(live.item().id())
                        && before.finish().equals(live.start());
        if (!same) {
            finish();
        }
        Programme stretch = open;
        open = stretch == null ? live : over(stretch, stretch.start(), live.finish());
        parts.add(live);
    }

    /// Ends the stretch.
    void finish() {
        Programme stretch = open;
        if (stretch == null) {
            return;
        }
        List<GuideProgramme> programmes = listings.on(stretch.item().id(), stretch.range());
        if (programmes.isEmpty() && rules.liveBlock().isZero()) {
            parts.forEach(each);
        } else {
            layOut(stretch, programmes);
        }
        parts.clear();
        open = null;
    }

    private void layOut(Programme stretch, List<GuideProgramme> programmes) {
        Instant at = stretch.start();
        for (GuideProgramme programme : programmes) {
            Instant start = later(programme.start(), at);
            Instant finish = earlier(programme.stop().orElseThrow(), stretch.finish());
            if (start.isBefore(finish)) {
                unsaid(stretch, at, start);
                each.accept(Relayed.of(stretch.item(), new TimeRange(start, finish), programme));
                at = finish;
            }
        }
        unsaid(stretch, at, stretch.finish());
    }

    private void unsaid(Programme stretch, Instant start, Instant finish) {
        Instant at = start;
        while (at.isBefore(finish)) {
            Instant end = earlier(endOfBlock(at, finish), finish);
            each.accept(over(stretch, at, end));
            at = end;
        }
    }

    /// Blocks are as long as is wished and begin on the clock: those of an hour at full hours.
    private Instant endOfBlock(Instant at, Instant otherwise) {
        long block = rules.liveBlock().toSeconds();
        return block == 0
                ? otherwise
                : Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), block) + 1) * block);
    }

    private static Programme over(Programme stretch, Instant start, Instant finish) {
        return new Programme(
                new TimeRange(start, finish),
                stretch.item(),
                stretch.details(),
                stretch.headline());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

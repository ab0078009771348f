package tv.exstream.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
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
/// of it. Where the guide says nothing the stretch keeps the name of the source, in blocks by the clock where that is wished, else in
/// pieces as they are planned; what is no longer than a block stays one. Where a person gave an airing a name of its own that stays.
final class LiveStretches implements Consumer<GuideEntry> {
    private final Listings listings;
    private final GuideRules rules;
    private final Consumer<GuideEntry> each;

    /// What may still grow.
    private @Nullable Programme open;

    /// Where the entries end that `open` is made of, for what no guide tells about.
    private final NavigableSet<Instant> planned = new TreeSet<>();

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
        planned.add(live.finish());
    }

    /// Ends the stretch.
    void finish() {
        Programme stretch = open;
        if (stretch == null) {
            return;
        }
        layOut(stretch, listings.on(stretch.item().id(), stretch.range()));
        planned.clear();
        open = null;
    }

    private void layOut(Programme stretch, List<GuideProgramme> programmes) {
        Instant at = stretch.start();
        for (GuideProgramme programme : programmes) {
            Instant start = later(programme.start(), at);
            Instant finish = earlier(programme.stop().orElseThrow(), stretch.finish());
            if (start.isBefore(finish)) {
                unsaid(stretch, at, start);
                each.accept(Relayed.of(stretch, new TimeRange(start, finish), programme));
                at = finish;
            }
        }
        unsaid(stretch, at, stretch.finish());
    }

    private void unsaid(Programme stretch, Instant start, Instant finish) {
        boolean isShort = Duration.between(start, finish).compareTo(block(stretch)) <= 0;
        Instant at = start;
        while (at.isBefore(finish)) {
            Instant end = isShort ? finish : earlier(endOfBlock(at, finish), finish);
            each.accept(over(stretch, at, end));
            at = end;
        }
    }

    private Duration block(Programme stretch) {
        return rules.liveBlock().isZero() ? stretch.item().duration() : rules.liveBlock();
    }

    /// Blocks are as long as is wished and begin on the clock, those of an hour at full hours; else they end where it is planned.
    private Instant endOfBlock(Instant at, Instant otherwise) {
        long block = rules.liveBlock().toSeconds();
        return block == 0
                ? Objects.requireNonNullElse(planned.higher(at), otherwise)
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

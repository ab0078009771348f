package tv.exstream.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tv.exstream.channel.Channel;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Airtimes;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.Standstill;
import tv.exstream.time.TimeRange;

/// Makes the guide entries that overlap a range from the airings around it. Used once and owned by one thread.
final class Reading {
    /// How much further than a range is looked for the end of its last entry at first; most end there.
    private static final Duration LOOK_AHEAD = Duration.ofHours(2);

    /// How many airings are in memory at once while entries are made.
    private static final int BATCH = 500;

    private final Playouts playouts;
    private final Outlines outlines;
    private final Wish wish;
    private final Clip clip;
    private final ClipBlocks blocks;
    private final LiveStretches live;
    private final EntryStages stages;
    private final List<Airing> batch = new ArrayList<>();

    /// What is read.
    ///
    /// @param listings what is on at live sources
    record Wish(Channel channel, TimeRange range, GuideRules rules, Listings listings) {}

    Reading(Playouts playouts, Outlines outlines, Wish wish, Consumer<GuideEntry> each) {
        this.playouts = playouts;
        this.outlines = outlines;
        this.wish = wish;
        clip = new Clip(wish.range(), each);
        blocks = new ClipBlocks(wish.channel().name(), wish.rules().shortest(), clip);
        live = new LiveStretches(wish.listings(), wish.rules(), blocks);
        stages = new EntryStages(around(wish.range()).start(), wish.rules().shortest(), live);
    }

    /// The range whose airings are to be added for the entries that overlap `range`.
    static TimeRange around(TimeRange range) {
        return new TimeRange(
                range.start().minus(Airtimes.LONGEST_PROGRAMME), range.end().plus(LOOK_AHEAD));
    }

    /// Adds the next airing in order of time.
    void add(Airing airing) {
        batch.add(airing);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /// Ends the last entry, for which some more is read where that is needed.
    void finish() {
        flush();
        Instant end = around(wish.range()).end();
        Optional<Standstill> standstill =
                playouts.standstill(wish.channel().id()).filter(each -> each.since().isBefore(end));
        if (standstill.isPresent()) {
            end(standstill.get().since());
            stand(standstill.get());
            return;
        }
        finish(end);
    }

    /// Time stands still: what was on stays to the end of the range.
    private void stand(Standstill standstill) {
        TimeRange range = new TimeRange(standstill.since(), around(wish.range()).end());
        clip.accept(
                standstill
                        .programme()
                        .flatMap(outlines::of)
                        .<GuideEntry>map(item -> paused(range, item))
                        .orElseGet(() -> new GuideEntry.OffAir(range)));
    }

    private static GuideEntry.Programme paused(TimeRange range, Listed item) {
        Headline headline = item.headline();
        return new GuideEntry.Programme(
                range,
                item.outline(),
                item.details().renamed(),
                new Headline(headline.title() + " (paused)", headline.subtitle()));
    }

    private void finish(Instant from) {
        Instant end = from;
        if (!clip.isWhole()) {
            TimeRange further = TimeRange.of(end, Airtimes.LONGEST_PROGRAMME);
            playouts.airings(wish.channel().id(), further).stream()
                    .filter(airing -> !airing.start().isBefore(further.start()))
                    .forEach(this::add);
            flush();
            end = further.end();
        }
        end(end);
    }

    private void end(Instant end) {
        stages.finish(end);
        live.finish();
        blocks.finish();
    }

    private void flush() {
        outlines.load(batch);
        batch.forEach(airing -> outlines.of(airing).ifPresent(item -> stages.add(airing, item)));
        batch.clear();
    }
}

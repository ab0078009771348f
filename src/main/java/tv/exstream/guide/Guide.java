package tv.exstream.guide;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playout;
import tv.exstream.playout.Playouts;
import tv.exstream.time.TimeRange;

/// What viewers read about the timelines: the same airings that are streamed, without holes. Thread-safe.
public final class Guide {
    /// How long before a range a programme is looked for that reaches into it in several airings.
    private static final Duration LONGEST_GROUP = Duration.ofHours(6);

    /// How far ahead the next programme is looked for.
    private static final Duration NEXT = Duration.ofHours(24);

    private static final Duration HOUR = Duration.ofHours(1);

    /// How many airings are in memory at once while entries are made.
    private static final int BATCH = 500;

    /// Part of every version; grows when what is written from the same timelines changes.
    private static final int FORMAT = 2;

    private static final int VERSION_BYTES = 8;

    private final Playouts playouts;
    private final MediaItems items;

    public Guide(Playouts playouts, MediaItems items) {
        this.playouts = playouts;
        this.items = items;
    }

    /// The range a guide covers at `now`: at least what is asked for, in whole hours, so that it stays the same document for an
    /// hour.
    public static TimeRange window(Instant now, Duration back, Duration ahead) {
        Instant end = now.plus(ahead);
        Instant hour = hour(end);
        return new TimeRange(hour(now.minus(back)), hour.isBefore(end) ? hour.plus(HOUR) : hour);
    }

    /// Changes whenever the entries of one of these channels in this range, or what a viewer reads about them, may have changed.
    public String version(List<Channel> channels, TimeRange range) {
        Map<ChannelId, Long> versions = playouts.versions();
        StringBuilder text = new StringBuilder();
        text.append(FORMAT).append(' ').append(range).append(' ').append(items.version());
        for (Channel channel : channels) {
            text.append('\n').append(channel).append(versions.getOrDefault(channel.id(), 0L));
        }
        return digest(text.toString());
    }

    /// The entries that overlap `range`: in order of time, without a hole from its start to its end, with their true times.
    public List<GuideEntry> entries(Channel channel, TimeRange range) {
        List<GuideEntry> entries = new ArrayList<>();
        forEach(channel, range, outlines(), entries::add);
        return entries;
    }

    /// What is on at `now`, and what comes after it.
    public NowNext nowNext(Channel channel, Instant now) {
        TimeRange range = TimeRange.of(now, NEXT);
        OnAir onAir = new Playout(range, playouts.airings(channel.id(), range)).at(now);
        List<GuideEntry> entries = entries(channel, range);
        GuideEntry current = entries.getFirst();
        GuideEntry next =
                entries.size() > 1
                        ? entries.get(1)
                        : entries(channel, TimeRange.of(current.finish(), NEXT)).getFirst();
        return new NowNext(channel, onAir, current, next);
    }

    Outlines outlines() {
        return new Outlines(items);
    }

    /// @param outlines kept from channel to channel when several are written
    void forEach(Channel channel, TimeRange range, Outlines outlines, Consumer<GuideEntry> each) {
        Instant early = range.start().minus(LONGEST_GROUP);
        EntryFold fold = new EntryFold(early, new Clip(range.start(), each));
        List<Airing> batch = new ArrayList<>(BATCH);
        playouts.forEach(
                channel.id(),
                new TimeRange(early, range.end()),
                airing -> {
                    batch.add(airing);
                    if (batch.size() == BATCH) {
                        fold(batch, outlines, fold);
                    }
                });
        fold(batch, outlines, fold);
        fold.finish(range.end());
    }

    private static void fold(List<Airing> batch, Outlines outlines, EntryFold fold) {
        outlines.load(batch);
        batch.forEach(airing -> fold.add(airing, outlines.of(airing)));
        batch.clear();
    }

    /// Leaves out what is over before the range begins; off air begins with the range at the earliest.
    private record Clip(Instant start, Consumer<GuideEntry> each) implements Consumer<GuideEntry> {
        @Override
        public void accept(GuideEntry entry) {
            if (!entry.finish().isAfter(start)) {
                return;
            }
            switch (entry) {
                case GuideEntry.Programme programme -> each.accept(programme);
                case GuideEntry.OffAir(TimeRange range) ->
                        each.accept(
                                range.contains(start)
                                        ? new GuideEntry.OffAir(new TimeRange(start, range.end()))
                                        : entry);
            }
        }
    }

    private static Instant hour(Instant t) {
        return t.truncatedTo(ChronoUnit.HOURS);
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

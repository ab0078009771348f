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

    /// How much further than a range is looked for the end of its last entry, step by step: most end in the first.
    private static final List<Duration> LOOK_AHEAD = List.of(Duration.ofHours(1), Duration.ofHours(5));

    /// How far ahead the next programme is looked for.
    private static final Duration NEXT = Duration.ofHours(24);

    private static final Duration HOUR = Duration.ofHours(1);

    /// How many airings are in memory at once while entries are made.
    private static final int BATCH = 500;

    /// Part of every version; grows when what is written from the same timelines changes.
    private static final int FORMAT = 3;

    private static final int VERSION_BYTES = 8;

    private final Playouts playouts;
    private final MediaItems items;
    private final GuideRules rules;

    public Guide(Playouts playouts, MediaItems items, GuideRules rules) {
        this.playouts = playouts;
        this.items = items;
        this.rules = rules;
    }

    /// The range a guide covers at `now`: at least what is asked for, in whole hours, so that it stays the same document for an
    /// hour.
    public static TimeRange window(Instant now, Duration back, Duration ahead) {
        Instant end = now.plus(ahead);
        Instant hour = hour(end);
        return new TimeRange(hour(now.minus(back)), hour.isBefore(end) ? hour.plus(HOUR) : hour);
    }

    /// What the entries depend on as it is now: what is made of them later is at least as new.
    public Versions versions() {
        return new Versions(playouts.versions(), items.version());
    }

    /// The versions of all timelines and of the media.
    public record Versions(Map<ChannelId, Long> timelines, long items) {
        public Versions {
            timelines = Map.copyOf(timelines);
        }

        public long timeline(ChannelId channel) {
            return timelines.getOrDefault(channel, 0L);
        }
    }

    /// Changes whenever the entries of one of these channels in this range, or what a viewer reads about them, may have changed.
    ///
    /// @param reader what else decides what is written
    public String version(
            List<Channel> channels, TimeRange range, Versions versions, String reader) {
        StringBuilder text = new StringBuilder();
        text.append(FORMAT).append(' ').append(range).append(' ').append(versions.items());
        text.append(' ').append(rules).append(' ').append(reader);
        for (Channel channel : channels) {
            text.append('\n').append(channel).append(versions.timeline(channel.id()));
        }
        return digest(text.toString());
    }

    /// What players call the channel.
    public String idOf(Channel channel) {
        return rules.ids().of(channel);
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
        return new Outlines(items, rules.titles());
    }

    /// @param outlines kept from channel to channel when several are written
    void forEach(Channel channel, TimeRange range, Outlines outlines, Consumer<GuideEntry> each) {
        Instant early = range.start().minus(LONGEST_GROUP);
        Clip clip = new Clip(range, each);
        EntryStages stages = new EntryStages(early, rules.shortest(), clip);
        Batch batch = new Batch(outlines, stages);
        playouts.forEach(channel.id(), new TimeRange(early, range.end()), batch::add);
        batch.flush();
        stages.finish(lookAhead(channel, range.end(), batch, clip));
    }

    /// Reads on until the last entry of the range is known to its end. Answers how far.
    private Instant lookAhead(Channel channel, Instant end, Batch batch, Clip clip) {
        Instant at = end;
        for (Duration step : LOOK_AHEAD) {
            if (!clip.isPast()) {
                TimeRange next = TimeRange.of(at, step);
                playouts.forEach(channel.id(), next, airing -> batch.addFrom(next.start(), airing));
                batch.flush();
                at = next.end();
            }
        }
        return at;
    }

    /// Airings on their way to the stages, with what they show asked for many at once. Owned by one thread.
    private record Batch(Outlines outlines, EntryStages stages, List<Airing> airings) {
        Batch(Outlines outlines, EntryStages stages) {
            this(outlines, stages, new ArrayList<>(BATCH));
        }

        void addFrom(Instant start, Airing airing) {
            if (!airing.start().isBefore(start)) {
                add(airing);
            }
        }

        void add(Airing airing) {
            airings.add(airing);
            if (airings.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            outlines.load(airings);
            airings.forEach(
                    airing -> outlines.of(airing).ifPresent(item -> stages.add(airing, item)));
            airings.clear();
        }
    }

    /// Leaves out what is over before the range begins or begins after it; off air is cut to the range. Owned by one thread.
    private static final class Clip implements Consumer<GuideEntry> {
        private final TimeRange range;
        private final Consumer<GuideEntry> each;
        private boolean past;

        Clip(TimeRange range, Consumer<GuideEntry> each) {
            this.range = range;
            this.each = each;
        }

        /// Whether there was an entry that begins after the range.
        boolean isPast() {
            return past;
        }

        @Override
        public void accept(GuideEntry entry) {
            past |= !entry.start().isBefore(range.end());
            if (!entry.range().overlaps(range)) {
                return;
            }
            switch (entry) {
                case GuideEntry.Programme programme -> each.accept(programme);
                case GuideEntry.OffAir offAir -> each.accept(cut(offAir));
            }
        }

        private GuideEntry.OffAir cut(GuideEntry.OffAir offAir) {
            Instant start =
                    offAir.start().isBefore(range.start()) ? range.start() : offAir.start();
            Instant finish = offAir.finish().isAfter(range.end()) ? range.end() : offAir.finish();
            return new GuideEntry.OffAir(new TimeRange(start, finish));
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

package tv.exstream.guide;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.digest.Sha256;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playout;
import tv.exstream.playout.Playouts;
import tv.exstream.time.TimeRange;

/// What viewers read about the timelines: the same airings that are streamed, without holes. Thread-safe.
public final class Guide {
    /// How far ahead the next programme is looked for.
    private static final Duration NEXT = Duration.ofHours(24);

    /// Most programmes end within it.
    private static final Duration SOON = Duration.ofMinutes(30);

    private static final Duration HOUR = Duration.ofHours(1);

    /// Part of every version; grows when what is written from the same timelines changes.
    private static final int FORMAT = 7;

    private static final int VERSION_BYTES = 8;

    private final Playouts playouts;
    private final FreshOutlines outlines;
    private final Listings listings;
    private final RatingLimit limit;

    /// Where no guide of others tells about live sources.
    public Guide(Playouts playouts, MediaItems items, GuideRules rules) {
        this(playouts, items, () -> rules, Listings.NONE);
    }

    /// @param rules as they are whenever somebody reads
    public Guide(
            Playouts playouts, MediaItems items, Supplier<GuideRules> rules, Listings listings) {
        this(playouts, new FreshOutlines(items, rules), listings, RatingLimit.NONE);
    }

    private Guide(Playouts playouts, FreshOutlines outlines, Listings listings, RatingLimit limit) {
        this.playouts = playouts;
        this.outlines = outlines;
        this.listings = listings;
        this.limit = limit;
    }

    /// The same for those who may not see everything: the entries are as long, and those that are not for that age are withheld.
    public Guide seenBy(RatingLimit other) {
        return other.equals(limit) ? this : new Guide(playouts, outlines, listings, other);
    }

    /// For whom the entries are.
    public RatingLimit limit() {
        return limit;
    }

    /// What decides, besides timelines and media, what the entries say.
    String reader() {
        String rules = outlines.rules().toString();
        return limit.equals(RatingLimit.NONE) ? rules : rules + ' ' + limit;
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
        return new Versions(playouts.versions(), described());
    }

    /// Grows whenever something else is said of media, or of what is on at live sources.
    public long described() {
        // Both only grow, so that their sum is another one whenever either is.
        return outlines.version() + listings.version();
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
        text.append(' ').append(reader).append(' ').append(reader());
        for (Channel channel : channels) {
            text.append('\n').append(channel).append(versions.timeline(channel.id()));
        }
        return Sha256.hex(text.toString(), VERSION_BYTES);
    }

    /// What players call the channel.
    public String idOf(Channel channel) {
        return outlines.rules().ids().of(channel);
    }

    /// The entries that overlap `range`: in order of time, without a hole from its start to its end, with their true times.
    public List<GuideEntry> entries(Channel channel, TimeRange range) {
        return entries(List.of(channel), range).getFirst();
    }

    /// The same for several channels, in their order.
    public List<List<GuideEntry>> entries(List<Channel> channels, TimeRange range) {
        return entries(channels, range, around(channels, range));
    }

    private Map<ChannelId, List<Airing>> around(List<Channel> channels, TimeRange range) {
        return playouts.airings(channels.stream().map(Channel::id).toList(), Reading.around(range));
    }

    private List<List<GuideEntry>> entries(
            List<Channel> channels, TimeRange range, Map<ChannelId, List<Airing>> airings) {
        Outlines known = outlines.now();
        known.load(airings.values().stream().flatMap(List::stream).toList());
        List<List<GuideEntry>> all = new ArrayList<>();
        for (Channel channel : channels) {
            List<GuideEntry> entries = new ArrayList<>();
            Reading reading = reading(channel, range, known, entries::add);
            airings.getOrDefault(channel.id(), List.of()).forEach(reading::add);
            reading.finish();
            all.add(entries);
        }
        return all;
    }

    /// What is on at `now` and for some while on each of several channels, in their order. The near future of all is read at once, which
    /// tells what is on of most; a day has to be read of those alone that show nothing, or one thing for long.
    public List<Soon> soon(List<Channel> channels, Instant now) {
        TimeRange soon = TimeRange.of(now, SOON);
        Map<ChannelId, List<Airing>> airings = around(channels, soon);
        List<List<GuideEntry>> entries = entries(channels, soon, airings);
        List<Soon> all = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            Channel channel = channels.get(i);
            List<Airing> around = airings.getOrDefault(channel.id(), List.of());
            all.add(Soon.of(channel, new Soon.Read(soon, around, entries.get(i)), this::nowNext));
        }
        return all;
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
        return new NowNext(channel, onAir, current, next).seenBy(limit);
    }

    /// What is known of the items as they are now.
    Outlines outlines() {
        return outlines.now();
    }

    /// @param known kept from channel to channel when several are written
    void forEach(Channel channel, TimeRange range, Outlines known, Reader reader) {
        Reading reading = reading(channel, range, known, reader::read);
        playouts.forEach(channel.id(), Reading.around(range), reading::add, reader::firstAired);
        reading.finish();
    }

    /// Who is told of everything about a channel, in order of time.
    interface Reader {
        void read(GuideEntry entry);

        /// The item of an entry that comes later aired on the channel at `first` for the first time.
        void firstAired(MediaId item, Instant first);
    }

    private Reading reading(
            Channel channel, TimeRange range, Outlines known, Consumer<GuideEntry> each) {
        var wish = new Reading.Wish(channel, range, outlines.rules(), listings);
        return new Reading(playouts, known, wish, seen(each));
    }

    private Consumer<GuideEntry> seen(Consumer<GuideEntry> each) {
        return limit.equals(RatingLimit.NONE) ? each : entry -> each.accept(entry.seenBy(limit));
    }

    private static Instant hour(Instant t) {
        return t.truncatedTo(ChronoUnit.HOURS);
    }
}

package tv.exstream.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tv.exstream.config.ByteSize;
import tv.exstream.config.Config;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.media.Title;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Playout;
import tv.exstream.playout.Presentation;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Splicer;
import tv.exstream.rendition.Treated;
import tv.exstream.store.DiskRenditions;
import tv.exstream.time.FrameRate;
import tv.exstream.time.TimeRange;

/// A day of many channels as fast as it goes: timelines, the store and every byte are real, only the clock is not. Each stream is taken
/// apart again as a player does. Owned by one thread.
final class QuickDay {
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final FrameRate RATE = Profile.HD_720.video().rate();
    private static final int ITEMS = 20;

    /// Of the first item; each has one more, so that channels do not join at the same moments.
    private static final int CHUNKS = 30;

    private final Renditions store;
    private final List<MediaItem> items = new ArrayList<>();
    private final ChannelClock clock = new ChannelClock(MORNING, RATE);
    private final AtomicLong units = new AtomicLong();
    private long bytes;
    private long slates;
    private long faults;

    private QuickDay(Renditions store) {
        this.store = store;
    }

    static Section run(Lab lab, int channels) throws IOException {
        Duration day = lab.pace().day();
        lab.say("soak: %d h of %d channels in quick motion".formatted(day.toHours(), channels));
        var limits =
                new Config.Renditions(
                        ByteSize.parse("10GB"), new ByteSize(0), Duration.ofMinutes(30), false);
        try (DiskRenditions store =
                DiskRenditions.open(
                        lab.work().resolve("day"),
                        () -> limits,
                        _ -> Optional.empty(),
                        lab.clock())) {
            var quick = new QuickDay(store);
            quick.fill(lab);
            return quick.play(lab, channels, day);
        }
    }

    private void fill(Lab lab) {
        for (int n = 0; n < ITEMS; n++) {
            int chunks = CHUNKS + n;
            Duration length = SyntheticChunks.LENGTH.multipliedBy(chunks);
            MediaFile file =
                    SyntheticMedia.episode(
                                    lab.work().resolve("item-" + n), Title.named("Item"), length)
                            .file();
            var item =
                    new MediaItem(new MediaId(n + 1), MediaKind.EPISODE, Title.named("Item"), file);
            items.add(item);
            try (Renditions.Appender appender = store.append(request(item).key())) {
                for (int chunk = 0; chunk < chunks; chunk++) {
                    long at = (long) chunk * SyntheticChunks.FRAMES;
                    appender.add(at, SyntheticChunks.FRAMES, SyntheticChunks.smallAt(at));
                }
                appender.end((long) chunks * SyntheticChunks.FRAMES);
            }
        }
    }

    private static RenditionRequest request(MediaItem item) {
        return new RenditionRequest(item, Profile.HD_720);
    }

    private Section play(Lab lab, int channels, Duration day) throws IOException {
        long begun = lab.nanoTime().getAsLong();
        List<PieceFinder> finders = new ArrayList<>();
        List<TsDemuxer> players = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            finders.add(finder(channel, day));
            players.add(new TsDemuxer(_ -> units.incrementAndGet()));
        }
        var log = new VitalsLog();
        long hour = RATE.frameAt(Duration.ofMinutes(15));
        long[] reached = new long[channels];
        for (long until = hour; until <= RATE.frameAt(day); until += hour) {
            for (int channel = 0; channel < channels; channel++) {
                reached[channel] =
                        play(finders.get(channel), players.get(channel), reached[channel], until);
            }
            log.add(Vitals.of(ProcessHandle.current()));
        }
        players.forEach(player -> faults += player.faults().none() ? 0 : 1);
        return section(log, day, lab.since(begun));
    }

    /// Item after item, each channel another one first.
    private PieceFinder finder(int channel, Duration day) {
        List<Airing> airings = new ArrayList<>();
        Instant at = MORNING;
        Instant end = MORNING.plus(day).plus(Duration.ofHours(1));
        for (int n = channel; at.isBefore(end); n++) {
            MediaItem item = items.get(n % ITEMS);
            Instant finish = at.plus(item.duration());
            airings.add(
                    new Airing(
                            at,
                            finish,
                            item.id(),
                            Duration.ZERO,
                            AiringKind.PROGRAMME,
                            n + 1L,
                            Presentation.PLAIN));
            at = finish;
        }
        var timeline =
                new ChannelTimeline(
                        clock, Profile.HD_720, new Playout(new TimeRange(MORNING, at), airings));
        return new PieceFinder(
                timeline,
                airing ->
                        List.of(
                                new Treated(
                                        airing,
                                        request(items.get((int) airing.media().value() - 1)))),
                store,
                LiveReach.ofPresent(() -> MORNING));
    }

    /// Answers how far it got.
    private long play(PieceFinder finder, TsDemuxer player, long from, long until) {
        var pieces = new PieceBytes(clock, new Splicer("Quick"), store);
        long at = from;
        while (at < until) {
            Piece piece = finder.at(at);
            switch (piece) {
                case Piece.Stored stored -> {
                    byte[] packets = pieces.of(stored);
                    player.accept(packets, 0, packets.length);
                    bytes += packets.length;
                }
                case Piece.Missing _, Piece.Vacant _ -> slates++;
            }
            at = piece.endFrame();
        }
        return at;
    }

    private Section section(VitalsLog log, Duration day, Duration took) {
        List<Figure> figures = new ArrayList<>(log.figures());
        figures.add(
                new Figure(
                        "quicker than real time",
                        day.toMillis() / (double) took.toMillis(),
                        Unit.TIMES));
        figures.add(new Figure("sent", bytes / 1e6, Unit.MEGABYTES));
        figures.add(new Figure("pictures and sounds", units.get(), Unit.NUMBER).atLeast(1));
        figures.add(new Figure("channels with damaged packets", faults, Unit.NUMBER).atMost(0));
        figures.add(new Figure("slates", slates, Unit.NUMBER).atMost(0));
        return Section.of("soak in quick motion, %d h".formatted(day.toHours()), figures);
    }
}

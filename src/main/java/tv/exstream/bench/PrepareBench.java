package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Profile;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.store.DiskRenditions;

/// What it costs to bring a file into the house format and to store it, against the very same ffmpeg whose output is thrown away.
///
/// The server does it because the file is to be on air soon, as it does with every file.
final class PrepareBench {
    private static final Duration CLIP = Duration.ofSeconds(20);
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final Duration PREPARING = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(50);

    /// Within the time that is looked ahead, so that it is made at once, but not for a viewer.
    private static final Duration AIRS_IN = Duration.ofMinutes(5);

    private final Lab lab;
    private final DataFolder data;
    private final BenchClips clips;

    private PrepareBench(Lab lab, DataFolder data, BenchClips clips) {
        this.lab = lab;
        this.data = data;
        this.clips = clips;
    }

    /// What the server did.
    ///
    /// @param own processor time of the server itself
    /// @param ffmpeg that of what it started
    /// @param made what was stored while it was looked at, of the first seconds up to the last ones
    /// @param took how long that was
    /// @param bytes of all chunks
    record Prepared(Duration own, Duration ffmpeg, Duration made, Duration took, long bytes) {}

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        Path path = lab.work().resolve("prepare");
        DataFolder data = DataFolder.create(path, "timeline.horizon: 1h");
        var bench = new PrepareBench(lab, data, new BenchClips(lab, path.resolve("media")));
        List<Section> sections = new ArrayList<>();
        for (BenchClips.Work work : BenchClips.Work.values()) {
            sections.add(bench.measure(work));
        }
        return sections;
    }

    private Section measure(BenchClips.Work work) throws IOException, InterruptedException {
        Path clip = clips.repeat(clips.draw(work, CLIP), times(work));
        try (ServerProcess server = ServerProcess.start(lab, data);
                Station station = new Station(data, lab.clock())) {
            server.awaitCalm(SETTLING);
            // Another one before it: by then classes are loaded and the code is compiled.
            prepare(clips.programme(clip, work.text() + "-first"), server, station);
            lab.say("prepare: a file that is %s".formatted(work.text()));
            var found = clips.programme(clip, work.text() + "-whole");
            MediaItem item = station.add(List.of(found)).getFirst();
            // Before and after, because the machine may be busier with other things at one time
            // than at another.
            Duration before = BareFill.cpu(lab, item, work.method());
            Prepared prepared = prepare(found, server, station);
            Duration after = BareFill.cpu(lab, item, work.method());
            return section(work, item.duration(), prepared, before.plus(after).dividedBy(2));
        }
    }

    /// So long that what a server does anyway, some hundredths of a second in a minute, is little beside it.
    private static int times(BenchClips.Work work) {
        return switch (work) {
            case COPY -> 60;
            case ENCODE -> 4;
        };
    }

    static Section section(
            BenchClips.Work work, Duration length, Prepared prepared, Duration bare) {
        double megabytes = prepared.bytes() / 1e6;
        Duration all = prepared.own().plus(prepared.ffmpeg());
        return Section.of(
                "preparing a file that is %s".formatted(work.text()),
                new Figure("CPU against the same ffmpeg alone", ratio(all, bare), Unit.TIMES)
                        .atMost(1.05),
                new Figure("of that in ffmpeg", ratio(prepared.ffmpeg(), bare), Unit.TIMES),
                new Figure(
                        "length against time", ratio(prepared.made(), prepared.took()), Unit.TIMES),
                new Figure(
                        "disk for an hour",
                        megabytes * ratio(Duration.ofHours(1), length),
                        Unit.MEGABYTES));
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }

    /// Puts it on air soon and waits until all of it is there.
    private Prepared prepare(Found found, ServerProcess server, Station station)
            throws IOException, InterruptedException {
        MediaItem item = station.add(List.of(found)).getFirst();
        server.awaitCalm(SETTLING);
        ProcessMeter meter = server.meter();
        Duration own = meter.cpu();
        Duration ffmpeg = meter.childrenCpu();
        Channel channel = putOnAir(item, station);
        Made made = awaitComplete(item);
        server.awaitCalm(SETTLING);
        own = meter.cpu().minus(own);
        ffmpeg = meter.childrenCpu().minus(ffmpeg);
        station.remove(channel);
        return new Prepared(own, ffmpeg, made.length(), made.took(), made.bytes());
    }

    private Channel putOnAir(MediaItem item, Station station) {
        Instant start = lab.clock().instant().truncatedTo(ChronoUnit.SECONDS).plus(AIRS_IN);
        Path folder = item.file().path().getParent();
        return station.add(
                new Station.Wish(
                        1,
                        folder == null ? item.file().path() : folder,
                        PlaybackOrder.CHRONOLOGICAL,
                        start,
                        start.plus(item.duration())));
    }

    /// What was stored between the first chunk and the last.
    private record Made(Duration length, Duration took, long bytes) {}

    private Made awaitComplete(MediaItem item) throws IOException, InterruptedException {
        RenditionKey key = new RenditionRequest(item, Profile.HD_720).key();
        long begun = lab.nanoTime().getAsLong();
        try (DiskRenditions store =
                DiskRenditions.open(
                        data.config().renditionFolder(),
                        data.config()::renditions,
                        _ -> Optional.empty(),
                        lab.clock())) {
            while (store.index(key).chunks().isEmpty()) {
                pause(begun, item);
            }
            long from = store.index(key).missingFrom(0);
            long first = lab.nanoTime().getAsLong();
            while (!store.index(key).isComplete()) {
                pause(begun, item);
            }
            return made(store.index(key), from, lab.since(first));
        }
    }

    private static Made made(RenditionIndex index, long from, Duration took) {
        long frames = index.endFrame().orElseThrow() - from;
        long bytes = index.chunks().stream().mapToLong(Chunk::bytes).sum();
        return new Made(Profile.HD_720.video().rate().timeOf(frames), took, bytes);
    }

    private void pause(long begun, MediaItem item) throws IOException, InterruptedException {
        if (lab.since(begun).compareTo(PREPARING) > 0) {
            throw new IOException(
                    "%s must be prepared within %d s"
                            .formatted(item.file().path(), PREPARING.toSeconds()));
        }
        Thread.sleep(LOOK);
    }
}

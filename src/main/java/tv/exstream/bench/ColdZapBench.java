package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import tv.exstream.bench.KeyFrameWatch.KeyFrame;
import tv.exstream.channel.Channel;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// How long it takes to tune into the middle of a programme of which nothing is prepared.
///
/// Each time it is a file and a channel that the running server has never seen: they are put into its database the moment before the
/// request, so that neither a fill nor a plan is ahead of the viewer.
final class ColdZapBench {
    private static final Duration CLIP = Duration.ofSeconds(80);

    /// Where viewers come in, and each a second later than the one before: in the first half of a group of pictures and in the second.
    private static final Duration ON_AIR_FOR = Duration.ofSeconds(50);

    /// How long is looked on: by then the fill is far ahead, or it never will be.
    private static final Duration AFTER = Duration.ofSeconds(3);

    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final Lab lab;
    private final BenchClips clips;

    private ColdZapBench(Lab lab, BenchClips clips) {
        this.lab = lab;
        this.clips = clips;
    }

    /// @param before slates that came before the programme
    /// @param after slates that came soon after it had begun
    private record Tuned(double millis, long before, long after) {}

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        Path path = lab.work().resolve("cold-zap");
        DataFolder data = DataFolder.create(path, "streaming.linger: 0s", "timeline.horizon: 1h");
        var bench = new ColdZapBench(lab, new BenchClips(lab, path.resolve("media")));
        Path copied = bench.clips.draw(BenchClips.Work.COPY, CLIP);
        Path encoded = bench.clips.draw(BenchClips.Work.ENCODE, CLIP);
        try (ServerProcess server = ServerProcess.start(lab, data);
                Station station = new Station(data, lab.clock())) {
            server.awaitCalm(SETTLING);
            lab.say("cold-zap: tuning to channels that are not prepared");
            return List.of(
                    bench.section(BenchClips.Work.COPY, bench.tune(copied, server, station), 500),
                    bench.section(
                            BenchClips.Work.ENCODE, bench.tune(encoded, server, station), 1_000));
        }
    }

    private Section section(BenchClips.Work work, List<Tuned> all, double limit) {
        Samples millis = new Samples();
        all.forEach(tuned -> millis.add(tuned.millis()));
        return Section.of(
                "zap to an unprepared file that must be %s".formatted(work.text()),
                new Figure(
                                "GET to first key frame of the programme, p95",
                                millis.percentile(95),
                                Unit.MILLISECONDS)
                        .atMost(limit),
                new Figure("the same, median", millis.percentile(50), Unit.MILLISECONDS),
                slates("slates before it, of all together", all.stream().mapToLong(Tuned::before)),
                slates("slates soon after it", all.stream().mapToLong(Tuned::after)));
    }

    private static Figure slates(String name, LongStream counts) {
        return new Figure(name, counts.sum(), Unit.NUMBER).atMost(0);
    }

    /// The first time loads classes and is not counted.
    private List<Tuned> tune(Path clip, ServerProcess server, Station station)
            throws IOException, InterruptedException {
        List<Tuned> all = new ArrayList<>();
        for (int number = 1; number <= lab.pace().coldZaps() + 1; number++) {
            String name = "%s-%d".formatted(clip.getFileName(), number);
            Channel channel = putOnAir(clip, name, number, station);
            Tuned tuned = tune(number, server);
            if (number > 1) {
                all.add(tuned);
            }
            station.remove(channel);
            server.awaitCalm(SETTLING);
        }
        return all;
    }

    private Channel putOnAir(Path clip, String name, int number, Station station)
            throws IOException, InterruptedException {
        var _ = station.add(List.of(clips.programme(clip, name)));
        Instant now = lab.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return station.add(
                new Station.Wish(
                        number,
                        clips.folderOf(name),
                        PlaybackOrder.CHRONOLOGICAL,
                        now.minus(ON_AIR_FOR).minusSeconds(number),
                        now.plus(Duration.ofMinutes(90))));
    }

    private Tuned tune(int number, ServerProcess server) throws IOException {
        try (Zap zap = Zap.to(number, server.port(), lab)) {
            double millis = zap.millisToKeyFrame(BenchClips.PROGRAMME_KEY_BYTES);
            int before = zap.keyFrames().size() - 1;
            zap.watch(AFTER);
            long slates = zap.keyFrames().stream().filter(ColdZapBench::isSlate).count();
            return new Tuned(millis, before, slates - before);
        }
    }

    private static boolean isSlate(KeyFrame key) {
        return key.bytes() < BenchClips.PROGRAMME_KEY_BYTES;
    }
}

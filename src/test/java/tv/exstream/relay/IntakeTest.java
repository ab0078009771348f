package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.live.CoolDowns;
import tv.exstream.live.InMemoryLiveSources;
import tv.exstream.live.Leases;
import tv.exstream.live.Limits;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveStream;
import tv.exstream.live.SourceAddress;
import tv.exstream.live.Vigil;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Reach;
import tv.exstream.outbound.Station;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.rendition.InMemoryRenditions;
import tv.exstream.rendition.LivePlacing;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.RenditionRequest;

class IntakeTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int GOPS = 60;

    @TempDir private Path folder;

    /// Moved by nothing but pauses.
    private final AtomicLong nanos = new AtomicLong();

    private Duration farthest = Duration.ZERO;

    @Test
    void whatComesAllAtOnceIsReadAsItIsNeededAndNothingOfItIsLost() throws Exception {
        RenditionRequest wanted = request();
        Receiver receiver = receiver(wanted);
        var vigil = new Vigil(PATIENCE, nanos.get());
        byte[] film = new LiveStream().gops(0, GOPS, 0);
        try (var station = new Station();
                var outbound = new Outbound(Station.border(), System::nanoTime);
                var processes = new Processes(folder, Map.of(), nanos::get)) {
            station.answers(
                    "/film.ts",
                    exchange -> {
                        exchange.sendResponseHeaders(200, film.length);
                        try (OutputStream body = exchange.getResponseBody()) {
                            body.write(film);
                        }
                    });
            Relay.Parts parts = parts(outbound, processes);
            var ends = new Pipeline.Ends(receiver, vigil, _ -> {});
            try (var pipeline = new Pipeline(wanted, parts.pipelines(), ends)) {
                var intake =
                        new Intake(parts, pipeline, vigil, time -> pass(receiver, vigil, time));
                var place = Place.ofPerson(URI.create(station.inside("/film.ts")));

                intake.receive(new Intake.Asked(place, PATIENCE, Segments.FROM_END));
            }
        }

        assertThat(receiver.stored()).isEqualTo(GOPS);
        assertThat(farthest).isBetween(Intake.MOST_AHEAD, Intake.MOST_AHEAD.plusSeconds(8));
        assertThat(Duration.ofNanos(nanos.get())).isGreaterThan(Duration.ofSeconds(2 * GOPS - 50));
    }

    @Test
    @DisplayName(
            "H03: what ffmpeg reads itself is not read in this network when the Internet named it")
    void whatTheInternetNamesIsNotReadInside() throws Exception {
        RenditionRequest wanted = request();
        var vigil = new Vigil(PATIENCE, nanos.get());
        try (var outbound = new Outbound(Station.border(), System::nanoTime);
                var processes = new Processes(folder, Map.of(), nanos::get)) {
            Relay.Parts parts = parts(outbound, processes);
            var ends = new Pipeline.Ends(receiver(wanted), vigil, _ -> {});
            try (var pipeline = new Pipeline(wanted, parts.pipelines(), ends)) {
                var intake = new Intake(parts, pipeline, vigil, _ -> {});
                var place = Place.ofInternet(URI.create("rtmp://127.0.0.1:9/camera"));

                var asked = new Intake.Asked(place, PATIENCE, Segments.FROM_END);

                assertThatThrownBy(() -> intake.receive(asked))
                        .isInstanceOf(FaultException.class)
                        .hasMessageContaining("into this network");
            }
        }
    }

    private void pass(Receiver receiver, Vigil vigil, Duration time) {
        farthest = farthest.compareTo(receiver.ahead()) < 0 ? receiver.ahead() : farthest;
        nanos.addAndGet(time.toNanos());
        assertThat(vigil.fault(nanos.get())).isEmpty();
    }

    private static RenditionRequest request() {
        var media = new InMemoryMediaItems();
        var source =
                new LiveSource(
                        "Film",
                        List.of(SourceAddress.parse("http://a.example/film.ts")),
                        LiveSource.USUAL_PROGRAMME,
                        0);
        MediaId id = new InMemoryLiveSources(media).add(source).id();
        return new RenditionRequest(media.find(id).orElseThrow(), LiveStream.PROFILE);
    }

    private Receiver receiver(RenditionRequest request) {
        var placing = new LivePlacing(new LiveTime(LiveStream.PROFILE.video().rate()), 1);
        return new Receiver(
                request, placing, new InMemoryRenditions(), () -> NOON.plusNanos(nanos.get()));
    }

    private Relay.Parts parts(Outbound outbound, Processes processes) throws InterruptedException {
        FfmpegTools none =
                FfmpegTools.find(new Config.Ffmpeg("", "", 0), SearchPath.of(""), processes);
        var pipelines =
                new Pipeline.Parts(
                        none,
                        processes,
                        new ProcessBudget(1, 1),
                        () -> LiveCommand.Watch.NOTHING,
                        LiveCommand.Sight.PICTURE,
                        nanos::get);
        return new Relay.Parts(
                new Fetcher(outbound),
                new Leases(),
                new RungCounts(),
                pipelines,
                new CoolDowns(Limits.USUAL),
                _ -> Reach.ANYWHERE,
                nanos::get,
                new SplittableRandom(1));
    }
}

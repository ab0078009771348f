package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;
import tv.exstream.outbound.Station;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.ProcessBudget;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// Files of sources are looked into and filled by the real ffmpeg as if they lay on a disk.
class RemoteFillTest {
    private static final RemotePath FILM = new RemotePath(new SourceId(1), "films/ä film.mp4");
    private static final Fingerprint VERSION = new Fingerprint(0, Instant.EPOCH, "etag");

    /// With its index at the end, so that it is read in jumps.
    private static final String CODEC =
            "-c:v libx264 -preset veryfast -g 40 -keyint_min 40 -pix_fmt yuv420p -c:a aac";

    @TempDir Path folder;
    private final AtomicInteger brokenOff = new AtomicInteger();
    private RemoteFills remote;
    private RealFills fills;
    private byte[] film;

    @BeforeEach
    void open() throws Exception {
        film = Files.readAllBytes(clip("remote-large.mp4", numbered("640x360", "25", 14), CODEC));
        remote = new RemoteFills(folder, FILM);
        remote.station.answers(RemoteFills.PLACE, this::serve);
        fills = remote.fills;
    }

    @AfterEach
    void close() throws Exception {
        remote.close();
    }

    @Test
    void everyFrameOfARemoteFileIsPlayedFromTheMiddleAndFromTheBeginning() throws Exception {
        MediaItem item = item(probed());

        fills.ask(item, 137, Urgency.VIEWER);
        fills.await(item, index -> index.isOver(350));
        assertThat(Clips.numbers(fills.played(item, 137))).isEqualTo(range(137, 350));

        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, RenditionIndex::isComplete);
        assertThat(Clips.numbers(fills.played(item, 0))).isEqualTo(range(0, 350));
        assertThat(brokenOff).as("the server hung up now and then").hasPositiveValue();
    }

    @Test
    void whatTheServerDoesNotHaveCannotBePlayed() {
        remote.station.answers(RemoteFills.PLACE, exchange -> Station.send(exchange, 404, ""));

        assertThatThrownBy(this::probed)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot be read");
    }

    private MediaFile probed() throws InterruptedException {
        var ffprobe =
                new Ffprobe(
                        fills.machine.tools(), fills.machine.processes(), new ProcessBudget(4, 1));
        return ffprobe.probe(FILM.path(), VERSION);
    }

    private static MediaItem item(MediaFile file) {
        return new MediaItem(new MediaId(1), MediaKind.MOVIE, Title.named("Film"), file);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /// Sends at most 200 KB at once, which is less than the film has.
    private void serve(HttpExchange exchange) throws IOException {
        if (!RemoteFills.send(film, 200_000, exchange)) {
            int _ = brokenOff.incrementAndGet();
        }
    }
}

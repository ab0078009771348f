package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.config.ByteSize;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.media.MediaItem;
import tv.exstream.process.HurriedTime;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Urgency;

/// What becomes of a fill when the file, ffmpeg or the disk fails under it. Nothing is ever left behind.
class FillFaultsTest {
    private static final Config.Ffmpeg REAL = new Config.Ffmpeg("", "", 0);
    private static final int LONG = 1_500;

    @TempDir Path folder;

    /// That of the watchdog.
    private final HurriedTime time = new HurriedTime();

    private RealFills fills;
    private Path file;

    @BeforeEach
    void copyFilm() throws IOException {
        file = folder.resolve("film.mkv");
        Files.copy(film(), file);
    }

    @AfterEach
    void close() throws Exception {
        fills.close();
    }

    @Test
    @DisplayName(
            "F12 a file that is deleted while it is filled fails the fill, and what was made stays")
    void deleted() throws Exception {
        MediaItem item = beginViewing();

        Files.delete(file);

        assertThat(fills.awaitFailure(item)).isEqualTo("the file is not there");
        assertHalfMade(item);
    }

    @Test
    @DisplayName("F12 a file that is replaced while it is filled fails the fill")
    void replaced() throws Exception {
        MediaItem item = beginViewing();

        Path other = Files.copy(shortFilm(), folder.resolve("other.mkv"));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(fills.awaitFailure(item)).isEqualTo("the file has changed since it was scanned");
        assertHalfMade(item);
    }

    @Test
    @DisplayName(
            "F12, STR-6: a file that is truncated while it is filled is not taken for a short one")
    void truncated() throws Exception {
        MediaItem item = beginViewing();

        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.truncate(Files.size(file) / 10);
        }

        assertThat(fills.awaitFailure(item)).isEqualTo("the file has changed since it was scanned");
        assertHalfMade(item);
    }

    @Test
    @DisplayName("F09 when ffmpeg is killed another one goes on from there")
    void killed() throws Exception {
        open(REAL);
        MediaItem item = fills.machine.item(file);
        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, index -> !index.chunks().isEmpty());

        child().destroyForcibly();

        fills.await(item, RenditionIndex::isComplete);
        assertThat(fills.started(ProcessKind.FILL)).isEqualTo(2);
        assertThat(Clips.numbers(fills.played(item, 0))).isEqualTo(range(LONG));
        assertThat(fills.failure(item)).isEmpty();
    }

    @Test
    @DisplayName("F09 an ffmpeg that hangs is killed and another one goes on from there")
    void hanging() throws Exception {
        open(StandIn.that(folder, "exec sleep 1000"));
        MediaItem item = fills.machine.item(shortFilm());
        fills.ask(item, 0, Urgency.VIEWER);
        fills.await(item, index -> !index.chunks().isEmpty());

        ProcessHandle hung = child();
        Patience.until("the watchdog ends it", () -> endsAfterSilence(hung));

        fills.await(item, RenditionIndex::isComplete);
        assertThat(Clips.numbers(fills.played(item, 0))).isEqualTo(range(350));
        assertThat(fills.machine.processes().counts().cutShort(ProcessKind.VIEWER_FILL)).isOne();
    }

    /// Lets simulated time pass until it has ended, so that its successor sees none.
    private boolean endsAfterSilence(ProcessHandle process) {
        if (process.isAlive()) {
            time.advance(Duration.ofSeconds(13));
        }
        return !process.isAlive();
    }

    @Test
    @DisplayName("F09 when ffmpeg ends early as if all were well another one goes on from there")
    void endingEarly() throws Exception {
        open(StandIn.that(folder, "exit 0"));
        MediaItem item = fills.machine.item(shortFilm());

        fills.ask(item, 0, Urgency.VIEWER);
        fills.await(item, RenditionIndex::isComplete);

        assertThat(Clips.numbers(fills.played(item, 0))).isEqualTo(range(350));
        assertThat(fills.started(ProcessKind.VIEWER_FILL)).isGreaterThan(1);
    }

    @Test
    @DisplayName("F14 a full disk ends a fill with the reason, and what was stored is readable")
    void diskFull() throws Exception {
        fills = new RealFills(folder.resolve("store"), machine(REAL), ByteSize.parse("400KB"));
        MediaItem item = fills.machine.item(file);

        fills.ask(item, 0, Urgency.SOON);

        assertThat(fills.awaitFailure(item)).startsWith("room for renditions must be");
        assertThat(fills.renditions.snapshot().lastFull()).isPresent();
        RenditionIndex index = fills.index(item);
        assertThat(index.missingFrom(0)).isPositive().isLessThan(LONG);
        assertThat(index.endFrame()).isEmpty();
        assertThat(fills.changed).isEmpty();
    }

    @Test
    @DisplayName("F09 without ffmpeg the failure names it")
    void missing() throws Exception {
        MediaItem item;
        try (Machine other = machine(REAL)) {
            item = other.item(file);
        }
        open(new Config.Ffmpeg("/no/such/ffmpeg", "", 0));

        fills.ask(item, 0, Urgency.VIEWER);

        assertThat(fills.awaitFailure(item)).contains("/no/such/ffmpeg");
    }

    @Test
    @DisplayName(
            "F17 a server that stops in the middle of a fill leaves no ffmpeg, and the next one goes on")
    void stopped() throws Exception {
        MediaItem item = beginViewing();
        fills.close();

        open(REAL);
        long reached = fills.index(item).missingFrom(0);
        fills.ask(item, reached, Urgency.SOON);
        fills.await(item, index -> index.missingFrom(0) > reached);

        assertThat(fills.failure(item)).isEmpty();
    }

    /// A viewer has the first frames of the film, and more is being made.
    private MediaItem beginViewing() throws Exception {
        open(REAL);
        MediaItem item = fills.machine.item(file);
        fills.ask(item, 0, Urgency.VIEWER);
        fills.await(item, index -> !index.chunks().isEmpty());
        return item;
    }

    private void assertHalfMade(MediaItem item) {
        assertThat(fills.index(item).missingFrom(0)).isPositive();
        assertThat(fills.index(item).endFrame()).as("the end of the item").isEmpty();
        assertThat(fills.changed).containsOnly(item);
    }

    private void open(Config.Ffmpeg ffmpeg) {
        fills = new RealFills(folder.resolve("store"), machine(ffmpeg));
    }

    private Machine machine(Config.Ffmpeg ffmpeg) {
        return new Machine(folder.resolve("processes"), ffmpeg, time);
    }

    /// The one that was started last: a shell that has answered probes stays for a moment.
    private ProcessHandle child() {
        return fills.machine
                .children()
                .max(Comparator.comparing(each -> each.info().startInstant().orElse(Instant.MIN)))
                .orElseThrow();
    }

    /// A minute that must be encoded.
    private static Path film() {
        return clip("long.mkv", numbered("640x360", "25", 60), options(60));
    }

    /// Fourteen seconds of the same kind.
    private static Path shortFilm() {
        return clip("short-film.mkv", numbered("640x360", "25", 14), options(14));
    }

    private static String options(int seconds) {
        return "-c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p -af apad -c:a pcm_s16le -t "
                + seconds;
    }

    private static List<Integer> range(int to) {
        return IntStream.range(0, to).boxed().toList();
    }
}

package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.local.LocalScanner;
import tv.exstream.media.FolderKind;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.process.Ffprobe;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Urgency;

/// From a folder of pictures to what viewers see of it, with the real ffprobe and ffmpeg.
class PictureChannelTest {
    private static final Duration EACH = Duration.ofSeconds(4);
    private static final int FRAMES = 100;
    private static final Instant OLD = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir Path folder;
    private RealFills fills;

    @BeforeEach
    void open() {
        fills = new RealFills(folder);
    }

    @AfterEach
    void close() throws Exception {
        fills.close();
    }

    @Test
    @DisplayName(
            "pictures of any kind and size become renditions of just the length that is said, with silence")
    void picturesBecomeProgrammes() throws Exception {
        picture("red.jpg", "color=red:s=4000x3000");
        picture("green.png", "color=lime:s=640x360");
        picture("blue tower.jpg", "color=blue:s=300x800");

        for (MediaItem item : scanned(3)) {
            assertThat(item.kind()).isEqualTo(MediaKind.IMAGE);
            fills.ask(item, 0, Urgency.SOON);
            RenditionIndex index = fills.await(item, RenditionIndex::isComplete);

            assertThat(index.isOver(FRAMES)).isTrue();
            assertThat(index.isOver(FRAMES - 1)).as("its last frame").isFalse();
            byte[] shown = fills.played(item, 0);
            assertThat(colours(shown)).hasSize(FRAMES).containsOnly(colour(item));
        }
    }

    @Test
    @DisplayName("a picture that is begun in its middle goes on to its end without a seam")
    void aViewerMayComeInTheMiddle() throws Exception {
        picture("green.png", "color=lime:s=640x360");
        MediaItem item = scanned(1).getFirst();

        fills.ask(item, 60, Urgency.VIEWER);
        fills.await(item, index -> index.isOver(FRAMES));
        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, RenditionIndex::isComplete);

        assertThat(colours(fills.played(item, 0))).hasSize(FRAMES).containsOnly(colour(item));
    }

    @Test
    @DisplayName(
            "an animation of one second is played over and over, the same from wherever it is begun")
    void anAnimationIsRepeated() throws Exception {
        picture("blinking.gif", "color=red:s=64x36:r=2:d=0.5,tpad=stop_duration=0.5:color=lime");
        MediaItem item = scanned(1).getFirst();

        fills.ask(item, 55, Urgency.VIEWER);
        fills.await(item, index -> index.isOver(FRAMES));
        List<String> fromTheMiddle = colours(fills.played(item, 55));
        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, RenditionIndex::isComplete);
        List<String> all = colours(fills.played(item, 0));

        assertThat(all).hasSize(FRAMES);
        assertThat(changes(all)).as("red and green, four times").hasSize(8);
        assertThat(all.subList(55, FRAMES)).isEqualTo(fromTheMiddle);
    }

    @Test
    @DisplayName(
            "what can be seen through is shown on black, and a name that lies about the kind does not matter")
    void transparencyIsBlack() throws Exception {
        Path png = picture("black.png", "color=white@0.0:s=320x180,format=rgba");
        Files.move(png, media().resolve("black.jpg"));
        MediaItem item = scanned(1).getFirst();

        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, RenditionIndex::isComplete);

        assertThat(colours(fills.played(item, 0))).hasSize(FRAMES).containsOnly(colour(item));
    }

    /// What it is called begins with its colour.
    private static String colour(MediaItem item) {
        return item.title().name().split(" ")[0];
    }

    /// The colour in the middle of every frame.
    private static List<String> colours(byte[] stream) {
        byte[] rgb =
                Clips.decoded(
                        stream,
                        "-vf",
                        "crop=2:2:160:90,scale=1:1,format=rgb24",
                        "-pix_fmt",
                        "rgb24");
        List<String> colours = new ArrayList<>();
        for (int at = 0; at < rgb.length; at += 3) {
            String bits = bit(rgb[at]) + bit(rgb[at + 1]) + bit(rgb[at + 2]);
            colours.add(
                    switch (bits) {
                        case "000" -> "black";
                        case "100" -> "red";
                        case "010" -> "green";
                        case "001" -> "blue";
                        default -> "neither: " + bits;
                    });
        }
        return colours;
    }

    /// Full or none, as far as a lossy codec tells.
    private static String bit(byte channel) {
        int value = channel & 0xFF;
        return value < 40 ? "0" : value > 215 ? "1" : "(" + value + ")";
    }

    private static List<String> changes(List<String> pictures) {
        List<String> changes = new ArrayList<>();
        for (String picture : pictures) {
            if (changes.isEmpty() || !changes.getLast().equals(picture)) {
                changes.add(picture);
            }
        }
        return changes;
    }

    private Path media() throws Exception {
        return Files.createDirectories(folder.resolve("media"));
    }

    private Path picture(String name, String graph) throws Exception {
        Path file = media().resolve(name);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        command.addAll(List.of("-f", "lavfi", "-i", graph));
        if (!name.endsWith(".gif")) {
            command.addAll(List.of("-frames:v", "1", "-update", "1"));
        }
        command.add(file.toString());
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        return file;
    }

    private List<MediaItem> scanned(int count) throws Exception {
        try (var files = Files.list(media())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(OLD));
            }
        }
        var items = new InMemoryMediaItems();
        var ffprobe =
                new Ffprobe(
                        fills.machine.tools(), fills.machine.processes(), fills.machine.budget());
        Library library =
                Library.of("photos", List.of(media()))
                        .with(List.of(new FolderKind(media(), LibraryKind.IMAGES, EACH)));
        try (var scanner =
                new LocalScanner(
                        items,
                        ffprobe::probe,
                        () -> OLD.plus(Duration.ofDays(1)),
                        System::nanoTime)) {
            ScanReport report = scanner.scan(library, new ScanListener() {});
            assertThat(report.count(Outcome.FAILED)).as("%s", report.findings()).isZero();
        }
        assertThat(items.under(media())).hasSize(count);
        return items.under(media());
    }
}

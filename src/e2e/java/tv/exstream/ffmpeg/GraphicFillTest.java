package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.decoded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Overlay.Area;
import tv.exstream.overlay.Overlay.Visible;
import tv.exstream.overlay.Plate;
import tv.exstream.overlay.Plate.Motion;
import tv.exstream.overlay.Plate.Segment;
import tv.exstream.overlay.Plate.Shape;
import tv.exstream.overlay.Position;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.time.FrameRate;

/// What viewers see of graphics: red bars with white words over black pictures, in real encodes.
class GraphicFillTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int PICTURE = WIDTH * HEIGHT * 3;
    private static final Profile SMALL =
            new Profile(
                    new VideoFormat(WIDTH, HEIGHT, FrameRate.FPS_25, 2_000),
                    new AudioFormat(48_000, 2, 64));
    private static final Plate.Colours COLOURS = new Plate.Colours("#ffffff", "#ff0000", "#ff0000");
    private static final Area AREA = new Area(16, 9, 288, 162, Position.BOTTOM);
    private static final String HOSTILE = "%{expr:1} \\ 'it''s' \"[a];b, %% {next}:\\n";

    @TempDir private static Path folder;
    private static Machine machine;
    private static MediaItem black;

    @BeforeAll
    static void start() throws IOException {
        machine = new Machine(folder);
        black =
                machine.item(
                        clip(
                                "ground.mp4",
                                "color=black:s=320x180:r=25:d=12",
                                "-c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p"));
    }

    @AfterAll
    static void end() {
        machine.close();
    }

    @Test
    void aBarComesFromTheLeftAndGoesBackToTheFrame() {
        byte[] pictures = shown(50, 250, bar(Motion.SLIDE, words("Now")));

        assertThat(red(pictures, 49, 40, 160)).isLessThan(30);
        assertThat(red(pictures, 62, 40, 160)).isGreaterThan(200);
        assertThat(red(pictures, 62, 250, 160)).isLessThan(30);
        assertThat(red(pictures, 76, 250, 160)).isGreaterThan(200);
        assertThat(red(pictures, 123, 250, 160)).isGreaterThan(200);
        assertThat(red(pictures, 138, 250, 160)).isLessThan(30);
        assertThat(red(pictures, 138, 20, 160)).isGreaterThan(200);
        assertThat(red(pictures, 151, 20, 160)).isLessThan(30);
    }

    @Test
    void runsThatMeetWhileABarComesOrGoesShowWhatOneRunShows() {
        for (Motion motion : List.of(Motion.SLIDE, Motion.FADE)) {
            Overlay bar = bar(motion, words("Now"));
            byte[] whole = shown(50, 250, bar);

            for (int from : List.of(110, 190)) {
                byte[] late = shown(from, 250, bar);
                for (int frame = from; frame < 250; frame++) {
                    assertThat(red(late, frame - from, 100, 160))
                            .as("%s %d %d", motion, from, frame)
                            .isCloseTo(red(whole, frame - 50, 100, 160), Offset.offset(14));
                }
            }
        }
    }

    @Test
    void aClockChangesWithTheSecondToTheFrame() {
        Duration justBeforeNoon = Duration.ofHours(12).minusMillis(5_480);
        Segment clock = new Segment.Clock(justBeforeNoon, Plate.Precision.SECONDS);

        byte[] pictures = shown(100, 200, bar(Motion.NONE, clock));

        for (int frame = 101; frame < 200; frame++) {
            boolean second = (frame - 137) % 25 == 0;
            assertThat(changes(pictures, frame - 100)).as("frame %d", frame).isEqualTo(second);
        }
    }

    @Test
    void aCountdownEndsAtNothing() {
        Segment countdown = new Segment.Countdown(Duration.ofSeconds(6));

        byte[] pictures = shown(100, 200, bar(Motion.NONE, countdown));

        for (int frame = 101; frame < 200; frame++) {
            boolean second = frame % 25 == 0 && frame <= 150;
            assertThat(changes(pictures, frame - 100)).as("frame %d", frame).isEqualTo(second);
        }
    }

    @Test
    void whateverATitleContainsIsDrawnTheSameBesideAClock() {
        Segment ended = new Segment.Countdown(Duration.ZERO);

        byte[] expanded = shown(100, 103, bar(Motion.NONE, words(HOSTILE), ended));
        byte[] plain = shown(100, 103, bar(Motion.NONE, words(HOSTILE + "0:00")));

        assertThat(expanded).isEqualTo(plain);
        assertThat(light(plain))
                .isGreaterThan(light(shown(100, 103, bar(Motion.NONE, words("a")))));
    }

    private static Segment words(String text) {
        return new Segment.Words(text);
    }

    private static Overlay bar(Motion motion, Segment... segments) {
        Duration fade = motion == Motion.NONE ? Duration.ZERO : Duration.ofSeconds(1);
        Plate plate =
                new Plate(
                        List.of(new Plate.Line(List.of(segments), 9)),
                        Shape.BAR,
                        COLOURS,
                        100,
                        motion);
        Visible visible = new Visible(Duration.ofSeconds(4), Duration.ofSeconds(8), fade);
        return new Overlay(plate, AREA, 100, Optional.of(visible));
    }

    private static byte[] shown(long from, long to, Overlay overlay) {
        Treatment treatment =
                new Treatment(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(overlay),
                        OptionalLong.of(250));
        RenditionRequest request = new RenditionRequest(black, SMALL, treatment);
        Machine.Made made = machine.make(new FillOrder(request, from, to, FillMethod.ENCODE));
        return decoded(made.stream(), "-pix_fmt", "rgb24");
    }

    private static int red(byte[] pictures, int picture, int x, int y) {
        return pictures[picture * PICTURE + (y * WIDTH + x) * 3] & 0xff;
    }

    /// Whether words differ from those of the picture before.
    private static boolean changes(byte[] pictures, int picture) {
        int most = 0;
        for (int n = 1; n < PICTURE; n += 3) {
            int now = pictures[picture * PICTURE + n] & 0xff;
            int before = pictures[(picture - 1) * PICTURE + n] & 0xff;
            most = Math.max(most, Math.abs(now - before));
        }
        return most > 70;
    }

    /// Of the first picture; the green of a red bar is in its words.
    private static long light(byte[] pictures) {
        long light = 0;
        for (int n = 1; n < PICTURE; n += 3) {
            light += pictures[n] & 0xff;
        }
        return light;
    }
}

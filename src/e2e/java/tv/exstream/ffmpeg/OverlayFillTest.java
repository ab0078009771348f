package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.decoded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Overlay.Area;
import tv.exstream.overlay.Overlay.Visible;
import tv.exstream.overlay.Position;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.time.FrameRate;

/// What viewers see of overlays: red squares over black pictures, in real encodes.
class OverlayFillTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final Profile SMALL =
            new Profile(
                    new VideoFormat(WIDTH, HEIGHT, FrameRate.FPS_25, 1_000),
                    new AudioFormat(48_000, 2, 64));
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir private static Path folder;
    private static Machine machine;
    private static MediaItem black;

    @BeforeAll
    static void start() throws IOException {
        machine = new Machine(folder);
        Files.createDirectories(machine.pictures());
        Path square = clip("square.png", "color=red:s=64x64:d=1", "-frames:v 1 -update 1");
        Files.copy(square, machine.pictures().resolve("square.png"));
        Path turning =
                clip("turning.gif", "color=red:s=64x64:r=5:d=2,hue=h='90*floor(t)'", "-loop 0");
        Files.copy(turning, machine.pictures().resolve("turning.gif"));
        black =
                machine.item(
                        clip(
                                "black.mp4",
                                "color=black:s=320x180:r=25:d=12",
                                "-c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p"));
    }

    @AfterAll
    static void end() {
        machine.close();
    }

    @Test
    @DisplayName("FF-39: a mark lies where it is wanted and is as opaque as it is wanted")
    void aMarkLiesWhereItIsWantedAndIsAsOpaqueAsItIsWanted() {
        Overlay mark =
                new Overlay(
                        new Overlay.Picture("square.png", 32),
                        new Area(10, 10, 300, 160, Position.BOTTOM_RIGHT),
                        50,
                        Optional.empty());

        byte[] pictures = shown(0, 50, OptionalLong.empty(), mark);

        assertThat(red(pictures, 30, 300, 160)).isBetween(110, 140);
        assertThat(red(pictures, 30, 280, 140)).isBetween(110, 140);
        assertThat(red(pictures, 30, 274, 160)).isLessThan(30);
        assertThat(red(pictures, 30, 314, 160)).isLessThan(30);
        assertThat(red(pictures, 49, 300, 160)).isBetween(110, 140);
    }

    @Test
    void inTheMiddleIsTheMiddle() {
        Overlay mark =
                new Overlay(
                        new Overlay.Picture("square.png", 0),
                        new Area(0, 0, WIDTH, HEIGHT, Position.CENTER),
                        100,
                        Optional.empty());

        byte[] pictures = shown(0, 25, OptionalLong.empty(), mark);

        assertThat(red(pictures, 5, 160, 90)).isGreaterThan(240);
        assertThat(red(pictures, 5, 132, 62)).isGreaterThan(240);
        assertThat(red(pictures, 5, 120, 90)).isLessThan(30);
    }

    @Test
    @DisplayName("WMK-20: an intermittent mark fades in and out within a second, to the frame")
    void anIntermittentMarkFadesInAndOut() {
        Visible visible = new Visible(SECOND.multipliedBy(4), SECOND.multipliedBy(8), SECOND);

        byte[] pictures = shown(50, 250, OptionalLong.of(250), corner("square.png", visible));

        assertThat(red(pictures, 49, 8, 8)).isLessThan(12);
        assertThat(red(pictures, 50 + 12, 8, 8)).isBetween(90, 165);
        assertThat(red(pictures, 50 + 26, 8, 8)).isGreaterThan(240);
        assertThat(red(pictures, 50 + 73, 8, 8)).isGreaterThan(240);
        assertThat(red(pictures, 50 + 87, 8, 8)).isBetween(90, 165);
        assertThat(red(pictures, 50 + 101, 8, 8)).isLessThan(12);
        assertThat(pictures).hasSize(200 * WIDTH * HEIGHT * 3);
    }

    @Test
    void aRunThatBeginsInTheMiddleOfAShowingShowsItAtOnce() {
        Visible visible = new Visible(SECOND.negated(), SECOND.multipliedBy(8), SECOND);

        byte[] pictures = shown(100, 150, OptionalLong.of(200), corner("square.png", visible));

        assertThat(red(pictures, 0, 8, 8)).isGreaterThan(240);
    }

    @Test
    void aMovingPictureMovesOverAndOver() {
        Visible visible = new Visible(Duration.ZERO, SECOND.multipliedBy(12), Duration.ZERO);

        byte[] pictures = shown(0, 300, OptionalLong.empty(), corner("turning.gif", visible));

        assertThat(red(pictures, 40, 8, 8)).isLessThan(160);
        assertThat(red(pictures, 10, 8, 8)).isGreaterThan(220);
        assertThat(red(pictures, 210, 8, 8)).isGreaterThan(220);
    }

    private static Overlay corner(String picture, Visible visible) {
        return new Overlay(
                new Overlay.Picture(picture, 32),
                new Area(0, 0, WIDTH, HEIGHT, Position.TOP_LEFT),
                100,
                Optional.of(visible));
    }

    private static byte[] shown(long from, long to, OptionalLong until, Overlay... overlays) {
        Treatment treatment =
                new Treatment(OptionalInt.empty(), OptionalInt.empty(), List.of(overlays), until);
        RenditionRequest request = new RenditionRequest(black, SMALL, treatment);
        Machine.Made made = machine.make(new FillOrder(request, from, to, FillMethod.ENCODE));
        return decoded(made.stream(), "-pix_fmt", "rgb24");
    }

    private static int red(byte[] pictures, int picture, int x, int y) {
        return pictures[((picture * HEIGHT + y) * WIDTH + x) * 3] & 0xff;
    }
}

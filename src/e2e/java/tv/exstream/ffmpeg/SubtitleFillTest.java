package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static tv.exstream.ffmpeg.Clips.decoded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.SharedData;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.time.FrameRate;

/// What viewers see of subtitles that are drawn into the picture, over black pictures, in real encodes.
class SubtitleFillTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final Profile SMALL =
            new Profile(
                    new VideoFormat(WIDTH, HEIGHT, FrameRate.FPS_25, 1_000),
                    new AudioFormat(48_000, 2, 64));
    private static final String TWO_LINES =
            """
            1
            00:00:02,000 --> 00:00:04,000
            It's [here]; 100%, \\N isn't it?

            2
            00:00:08,000 --> 00:00:10,000
            There
            """;

    @TempDir private static Path folder;
    private static Machine machine;

    @BeforeAll
    static void start() {
        machine = new Machine(folder);
    }

    @AfterAll
    static void end() {
        machine.close();
    }

    @ParameterizedTest
    @CsvSource({"subtitled.mkv, srt", "subtitled.mp4, mov_text", "drawn.mkv, ass"})
    @DisplayName(
            "FF-85: text in the picture is seen when its time has come, in every form in which files have it")
    void textIsSeenWhenItsTimeHasCome(String name, String codec) throws IOException {
        assumeTrue(machine.tools().capabilities().hasFilter("subtitles"), "ffmpeg lacks libass");
        byte[] pictures = shown(film(name, codec), 0, 300);

        assertThat(isWritten(pictures, 48)).isFalse();
        assertThat(isWritten(pictures, 52)).isTrue();
        assertThat(isWritten(pictures, 98)).isTrue();
        assertThat(isWritten(pictures, 102)).isFalse();
        assertThat(isWritten(pictures, 202)).isTrue();
        assertThat(isWritten(pictures, 252)).isFalse();
    }

    @Test
    @DisplayName(
            "SB-19: text that is drawn in is not late by what was skipped when somebody joins in the middle")
    void textIsNotLateAfterAJoinInTheMiddle() throws IOException {
        assumeTrue(machine.tools().capabilities().hasFilter("subtitles"), "ffmpeg lacks libass");
        MediaItem film = film("subtitled.mkv", "srt");

        byte[] fromTheMiddle = shown(film, 75, 260);

        assertThat(isWritten(fromTheMiddle, 0)).isTrue();
        assertThat(isWritten(fromTheMiddle, 98 - 75)).isTrue();
        assertThat(isWritten(fromTheMiddle, 102 - 75)).isFalse();
        assertThat(isWritten(fromTheMiddle, 198 - 75)).isFalse();
        assertThat(isWritten(fromTheMiddle, 202 - 75)).isTrue();
        assertThat(isWritten(fromTheMiddle, 252 - 75)).isFalse();
    }

    @Test
    @DisplayName("PL-10: subtitles that are pictures are drawn into the picture")
    void picturesOfTextAreSeenWhenTheirTimeHasCome() {
        MediaItem film =
                machine.item(
                        SharedData.of("media/androidx__media/mkv~sample_with_pgs_subtitles.mkv")
                                .toAbsolutePath()
                                .normalize());
        RenditionRequest plain = new RenditionRequest(film, SMALL);
        long end = Math.min(24, plain.frames());

        byte[] with = shown(film, 0, end);
        byte[] without =
                decoded(
                        machine.make(new FillOrder(plain, 0, end, FillMethod.ENCODE)).stream(),
                        "-pix_fmt",
                        "gray");

        assertThat(difference(with, without, 10)).isGreaterThan(100);
    }

    @Test
    @DisplayName("text in a file beside the film is seen when its time has come")
    void textBesideTheFilmIsSeenWhenItsTimeHasCome() throws IOException {
        assumeTrue(machine.tools().capabilities().hasFilter("subtitles"), "ffmpeg lacks libass");
        Path words = Files.writeString(folder.resolve("beside.en.srt"), TWO_LINES);
        MediaItem plain =
                machine.item(
                        Clips.make(
                                "beside.mkv",
                                List.of(
                                        "-f lavfi -i color=black:s=320x180:r=25:d=12 -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p"
                                                .split(" "))));
        var beside =
                new SubtitleStream(
                        SubtitleStream.BESIDE,
                        "subrip",
                        "eng",
                        "",
                        false,
                        false,
                        Set.of(),
                        Optional.of(words));
        var item =
                new MediaItem(
                        plain.id(),
                        plain.kind(),
                        plain.title(),
                        plain.file().beside(List.of(beside)));

        byte[] pictures = shown(item, 0, 300);

        assertThat(isWritten(pictures, 48)).isFalse();
        assertThat(isWritten(pictures, 52)).isTrue();
        assertThat(isWritten(pictures, 102)).isFalse();
        assertThat(isWritten(pictures, 202)).isTrue();
    }

    /// How many pixels of a picture are clearly others.
    private static long difference(byte[] one, byte[] other, int picture) {
        long count = 0;
        for (int at = picture * WIDTH * HEIGHT; at < (picture + 1) * WIDTH * HEIGHT; at++) {
            count += Math.abs((one[at] & 0xff) - (other[at] & 0xff)) > 60 ? 1 : 0;
        }
        return count;
    }

    private static MediaItem film(String name, String codec) throws IOException {
        Path words = folder.resolve("words.srt");
        Files.writeString(words, TWO_LINES);
        return machine.item(
                Clips.make(
                        name,
                        List.of(
                                ("-f lavfi -i color=black:s=320x180:r=25:d=12 -i file:%s -map 0 -map 1"
                                                + " -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p -c:s %s")
                                        .formatted(words, codec)
                                        .split(" "))));
    }

    private static byte[] shown(MediaItem item, long from, long to) {
        SubtitleStream stream = item.file().subtitles().getFirst();
        var treatment = new Treatment(OptionalInt.empty(), OptionalInt.of(stream.index()));
        RenditionRequest request = new RenditionRequest(item, SMALL, treatment);
        Machine.Made made = machine.make(new FillOrder(request, from, to, FillMethod.ENCODE));
        assertThat(made.startFrame()).isEqualTo(from);
        return decoded(made.stream(), "-pix_fmt", "gray");
    }

    /// Whether a picture has anything bright in its lower half.
    private static boolean isWritten(byte[] pictures, int picture) {
        int bright = 0;
        for (int at = HEIGHT / 2 * WIDTH; at < HEIGHT * WIDTH; at++) {
            bright += (pictures[picture * WIDTH * HEIGHT + at] & 0xff) > 110 ? 1 : 0;
        }
        return bright > 20;
    }
}

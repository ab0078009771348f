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
import java.util.stream.Stream;
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

    @Test
    @DisplayName("pictures of text in files beside the film are seen when their time has come")
    void picturesBesideTheFilmAreSeenWhenTheirTimeHasCome() throws IOException {
        MediaItem item = indexed(black());

        byte[] pictures = shown(item, 0, 300);

        // A subtitle is put over the first picture that is not earlier.
        assertThat(isWritten(pictures, 49)).isFalse();
        assertThat(isWritten(pictures, 52)).isTrue();
        assertThat(isWritten(pictures, 98)).isTrue();
        assertThat(isWritten(pictures, 102)).isFalse();
        assertThat(isWritten(pictures, 202)).isTrue();
        assertThat(isWritten(pictures, 252)).isFalse();
    }

    @Test
    @DisplayName("the second language of an index is seen when that is wanted")
    void theSecondLanguageOfAnIndexIsSeen() throws IOException {
        MediaItem item = indexed(black());

        byte[] pictures = shown(item, item.file().subtitles().get(1), 0, 300);

        assertThat(isWritten(pictures, 60)).isFalse();
        assertThat(isWritten(pictures, 127)).isTrue();
        assertThat(isWritten(pictures, 152)).isFalse();
    }

    @Test
    @DisplayName(
            "pictures beside the film are not late after a join in the middle of one, nor where sound comes before the first picture")
    void picturesBesideTheFilmAreNotLate() throws IOException {
        byte[] fromTheMiddle = shown(indexed(black()), 85, 260);

        assertThat(isWritten(fromTheMiddle, 1)).isTrue();
        assertThat(isWritten(fromTheMiddle, 98 - 85)).isTrue();
        assertThat(isWritten(fromTheMiddle, 102 - 85)).isFalse();
        assertThat(isWritten(fromTheMiddle, 198 - 85)).isFalse();
        assertThat(isWritten(fromTheMiddle, 202 - 85)).isTrue();

        byte[] late = shown(indexed(blackAfterSound()), 0, 200);

        assertThat(isWritten(late, 48)).isFalse();
        assertThat(isWritten(late, 52)).isTrue();
        assertThat(isWritten(late, 98)).isTrue();
        assertThat(isWritten(late, 102)).isFalse();
    }

    @Test
    @DisplayName(
            "pictures of text in the film are not late, neither where sound comes before the first picture nor after a join in the middle")
    void picturesInTheFilmAreNotLate() throws IOException {
        MediaItem item = blackAfterSoundWithPictures();

        byte[] whole = shown(item, 0, 240);

        // The first picture is 12 beats behind the beginning of the file.
        assertThat(isWritten(whole, 50 - 12 - 2)).isFalse();
        assertThat(isWritten(whole, 50 - 12 + 2)).isTrue();
        assertThat(isWritten(whole, 100 - 12 - 2)).isTrue();
        assertThat(isWritten(whole, 100 - 12 + 2)).isFalse();

        byte[] fromTheMiddle = shown(item, 150, 240);

        assertThat(isWritten(fromTheMiddle, 200 - 12 - 2 - 150)).isFalse();
        assertThat(isWritten(fromTheMiddle, 200 - 12 + 2 - 150)).isTrue();
    }

    @Test
    @DisplayName("a film whose subtitles are gone, or are something else by now, is shown without")
    void aFilmWhoseSubtitlesAreGoneIsShown() throws IOException {
        MediaItem item = indexed(black());
        Path index = item.file().subtitles().getFirst().beside().orElseThrow();
        Files.delete(folder.resolve("black.sub"));

        assertThat(isWritten(shown(item, 0, 100), 60)).isFalse();

        Files.writeString(index, "#EXTM3U\n/etc/passwd\n");
        assertThat(isWritten(shown(item, 0, 100), 60)).isFalse();
    }

    @Test
    @DisplayName("a film whose index has lost a language since the scan is shown without")
    void aFilmWhoseIndexHasLostALanguageIsShown() throws IOException {
        MediaItem item = indexed(black());
        new VobSub().stream("en").bar(120, 2, 2).write(folder, "black");

        byte[] pictures = shown(item, item.file().subtitles().get(1), 0, 150);

        assertThat(pictures).hasSize(150 * WIDTH * HEIGHT);
        assertThat(isWritten(pictures, 127)).isFalse();
    }

    private static MediaItem black() {
        return machine.item(
                Clips.make(
                        "black.mkv",
                        List.of(
                                "-f lavfi -i color=black:s=320x180:r=25:d=12 -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p"
                                        .split(" "))));
    }

    private static MediaItem blackAfterSound() {
        return machine.item(
                Clips.make(
                        "blackaftersound.mkv",
                        List.of(
                                ("-f lavfi -i anullsrc=r=48000:cl=stereo:d=12 -itsoffset 0.48 -f lavfi -i color=black:s=320x180:r=25:d=11"
                                                + " -map 1 -map 0 -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p -c:a aac")
                                        .split(" "))));
    }

    private static MediaItem blackAfterSoundWithPictures() throws IOException {
        Path index =
                new VobSub().stream("en").bar(120, 2, 2).bar(120, 8, 2).write(folder, "within");
        return machine.item(
                Clips.make(
                        "pictureswithin.mkv",
                        List.of(
                                ("-f lavfi -i anullsrc=r=48000:cl=stereo:d=12 -itsoffset 0.48 -f lavfi -i color=black:s=320x180:r=25:d=11"
                                                + " -itsoffset 0 -i file:%s -map 1 -map 0 -map 2 -c:v libx264 -preset ultrafast -g 50"
                                                + " -pix_fmt yuv420p -c:a aac -c:s copy")
                                        .formatted(index)
                                        .split(" "))));
    }

    private static MediaItem indexed(MediaItem plain) throws IOException {
        Path index =
                new VobSub()
                        .stream("en").bar(120, 2, 2).bar(120, 8, 2).stream("de")
                                .bar(130, 5, 1)
                                .write(folder, "black");
        List<SubtitleStream> both =
                Stream.of("eng", "deu").map(language -> picture(index, language)).toList();
        return new MediaItem(plain.id(), plain.kind(), plain.title(), plain.file().beside(both));
    }

    private static SubtitleStream picture(Path index, String language) {
        return new SubtitleStream(
                SubtitleStream.BESIDE + language.hashCode() % 100,
                "dvd_subtitle",
                language,
                "",
                false,
                false,
                Set.of(),
                Optional.of(index));
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
        return shown(item, item.file().subtitles().getFirst(), from, to);
    }

    private static byte[] shown(MediaItem item, SubtitleStream stream, long from, long to) {
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

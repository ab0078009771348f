package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.Profile;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Facts;
import tv.exstream.screen.Look;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Visual;
import tv.exstream.screen.Words;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

class SlateCommandTest {
    private static final Channel FILMS =
            ChannelBuilder.channel(5).named("Movies 'n' more").with(Profile.HD_720).build();
    private static final Screen USUAL = Look.USUAL.screen(SlateReason.OFF_AIR);
    private static final Screen OWN = USUAL.with(USUAL.words().on(Facts.of(FILMS)));

    @Test
    void aSlateSaysWhichChannelAndWhy() {
        assertGolden("slate", OWN, Abilities.all());
    }

    @Test
    void aSlateForAnyChannelHasNoName() {
        assertGolden("slate-generic", USUAL.with(USUAL.words().on(Facts.NONE)), Abilities.all());
    }

    @Test
    void withoutAFontASlateIsPlain() {
        assertGolden("slate-plain", OWN, Abilities.least());
    }

    @Test
    @DisplayName(
            "STR-92: error code at the bottom left in #ff6b6b, sizes of a half, third and quarter")
    void everyTextHasItsPlaceAndSize() {
        var words = new Words("Off air", "Back soon", "Channel 5", "E 17", "", 120, "#ffe000");

        assertGolden(
                "slate-bars-beep",
                new Screen(new Visual.TestPattern(), new Accompaniment.Beep(), 0.3, words),
                Abilities.all());
    }

    @Test
    void aClipHasSoundAsLongAsItsPicture() {
        var words = Words.titled("Films");
        var screen = new Screen(new Visual.Black(), new Accompaniment.Sine(), 0.3, words);

        Golden.assertMatches(
                "ffmpeg/card.txt",
                FillCommandTest.text(
                        SlateCommand.clip(
                                Profile.HD_720,
                                Scene.of(screen),
                                Duration.ofSeconds(10),
                                Abilities.all())));
    }

    @Test
    @DisplayName(
            "STR-92: a clock at the bottom right is another text with every second, from a key frame on")
    void aClockIsAnotherTextWithEverySecond() {
        var noon = new Words("", "", "", "", "12:00:00", 96, "#ffffff");
        var later = new Words("", "", "", "", "12:00:01", 96, "#ffffff");
        var ticks = List.of(new Tick(0, 12, noon), new Tick(12, 37, later));

        FfmpegCommand command =
                SlateCommand.ticking(
                        Profile.HD_720,
                        Scene.of(OWN.with(new Accompaniment.Sine())),
                        ticks,
                        Abilities.all());

        Golden.assertMatches("ffmpeg/slate-clock.txt", FillCommandTest.text(command));
    }

    @Test
    void snowRustles() {
        assertGolden(
                "slate-static-noise",
                OWN.with(new Visual.Noise()).with(new Accompaniment.Noise()),
                Abilities.all());
    }

    @Test
    void aPictureAndMusicComeFromFiles() {
        Screen screen =
                OWN.with(new Visual.Picture()).with(new Accompaniment.Music(new MediaId(3)));
        var scene =
                new Scene(
                        screen,
                        Optional.of(
                                new Scene.Poster(
                                        Path.of("/data/it's [1].part"), PictureFormat.JPEG)),
                        Optional.of(
                                new Scene.Music(
                                        Path.of("/music/a.mp3"), "1", Duration.ofHours(1))));

        assertGolden("slate-picture-music", scene, Abilities.all());
    }

    @Test
    @DisplayName("music of a file whose sound is apart is read from its sound")
    void musicThatComesApart() {
        RemotePath video = new RemotePath(new SourceId(1), "abc");
        MediaFile sound =
                MediaItemBuilder.item("sound").audio(MediaItemBuilder.stereo()).build().file();
        MediaFile file =
                MediaItemBuilder.item("video").at(video.path()).build().file().sounding(sound);

        Scene.Music music = Scene.Music.of(file).orElseThrow();

        assertThat(music.file()).isEqualTo(video.sound().path());
        assertThat(music.stream()).isEqualTo("a:0");
    }

    @Test
    @DisplayName("a file without sound is no music")
    void noMusic() {
        assertThat(Scene.Music.of(MediaItemBuilder.item("silent").audio().build().file()))
                .isEmpty();
    }

    @Test
    void whatCannotBeDrawnIsPlainAndSilent() {
        for (Visual visual : new Visual[] {new Visual.Noise(), new Visual.TestPattern()}) {
            Screen screen = OWN.with(visual).with(new Accompaniment.Sine());

            String graph =
                    SlateCommand.of(Profile.HD_720, Scene.of(screen), Abilities.least())
                            .graph()
                            .text();

            assertThat(graph).startsWith("color=c=0x1a1a2e").contains("anullsrc");
        }
    }

    @Test
    @DisplayName(
            "STR-91: loops are whole AAC frames: a tone of two seconds, noise of ten, music of a minute")
    void loopsAreWholeFrames() {
        assertThat(frames(new Accompaniment.Silent(), 48_000)).isEqualTo(1);
        assertThat(frames(new Accompaniment.Sine(), 48_000)).isEqualTo(96);
        assertThat(frames(new Accompaniment.Beep(), 44_100)).isEqualTo(96);
        assertThat(frames(new Accompaniment.Noise(), 48_000)).isEqualTo(468);
        assertThat(music(Duration.ofHours(1))).isEqualTo(2_812);
        assertThat(music(Duration.ofSeconds(10))).isEqualTo(468);
        assertThat(music(Duration.ofMillis(5))).isEqualTo(1);
    }

    private static int frames(Accompaniment sound, int sampleRate) {
        return SoundLoop.of(Scene.of(OWN.with(sound)), new AudioFormat(sampleRate, 2, 192))
                .frames();
    }

    private static int music(Duration duration) {
        var scene =
                new Scene(
                        OWN.with(new Accompaniment.Music(new MediaId(3))),
                        Optional.empty(),
                        Optional.of(new Scene.Music(Path.of("/a"), "0", duration)));
        return SoundLoop.of(scene, Profile.HD_720.audio()).frames();
    }

    private static void assertGolden(String name, Screen screen, Capabilities capabilities) {
        assertGolden(name, Scene.of(screen), capabilities);
    }

    private static void assertGolden(String name, Scene scene, Capabilities capabilities) {
        FfmpegCommand command = SlateCommand.of(Profile.HD_720, scene, capabilities);

        Golden.assertMatches("ffmpeg/" + name + ".txt", FillCommandTest.text(command));
    }
}

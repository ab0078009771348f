package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.SentPicture;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.HouseMultiplex;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.InMemoryScreens;
import tv.exstream.screen.Look;
import tv.exstream.screen.Place;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Screens;
import tv.exstream.screen.Visual;
import tv.exstream.screen.Words;

/// Every screen there is, drawn by the real ffmpeg. With `-Dscreens.keep=folder` the pictures stay there for people to look at.
class DrawnPreviewsTest {
    private static final int SAMPLE_RATE = 48_000;

    @TempDir Path folder;
    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryMediaItems media = new InMemoryMediaItems();
    private final InMemoryScreens screens = new InMemoryScreens(channels);
    private final Channel news =
            channels.add(ChannelBuilder.channel(5).named("News").with(RealFills.PROFILE).draft());
    private final Screen usual = Look.USUAL.screen(SlateReason.OFF_AIR);
    private Instant now = Broadcast.NOON;
    private Machine machine;
    private ScreenPreviews previews;

    @BeforeEach
    void open() {
        machine = new Machine(folder.resolve("processes"));
        previews =
                new DrawnPreviews(
                        new SlateDesigns(
                                screens,
                                media,
                                new Gaps(new InMemoryPlayouts(), media, () -> Broadcast.NOON),
                                () -> Look.USUAL),
                        new SlateFiles(folder.resolve("slates")),
                        new SlateDrawing(
                                machine.tools(), machine.processes(), machine.budget(), screens),
                        () -> now);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    @DisplayName(
            "STR-90: text on a colour, #2d2d2d slate, black, SMPTE bars and snow are drawn in the"
                    + " channel's size")
    void everyVisualIsDrawn() throws Exception {
        assertThat(colour(picture(new Visual.Text("#1a1a2e")))).isEqualTo(0x1a1a2e);
        assertThat(colour(picture(new Visual.Text("#C02040")))).isEqualTo(0xC02040);
        assertThat(colour(picture(new Visual.Slate()))).isEqualTo(0x2d2d2d);
        assertThat(colour(picture(new Visual.Black()))).isZero();

        assertThat(colours(picture(new Visual.TestPattern()))).isGreaterThan(7);
        assertThat(colours(picture(new Visual.Noise()))).isGreaterThan(5);
    }

    @Test
    @DisplayName(
            "STR-92, PL-14: words have their places, and quotes, colons, percents and lines are"
                    + " shown as they are")
    void wordsAreDrawnAsTheyAre() throws Exception {
        screens.put(
                place(),
                usual.with(
                        new Words(
                                "It's 100 %: {off}\nair; [x], \\n",
                                "%{pts} 'quoted' 50% ${x}",
                                "{number} {name}",
                                "E:17",
                                "",
                                96,
                                "#ffe000")));

        BufferedImage picture = picture();

        assertThat(inked(picture, 0, 0, 160, 30)).as("channel").isTrue();
        assertThat(inked(picture, 40, 60, 280, 90)).as("title").isTrue();
        assertThat(inked(picture, 40, 94, 280, 120)).as("subtitle").isTrue();
        assertThat(inked(picture, 0, 160, 80, 180)).as("code").isTrue();
        assertThat(inked(picture, 160, 130, 320, 180)).as("nothing").isFalse();
    }

    @Test
    @DisplayName("STR-92: the clock at the bottom right goes on with every second")
    void theClockGoesOn() throws Exception {
        var words = new Words("", "", "", "", "{clock}", 192, "#ffffff");
        screens.put(place(), usual.with(words));
        now = Broadcast.NOON.plusMillis(500);

        BufferedImage picture = picture();
        byte[] stream = previews.stream(news, SlateReason.OFF_AIR);

        assertThat(inked(picture, 240, 150, 320, 180)).isTrue();
        assertThat(inked(picture, 0, 0, 200, 180)).isFalse();
        TsChecker.assertClean(stream);
        assertThat(changes(stream)).containsExactly(13, 38, 63, 88, 113, 138, 163, 188, 213, 238);
    }

    /// The pictures that differ from the one before.
    private List<Integer> changes(byte[] stream) throws IOException {
        Path file = Files.createTempFile(folder, "stream", ".ts");
        Files.write(file, stream);
        byte[] grey =
                Clips.output(
                        List.of(
                                "ffmpeg",
                                "-v",
                                "error",
                                "-i",
                                file.toString(),
                                "-map",
                                "0:v",
                                "-vf",
                                "crop=100:40:220:140",
                                "-pix_fmt",
                                "gray",
                                "-f",
                                "rawvideo",
                                "pipe:1"));
        int size = 100 * 40;
        assertThat(grey).hasSize(250 * size);
        List<Integer> changes = new ArrayList<>();
        for (int n = size; n < grey.length; n += size) {
            int most = 0;
            for (int at = n; at < n + size; at++) {
                most = Math.max(most, Math.abs((grey[at] & 0xFF) - (grey[at - size] & 0xFF)));
            }
            if (most > 64) {
                changes.add(n / size);
            }
        }
        return changes;
    }

    @Test
    @DisplayName("STR-90: a picture of one's own is shown whole, whatever its shape and format")
    void aPictureIsShownWhole() throws Exception {
        for (String format : List.of("png", "jpg", "gif")) {
            Path file =
                    Clips.make(
                            "portrait." + format,
                            List.of(
                                    "-f",
                                    "lavfi",
                                    "-i",
                                    "color=c=0x20c040:s=100x200:d=1",
                                    "-frames:v",
                                    "1"));
            screens.put(
                    place(),
                    plain(new Visual.Picture()),
                    SentPicture.of(Files.readAllBytes(file), Screens.LIMITS));

            BufferedImage picture = picture();

            assertThat(picture.getRGB(160, 90) >> 8 & 0xFF).as(format).isGreaterThan(150);
            assertThat(picture.getRGB(20, 90) & 0xFFFFFF).as(format).isZero();
        }
    }

    @Test
    @DisplayName(
            "STR-91: a sine of 1000 Hz is heard without a click, over the seams of its loop and of"
                    + " its pieces")
    void aSineIsHeardWithoutAClick() throws Exception {
        float[] sound = sound(new Accompaniment.Sine());

        double step = 2 * Math.PI * 1_000 / SAMPLE_RATE * 0.3;
        for (int n = 4_801; n < sound.length - 4_800; n++) {
            assertThat(Math.abs(sound[n] - sound[n - 1]))
                    .as("sample %d", n)
                    .isLessThan((float) (step * 1.15));
        }
        assertThat(crossings(sound, 4_800, 4_800 + SAMPLE_RATE)).isCloseTo(2_000, within(2));
        assertThat(effective(sound, 4_800, sound.length - 4_800))
                .isCloseTo(0.3 / Math.sqrt(2), within(0.005));
    }

    @Test
    @DisplayName("STR-91: white noise and 800 Hz beeps are heard at the volume that was chosen")
    void noiseAndBeepsAreHeard() throws Exception {
        float[] noise = sound(new Accompaniment.Noise());
        float[] beeps = sound(new Accompaniment.Beep());

        assertThat(effective(noise, 4_800, noise.length - 4_800))
                .isBetween(0.12, 0.3 / Math.sqrt(3));
        assertThat(loudest(beeps)).isCloseTo(0.3f, within(0.05f));
        assertThat(share(beeps, 0.01f))
                .as("beeps take a quarter of the time")
                .isCloseTo(0.25, within(0.05));
    }

    @Test
    @DisplayName("STR-91: music of the library is repeated; its end and its beginning are soft")
    void musicIsRepeated() throws Exception {
        Path file =
                Clips.make(
                        "hold.mp3",
                        List.of("-f", "lavfi", "-i", "sine=f=500:d=4:r=44100", "-af", "volume=6"));
        MediaItem probed = machine.item(file);
        MediaItem song =
                media.upsert(
                                List.of(
                                        new MediaItems.Found(
                                                probed.kind(), probed.title(), probed.file())))
                        .getFirst();

        float[] sound = sound(new Accompaniment.Music(song.id()));

        assertThat(loudest(sound))
                .as("of one channel, spread over two")
                .isCloseTo(0.3f * 0.75f * 0.707f, within(0.02f));
        assertThat(share(sound, 0.005f)).isGreaterThan(0.8);
        for (int n = 1; n < sound.length; n++) {
            assertThat(Math.abs(sound[n] - sound[n - 1])).as("sample %d", n).isLessThan(0.03f);
        }
    }

    @Test
    @DisplayName(
            "STR-94: the stream of a screen has the channel's sound, also when silent, right time"
                    + " stamps, and ends when asked")
    void theStreamIsCleanAndNothingIsDrawnTwice() throws Exception {
        byte[] stream = previews.stream(news, SlateReason.TUNING);
        byte[] picture = previews.picture(news, SlateReason.TUNING);

        TsChecker checker = TsChecker.assertClean(stream);
        assertThat(checker.units(HouseMultiplex.VIDEO_PID)).isEqualTo(250);
        assertThat(checker.units(HouseMultiplex.AUDIO_PID)).isBetween(467, 470);
        assertThat(loudest(samples(stream))).isZero();
        assertThat(previews.stream(news, SlateReason.TUNING)).isEqualTo(stream);
        assertThat(previews.picture(news, SlateReason.TUNING)).isEqualTo(picture);
        assertThat(machine.processes().counts().started(ProcessKind.SLATE)).isEqualTo(2);
        assertThat(machine.budget().taken()).isZero();
    }

    private BufferedImage picture(Visual visual) throws Exception {
        screens.put(place(), plain(visual));
        return picture();
    }

    private BufferedImage picture() throws Exception {
        byte[] png = previews.picture(news, SlateReason.OFF_AIR);
        keep(png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private void keep(byte[] png) throws IOException {
        String wanted = System.getProperty("screens.keep", "");
        if (!wanted.isEmpty()) {
            Files.createDirectories(Path.of(wanted));
            Files.write(Files.createTempFile(Path.of(wanted), "screen", ".png"), png);
        }
    }

    private Screen plain(Visual visual) {
        return usual.with(visual).with(Words.titled(""));
    }

    private Place place() {
        return new Place(news.id(), SlateReason.OFF_AIR);
    }

    /// The left channel of ten seconds.
    private float[] sound(Accompaniment sound) throws Exception {
        screens.put(place(), plain(new Visual.Black()).with(sound));
        byte[] stream = previews.stream(news, SlateReason.OFF_AIR);
        TsChecker.assertClean(stream);
        return samples(stream);
    }

    private float[] samples(byte[] stream) throws IOException {
        Path file = Files.createTempFile(folder, "stream", ".ts");
        Files.write(file, stream);
        List<String> command =
                new ArrayList<>(List.of("ffmpeg", "-v", "error", "-i", file.toString()));
        command.addAll(List.of("-map", "0:a:0", "-af", "pan=mono|c0=c0", "-f", "f32le", "pipe:1"));
        var floats =
                ByteBuffer.wrap(Clips.output(command))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer();
        float[] samples = new float[floats.remaining()];
        floats.get(samples);
        return samples;
    }

    private static int colour(BufferedImage picture) {
        int rgb = picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2) & 0xFFFFFF;
        int exact = rgb;
        for (int known : new int[] {0x1a1a2e, 0xC02040, 0x2d2d2d, 0}) {
            exact = near(rgb, known) ? known : exact;
        }
        return exact;
    }

    /// Eight bits in another colour space round a little.
    private static boolean near(int rgb, int known) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((rgb >> shift & 0xFF) - (known >> shift & 0xFF)) > 3) {
                return false;
            }
        }
        return true;
    }

    private static int colours(BufferedImage picture) {
        Set<Integer> seen = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x++) {
            seen.add(picture.getRGB(x, picture.getHeight() / 4) & 0xF0F0F0);
        }
        return seen.size();
    }

    /// Whether something is written in a part of the picture.
    private static boolean inked(BufferedImage picture, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if ((picture.getRGB(x, y) >> 16 & 0xFF) > 120) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int crossings(float[] sound, int from, int to) {
        int count = 0;
        for (int n = from + 1; n < to; n++) {
            count += sound[n - 1] < 0 != sound[n] < 0 ? 1 : 0;
        }
        return count;
    }

    private static float loudest(float[] sound) {
        float most = 0;
        for (float sample : sound) {
            most = Math.max(most, Math.abs(sample));
        }
        return most;
    }

    private static double effective(float[] sound, int from, int to) {
        double sum = 0;
        for (int n = from; n < to; n++) {
            sum += sound[n] * sound[n];
        }
        return Math.sqrt(sum / (to - from));
    }

    /// How much of the time, in steps of 10 ms, something is heard.
    private static double share(float[] sound, float least) {
        int heard = 0;
        int steps = sound.length / 480;
        for (int step = 0; step < steps; step++) {
            heard += effective(sound, step * 480, step * 480 + 480) > least ? 1 : 0;
        }
        return (double) heard / steps;
    }
}

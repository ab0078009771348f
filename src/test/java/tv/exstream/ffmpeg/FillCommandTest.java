package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.VideoBuilder;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Overlay.Area;
import tv.exstream.overlay.Overlay.Visible;
import tv.exstream.overlay.Plate;
import tv.exstream.overlay.Position;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;
import tv.exstream.time.FrameRate;

class FillCommandTest {
    private static final Materials MATERIALS = new Materials(Path.of("/data/overlays"));

    private static final Profile NTSC =
            new Profile(
                    new VideoFormat(640, 480, FrameRate.NTSC_30, 1_500),
                    new AudioFormat(44_100, 1, 96));

    private static final Profile FIFTY =
            new Profile(
                    new VideoFormat(1_280, 720, new FrameRate(50, 1), 5_000),
                    new AudioFormat(48_000, 2, 192));

    @Test
    @DisplayName(
            "SCL-8, FF-60: ours seeks to the picture and not to the second: an encode from the middle runs up and cuts the run-up off")
    void anEncodeFromTheMiddleRunsUpAndCutsTheRunUpOff() {
        assertGolden("encode-middle", order(item("alien").build(), 750, 1_500, FillMethod.ENCODE));
    }

    @Test
    @DisplayName(
            "FF-24, FF-35, FF-53, FF-55, FF-57: an encode to H.264 and AAC as profiles have it, as fast as it goes and from the start")
    void anEncodeFromTheStartSeeksNowhere() {
        assertGolden("encode-start", order(item("alien").build(), 0, 15_000, FillMethod.ENCODE));
    }

    @Test
    @DisplayName("a still picture is decoded and scaled once and held, from wherever it is wanted")
    void aStillPictureIsHeld() {
        assertGolden(
                "picture-middle",
                order(picture("beach.png", "png", "rgba"), 100, 200, FillMethod.ENCODE));
    }

    @Test
    @DisplayName("a picture that moves is played over and over, always from its first picture")
    void aMovingPictureIsRepeated() {
        assertGolden(
                "picture-moving",
                order(picture("cat.gif", "gif", "bgra"), 100, 200, FillMethod.ENCODE));
    }

    private static MediaItem picture(String name, String codec, String pixels) {
        return item(name)
                .at("/media/" + name)
                .ofKind(MediaKind.IMAGE)
                .lasting(Duration.ofSeconds(15))
                .video(VideoBuilder.video().codec(codec, "", 0).pixelFormat(pixels).build())
                .audio()
                .build();
    }

    @Test
    @DisplayName(
            "pictures of text beside the file are an input of their own, read from a minute before")
    void picturesOfTextBesideTheFileAreAnInput() {
        var index =
                new SubtitleStream(
                        SubtitleStream.BESIDE,
                        "dvd_subtitle",
                        "eng",
                        "",
                        false,
                        false,
                        Set.of(),
                        Optional.of(Path.of("/media/alien.idx")));
        MediaItem plain = item("alien").build();
        MediaItem alien =
                new MediaItem(
                        plain.id(),
                        plain.kind(),
                        plain.title(),
                        plain.file().beside(List.of(index)));
        var treatment = new Treatment(OptionalInt.empty(), OptionalInt.of(index.index()));

        var order =
                new FillOrder(
                        new RenditionRequest(alien, NTSC, treatment),
                        3_000,
                        3_300,
                        FillMethod.ENCODE);
        var read = new Materials.SubtitleIndex(Path.of("/media/alien.idx"));

        Golden.assertMatches(
                "ffmpeg/encode-indexed.txt",
                text(FillCommand.of(order, Abilities.all(), MATERIALS.with(Optional.of(read)))));
        assertThat(text(order)).doesNotContain("alien.idx", "overlay");
    }

    @Test
    void somebodyWaitingGetsShortChunksFirst() {
        assertGolden(
                "encode-at-once",
                order(item("alien").build(), 741, 1_000, FillMethod.ENCODE_AT_ONCE));
    }

    @Test
    void chaptersAreKeyFrames() {
        MediaItem chapters =
                item("chapters")
                        .chapter(Duration.ZERO, "one")
                        .chapter(Duration.ofMillis(30_500), "two")
                        .chapter(Duration.ofSeconds(40), "on the grid")
                        .chapter(Duration.ofMinutes(9), "outside")
                        .build();

        assertGolden("encode-chapters", order(chapters, 750, 1_500, FillMethod.ENCODE));
    }

    @Test
    void rationalRatesAndOtherSoundLayouts() {
        MediaItem item = item("alien").build();

        assertGolden(
                "encode-ntsc",
                new FillOrder(new RenditionRequest(item, NTSC), 301, 601, FillMethod.ENCODE));
    }

    @Test
    void interlacedPicturesBecomeFrames() {
        MediaItem item =
                item("match").video(picture(Scan.INTERLACED, DynamicRange.STANDARD)).build();

        assertGolden("encode-interlaced", order(item, 0, 50, FillMethod.ENCODE));
        assertGolden(
                "encode-interlaced-fifty",
                new FillOrder(new RenditionRequest(item, FIFTY), 0, 50, FillMethod.ENCODE));
    }

    @Test
    void highDynamicRangeIsToneMapped() {
        MediaItem pq = item("pq").video(picture(Scan.PROGRESSIVE, DynamicRange.PQ)).build();
        MediaItem hlg = item("hlg").video(picture(Scan.PROGRESSIVE, DynamicRange.HLG)).build();

        assertGolden("encode-pq", order(pq, 0, 50, FillMethod.ENCODE));
        assertGolden("encode-hlg", order(hlg, 0, 50, FillMethod.ENCODE));
    }

    @Test
    @DisplayName(
            "WMK-19: overlays have their numbers with points, whatever the language of the machine")
    void overlaysHaveTheirNumbersWithPoints() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ITALY);
            assertGolden("encode-overlays", overlaid());
            assertThat(text(overlaid())).contains("colorchannelmixer=aa=0.75");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static FillOrder overlaid() {
        Area area = new Area(51, 36, 1_178, 648, Position.BOTTOM_RIGHT);
        Visible visible =
                new Visible(Duration.ofSeconds(40), Duration.ofSeconds(70), Duration.ofSeconds(1));
        List<Overlay> overlays =
                List.of(
                        new Overlay(
                                new Overlay.Picture("logo.png", 128), area, 75, Optional.empty()),
                        new Overlay(
                                new Overlay.Picture("it's.gif", 0),
                                area,
                                100,
                                Optional.of(visible)));
        MediaItem item = item("alien").build();
        Treatment treatment =
                new Treatment(
                        OptionalInt.of(1), OptionalInt.empty(), overlays, OptionalLong.of(1_800));
        return new FillOrder(
                new RenditionRequest(item, Profile.HD_720, treatment),
                950,
                1_800,
                FillMethod.ENCODE);
    }

    @Test
    void graphicsAreDrawnOnGroundsOfTheirOwn() {
        assertGolden("encode-graphics", lettered());
    }

    @Test
    @DisplayName("H28: no words of people are an argument of ffmpeg, and it reads them as they are")
    void wordsAreNoArguments() {
        FillCommand fill = FillCommand.of(lettered(), Abilities.all(), MATERIALS);

        assertThat(fill.command().args())
                .noneMatch(argument -> argument.contains("It's") || argument.contains("at 20:15"));
        assertThat(text(fill)).contains("textfile=", "expansion=none");
    }

    @Test
    void withoutAFontNothingIsWritten() {
        FillCommand fill = FillCommand.of(lettered(), Abilities.least(), MATERIALS);

        assertThat(text(fill)).doesNotContain("drawtext", "overlay=", "---");
    }

    private static FillOrder lettered() {
        Area area = new Area(64, 36, 1_152, 648, Position.TOP_RIGHT);
        Visible visible =
                new Visible(Duration.ofSeconds(39), Duration.ofSeconds(49), Duration.ofSeconds(1));
        Plate.Colours colours = new Plate.Colours("#ffffff", "#101820", "#e0b020");
        Plate.Line title =
                new Plate.Line(List.of(new Plate.Segment.Words("It's %{n} \\ \"now\"; [a]")), 32);
        Plate.Line at = new Plate.Line(List.of(new Plate.Segment.Words("at 20:15")), 21);
        Plate.Line clock =
                new Plate.Line(
                        List.of(
                                new Plate.Segment.Words("100 % "),
                                new Plate.Segment.Clock(
                                        Duration.ofHours(20), Plate.Precision.SECONDS)),
                        24);
        Plate bar = new Plate(List.of(title, at), Plate.Shape.BAR, colours, 90, Plate.Motion.SLIDE);
        Plate label = new Plate(List.of(clock), Plate.Shape.LABEL, colours, 80, Plate.Motion.FADE);
        List<Overlay> overlays =
                List.of(
                        new Overlay(bar, area, 100, Optional.of(visible)),
                        new Overlay(label, area, 100, Optional.of(visible)));
        Treatment treatment =
                new Treatment(
                        OptionalInt.of(1), OptionalInt.empty(), overlays, OptionalLong.of(1_250));
        return new FillOrder(
                new RenditionRequest(item("alien").build(), Profile.HD_720, treatment),
                1_000,
                1_250,
                FillMethod.ENCODE);
    }

    @Test
    void withoutTheFiltersAWideRangeIsShownAsItIsAndYadifDeinterlaces() {
        MediaItem item = item("both").video(picture(Scan.INTERLACED, DynamicRange.PQ)).build();
        FillOrder order = order(item, 0, 50, FillMethod.ENCODE);

        Golden.assertMatches(
                "ffmpeg/encode-least.txt",
                text(FillCommand.of(order, Abilities.least(), MATERIALS)));
    }

    @Test
    void aSongGetsAPictureWithItsTitle() {
        MediaItem song = item("It's 100%: [live], \\o/").video().build();

        assertGolden("draw-song", order(song, 0, 50, FillMethod.ENCODE));
        Golden.assertMatches(
                "ffmpeg/draw-song-least.txt",
                text(
                        FillCommand.of(
                                order(song, 0, 50, FillMethod.ENCODE),
                                Abilities.least(),
                                MATERIALS)));
    }

    @Test
    void aPictureThatEndedIsDrawnForTheRest() {
        MediaItem item = item("two").episode("Show", 1, 2).build();

        assertGolden("draw-rest", order(item, 750, 1_500, FillMethod.DRAW));
        assertGolden(
                "draw-silent-rest",
                order(item("mute").audio().build(), 750, 1_500, FillMethod.DRAW));
    }

    @Test
    void aSilentPictureGetsSilence() {
        assertGolden(
                "encode-silent", order(item("mute").audio().build(), 30, 80, FillMethod.ENCODE));
        assertGolden("copy-silent", order(item("mute").audio().build(), 30, 80, FillMethod.COPY));
    }

    @Test
    @DisplayName(
            "PL-02, PL-03, FF-10: a copy of the picture has no preset, and its sound is encoded all the same; ours seeks half a frame late")
    void aCopySeeksHalfAFrameLate() {
        assertGolden("copy", order(item("alien").build(), 750, 1_500, FillMethod.COPY));
    }

    @Test
    void aCopyFromAContainerWithoutAnIndexSearchesEarlier() {
        MediaItem item = item("alien").at("/media/alien.ts").build();

        assertGolden("copy-searched", order(item, 750, 1_500, FillMethod.COPY));
    }

    @Test
    void soundBeforeTheFirstPictureShiftsTheSeek() {
        MediaItem item = item("shifted").video(startingAt(Duration.ofNanos(21_333_000))).build();

        assertGolden("encode-shifted", order(item, 0, 50, FillMethod.ENCODE));
        assertGolden("copy-shifted", order(item, 0, 50, FillMethod.COPY));
    }

    @Test
    @DisplayName("SRC-16: sound that comes apart is a second input, which is read from as early")
    void soundThatComesApartIsASecondInput() {
        MediaItem item = apart();

        List<String> encoded =
                FillCommand.of(
                                order(item, 750, 1_500, FillMethod.ENCODE),
                                Abilities.all(),
                                MATERIALS)
                        .command()
                        .args();
        assertThat(encoded)
                .containsSubsequence(
                        "-ss",
                        "29.000000",
                        "-i",
                        "exstreamtv-remote:3/film.mp4",
                        "-ss",
                        "29.000000",
                        "-i",
                        "exstreamtv-remote:3/film.mp4/.sound");
        assertThat(encoded).anyMatch(each -> each.startsWith("[1:a:0]"));
        assertThat(encoded).anyMatch(each -> each.startsWith("[0:0]"));
    }

    @Test
    @DisplayName("SRC-16: sound that comes apart begins as early as a picture that is copied may")
    void soundOfACopyBeginsEarlier() {
        List<String> copied =
                FillCommand.of(
                                order(apart(), 750, 1_500, FillMethod.COPY),
                                Abilities.all(),
                                MATERIALS)
                        .command()
                        .args();
        List<String> beginning =
                FillCommand.of(
                                order(apart(), 0, 1_500, FillMethod.COPY),
                                Abilities.all(),
                                MATERIALS)
                        .command()
                        .args();

        assertThat(copied)
                .containsSubsequence(
                        "-ss",
                        "30.020000",
                        "-i",
                        "-noaccurate_seek",
                        "-ss",
                        "25.820000",
                        "-itsoffset",
                        "-4.200000",
                        "-i");
        assertThat(beginning)
                .containsSubsequence(
                        "-ss",
                        "0.020000",
                        "-i",
                        "-ss",
                        "0.000000",
                        "-itsoffset",
                        "-0.020000",
                        "-i");
    }

    @Test
    void aPictureThatStartsMuchLaterIsWaitedFor() {
        MediaItem item = item("late").video(startingAt(Duration.ofSeconds(3))).build();

        assertThat(FillCommand.shift(item.file())).isZero();
    }

    @Test
    void theDefaultSoundIsHeardElseTheFirst() {
        AudioStream first = new AudioStream(3, "ac3", 6, 48_000, "ger", "", false);
        AudioStream second = new AudioStream(4, "aac", 2, 48_000, "eng", "", true);

        MediaItem marked = item("marked").audio(first, second).build();
        MediaItem unmarked = item("unmarked").audio(first).build();

        assertThat(order(marked, 0, 50, FillMethod.ENCODE).heard()).contains(second);
        assertThat(order(unmarked, 0, 50, FillMethod.ENCODE).heard()).contains(first);
        assertThat(text(order(unmarked, 0, 50, FillMethod.ENCODE))).contains("[0:3]aresample");
    }

    @Test
    void everySoundThatIsHeardIsMadeOnce() {
        AudioStream japanese = new AudioStream(1, "aac", 2, 48_000, "jpn", "", true);
        AudioStream german = new AudioStream(2, "ac3", 6, 48_000, "ger", "", false);
        MediaItem item = item("alien").audio(japanese, german).build();
        var profile =
                new Profile(
                        Profile.HD_720.video(),
                        Profile.HD_720.audio(),
                        List.of(SoundTrack.MAIN, SoundTrack.in("de"), SoundTrack.in("en")));
        var treatment = new Treatment(OptionalInt.of(1), OptionalInt.empty()).with(List.of(2, 1));
        var request = new RenditionRequest(item, profile, treatment);

        for (FillMethod method : List.of(FillMethod.COPY, FillMethod.ENCODE, FillMethod.DRAW)) {
            assertGolden(
                    "tracks-" + method.name().toLowerCase(Locale.ROOT),
                    new FillOrder(request, 750, 1_500, method));
        }
    }

    @Test
    void anOrderIsARangeOfFrames() {
        MediaItem item = item("alien").lasting(Duration.ofMillis(10_030)).build();

        assertThat(new RenditionRequest(item, Profile.HD_720).frames()).isEqualTo(250);
        assertThatThrownBy(() -> order(item, 50, 50, FillMethod.ENCODE))
                .hasMessage("frames 50..50 of 1 must be a range");
    }

    private static MediaItem apart() {
        return item("film")
                .at(new RemotePath(new SourceId(3), "film.mp4").path())
                .audio(new AudioStream(AudioStream.APART, "aac", 2, 48_000, "", "", true))
                .build();
    }

    private static VideoStream startingAt(Duration start) {
        return VideoBuilder.video().sized(1_920, 1_080).startingAt(start).build();
    }

    private static VideoStream picture(Scan scan, DynamicRange range) {
        return VideoBuilder.video().sized(1_920, 1_080).scan(scan).range(range).build();
    }

    private static FillOrder order(MediaItem item, long from, long to, FillMethod method) {
        return new FillOrder(new RenditionRequest(item, Profile.HD_720), from, to, method);
    }

    private static void assertGolden(String name, FillOrder order) {
        Golden.assertMatches("ffmpeg/" + name + ".txt", text(order));
    }

    private static String text(FillOrder order) {
        return text(FillCommand.of(order, Abilities.all(), MATERIALS));
    }

    private static String text(FillCommand fill) {
        return "%s\n%s".formatted(fill.clock(), text(fill.command()));
    }

    /// One argument a line, then the files.
    static String text(FfmpegCommand command) {
        StringBuilder text = new StringBuilder();
        Consumer<String> line = each -> text.append(each).append('\n');
        command.args().forEach(line);
        for (Map.Entry<String, String> file : new TreeMap<>(command.texts()).entrySet()) {
            line.accept("--- " + file.getKey());
            line.accept(file.getValue());
        }
        return text.toString();
    }
}

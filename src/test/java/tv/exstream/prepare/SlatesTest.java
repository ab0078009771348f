package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.Profile;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopSample;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Facts;
import tv.exstream.screen.Look;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Words;
import tv.exstream.time.FrameRate;

class SlatesTest {
    private static final Channel NEWS =
            ChannelBuilder.channel(5).named("News").with(Broadcast.SMALL).build();
    private static final Channel SPORTS =
            ChannelBuilder.channel(6).named("Sports").with(Broadcast.SMALL).build();
    private static final SlateDesign OWN = design(NEWS);
    private static final SlateDesign GENERIC =
            SlateDesigns.forAnyChannel(NEWS.profile(), SlateCause.NOTHING_SCHEDULED, Look.USUAL);

    /// A blank slate is as long as a GOP.
    private static final int BLANK = 50;

    @TempDir Path folder;
    private final ScreenClocks clocks =
            new ScreenClocks((_, from, to) -> List.of(gop(from, to)), () -> Broadcast.NOON);
    private SlateFiles files;
    private Slates slates;

    @BeforeEach
    void open() {
        files = new SlateFiles(folder);
        slates = new Slates(files, () -> Look.USUAL, clocks, 100_000);
        slates.use(Map.of(occasion(NEWS), shown(OWN)));
    }

    @Test
    void theSlateWithTheChannelsNameIsShownElseTheGenericOneElseABlankOne() throws IOException {
        assertThat(shown()).isEqualTo(BLANK);

        files.keep(GENERIC, DrawnSlate.stream(20));
        assertThat(shown()).isEqualTo(20);

        files.keep(OWN, DrawnSlate.stream(30));
        assertThat(shown()).isEqualTo(30);
        assertThat(slates.of(SPORTS, SlateCause.NOTHING_SCHEDULED).longestFrames()).isEqualTo(20);
    }

    @Test
    void aDamagedSlateGivesWayToTheGenericOneAndIsMissing() throws IOException {
        files.keep(OWN, DrawnSlate.stream(30));
        damageAll();
        files.keep(GENERIC, DrawnSlate.stream(20));

        assertThat(shown()).isEqualTo(20);
        assertThat(files.has(OWN)).isFalse();
    }

    @Test
    void aSlateThatWasShownNeedsNoFileAnyMore() throws IOException {
        files.keep(OWN, DrawnSlate.stream(30));
        shown();

        damageAll();

        assertThat(shown()).isEqualTo(30);
    }

    @Test
    void aSlateOfAnotherFormatIsNotShown() throws IOException {
        files.keep(OWN, DrawnSlate.stream(30));
        Channel larger = ChannelBuilder.channel(5).with(Profile.HD_720).build();

        assertThat(slates.of(larger, SlateCause.NOTHING_SCHEDULED).longestFrames())
                .isEqualTo(BLANK);
    }

    @Test
    void aSlateWithAClockHasItOnceThatIsDrawn() throws Exception {
        files.keep(OWN, DrawnSlate.stream(30));
        var frames = new ChannelClock(Broadcast.NOON, FrameRate.FPS_25);
        var face =
                new ClockFace(OWN, Words.titled("{clock}"), Facts.of(NEWS), frames, ZoneOffset.UTC);
        slates.use(Map.of(occasion(NEWS), new Appearance(OWN, Optional.of(face))));

        Gop before = slates.of(NEWS, SlateCause.NOTHING_SCHEDULED).gop(0, 1);
        clocks.draw();
        Gop after = slates.of(NEWS, SlateCause.NOTHING_SCHEDULED).gop(0, 1);

        assertThat(before.pictures()).isNotEqualTo(after.pictures());
        assertThat(after.pictures().getFirst().payload())
                .isEqualTo(gop(0, 500).pictures().getFirst().payload());
        assertThat(after.sounds()).isEqualTo(before.sounds());
    }

    private static Gop gop(long from, long to) {
        return new GopSample(FrameRate.FPS_25, 9, 0)
                .smallest(40)
                .reordering(0)
                .gop(from, (int) (to - from));
    }

    @Test
    void onlySoManyBytesAreKeptInMemory() throws IOException {
        Map<Occasion, Appearance> designs = new HashMap<>();
        for (int n = 1; n <= 60; n++) {
            Channel channel = numbered(n);
            designs.put(occasion(channel), shown(design(channel)));
            files.keep(design(channel), DrawnSlate.stream(20));
        }
        slates.use(designs);
        for (int n = 1; n <= 60; n++) {
            slates.of(numbered(n), SlateCause.NOTHING_SCHEDULED);
        }
        damageAll();

        assertThat(slates.of(numbered(1), SlateCause.NOTHING_SCHEDULED).longestFrames())
                .isEqualTo(BLANK);
        assertThat(slates.of(numbered(60), SlateCause.NOTHING_SCHEDULED).longestFrames())
                .isEqualTo(20);
    }

    private static Channel numbered(int number) {
        return ChannelBuilder.channel(number).with(Broadcast.SMALL).build();
    }

    private static SlateDesign design(Channel channel) {
        Screen screen = Look.USUAL.screen(SlateReason.OFF_AIR);
        return SlateDesign.of(channel.profile(), screen.with(screen.words().on(Facts.of(channel))));
    }

    private static Occasion occasion(Channel channel) {
        return Occasion.of(channel, SlateCause.NOTHING_SCHEDULED);
    }

    private static Appearance shown(SlateDesign design) {
        return new Appearance(design, Optional.empty());
    }

    private int shown() {
        return slates.of(NEWS, SlateCause.NOTHING_SCHEDULED).longestFrames();
    }

    private void damageAll() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(SlatesTest::damage);
        }
    }

    private static void damage(Path file) {
        try {
            Files.writeString(file, "damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

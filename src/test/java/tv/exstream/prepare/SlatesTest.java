package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.Profile;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Look;
import tv.exstream.screen.Place;
import tv.exstream.screen.Screen;

class SlatesTest {
    private static final Channel NEWS =
            ChannelBuilder.channel(5).named("News").with(Broadcast.SMALL).build();
    private static final Channel SPORTS =
            ChannelBuilder.channel(6).named("Sports").with(Broadcast.SMALL).build();
    private static final SlateDesign OWN = design(NEWS);
    private static final SlateDesign GENERIC =
            SlateDesigns.forAnyChannel(NEWS.profile(), SlateReason.OFF_AIR, Look.USUAL);

    /// A blank slate is as long as a GOP.
    private static final int BLANK = 50;

    @TempDir Path folder;
    private SlateFiles files;
    private Slates slates;

    @BeforeEach
    void open() {
        files = new SlateFiles(folder);
        slates = new Slates(files, Look.USUAL, 100_000);
        slates.use(Map.of(place(NEWS), OWN));
    }

    @Test
    void theSlateWithTheChannelsNameIsShownElseTheGenericOneElseABlankOne() throws IOException {
        assertThat(shown()).isEqualTo(BLANK);

        files.keep(GENERIC, DrawnSlate.stream(20));
        assertThat(shown()).isEqualTo(20);

        files.keep(OWN, DrawnSlate.stream(30));
        assertThat(shown()).isEqualTo(30);
        assertThat(slates.of(SPORTS, SlateReason.OFF_AIR).longestFrames()).isEqualTo(20);
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

        assertThat(slates.of(larger, SlateReason.OFF_AIR).longestFrames()).isEqualTo(BLANK);
    }

    @Test
    void onlySoManyBytesAreKeptInMemory() throws IOException {
        Map<Place, SlateDesign> designs = new HashMap<>();
        for (int n = 1; n <= 60; n++) {
            Channel channel = numbered(n);
            designs.put(place(channel), design(channel));
            files.keep(design(channel), DrawnSlate.stream(20));
        }
        slates.use(designs);
        for (int n = 1; n <= 60; n++) {
            slates.of(numbered(n), SlateReason.OFF_AIR);
        }
        damageAll();

        assertThat(slates.of(numbered(1), SlateReason.OFF_AIR).longestFrames()).isEqualTo(BLANK);
        assertThat(slates.of(numbered(60), SlateReason.OFF_AIR).longestFrames()).isEqualTo(20);
    }

    private static Channel numbered(int number) {
        return ChannelBuilder.channel(number).with(Broadcast.SMALL).build();
    }

    private static SlateDesign design(Channel channel) {
        Screen screen = Look.USUAL.screen(SlateReason.OFF_AIR);
        return SlateDesign.of(
                channel.profile(), screen.with(screen.words().on(channel, Optional.empty())));
    }

    private static Place place(Channel channel) {
        return new Place(channel.id(), SlateReason.OFF_AIR);
    }

    private int shown() {
        return slates.of(NEWS, SlateReason.OFF_AIR).longestFrames();
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

package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.rendition.SlateReason;

class SlatesTest {
    private static final Channel NEWS =
            ChannelBuilder.channel(5).named("News").with(Broadcast.SMALL).build();
    private static final Channel SPORTS =
            ChannelBuilder.channel(6).named("Sports").with(Broadcast.SMALL).build();
    private static final SlateDesign OWN = SlateDesign.of(NEWS, SlateReason.OFF_AIR);

    /// A blank slate is as long as a GOP.
    private static final int BLANK = 50;

    @TempDir Path folder;
    private SlateFiles files;
    private Slates slates;

    @BeforeEach
    void open() {
        files = new SlateFiles(folder);
        slates = new Slates(files);
    }

    @Test
    void theSlateWithTheChannelsNameIsShownElseTheGenericOneElseABlankOne() throws IOException {
        assertThat(shown()).isEqualTo(BLANK);

        files.keep(OWN.forAnyChannel(), DrawnSlate.stream(20));
        assertThat(shown()).isEqualTo(20);

        files.keep(OWN, DrawnSlate.stream(30));
        assertThat(shown()).isEqualTo(30);
        assertThat(slates.of(SPORTS, SlateReason.OFF_AIR).longestFrames()).isEqualTo(20);
    }

    @Test
    void aDamagedSlateGivesWayToTheGenericOneAndIsMissing() throws IOException {
        files.keep(OWN, DrawnSlate.stream(30));
        damageAll();
        files.keep(OWN.forAnyChannel(), DrawnSlate.stream(20));

        assertThat(shown()).isEqualTo(20);
        assertThat(slates.missing(List.of(NEWS))).contains(OWN);
    }

    @Test
    void aSlateThatWasShownNeedsNoFileAnyMore() throws IOException {
        files.keep(OWN, DrawnSlate.stream(30));
        shown();

        damageAll();

        assertThat(shown()).isEqualTo(30);
    }

    @Test
    void thoseForAnyChannelAreDrawnFirst() throws IOException {
        List<SlateDesign> missing = slates.missing(List.of(NEWS, SPORTS));

        int reasons = SlateReason.values().length;
        assertThat(missing).hasSize(3 * reasons).doesNotHaveDuplicates();
        assertThat(missing.subList(0, reasons)).allMatch(design -> design.channel().isEmpty());
        files.keep(missing.getFirst(), DrawnSlate.stream(20));
        assertThat(slates.missing(List.of(NEWS, SPORTS)))
                .isEqualTo(missing.subList(1, missing.size()));
    }

    @Test
    void twoHundredSlatesAreKeptInMemory() throws IOException {
        for (int n = 1; n <= 201; n++) {
            Channel channel = numbered(n);
            files.keep(SlateDesign.of(channel, SlateReason.TUNING), DrawnSlate.stream(2));
            slates.of(channel, SlateReason.TUNING);
        }
        damageAll();

        assertThat(slates.of(numbered(1), SlateReason.TUNING).longestFrames()).isEqualTo(BLANK);
        assertThat(slates.of(numbered(2), SlateReason.TUNING).longestFrames()).isEqualTo(2);
    }

    private static Channel numbered(int number) {
        return ChannelBuilder.channel(number).with(Broadcast.SMALL).build();
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

package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Conversion;
import tv.exstream.media.Downmix;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.Preset;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.InMemoryScreens;
import tv.exstream.screen.Look;
import tv.exstream.screen.Place;
import tv.exstream.screen.Visual;
import tv.exstream.time.FrameRate;

class SlatePainterTest {
    @TempDir Path folder;
    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryScreens screens = new InMemoryScreens(channels);
    private Slates slates;

    @Test
    void theSlatesOfEveryChannelAreDrawnAlsoOfNewOnes() throws Exception {
        try (var machine = new Machine(folder.resolve("processes"))) {
            SlatePainter painter = painter(machine, SlatePainter.MOST_BYTES);
            Channel news = channels.add(ChannelBuilder.channel(5).with(RealFills.PROFILE).draft());
            painter.drawMissing();
            assertThat(started(machine)).isEqualTo(6);

            Channel sports =
                    channels.add(
                            ChannelBuilder.channel(6)
                                    .named("Sport: 100 % 'live'")
                                    .with(RealFills.PROFILE)
                                    .draft());
            painter.drawMissing();
            painter.drawMissing();

            assertThat(started(machine)).isEqualTo(9);
            assertThat(machine.budget().taken()).isZero();
            assertThat(picture(slates.of(news, SlateCause.NOTHING_SCHEDULED)))
                    .isNotEqualTo(picture(slates.of(sports, SlateCause.NOTHING_SCHEDULED)))
                    .isNotEqualTo(picture(slates.of(news, SlateCause.BEING_PREPARED)));
        }
    }

    @ParameterizedTest
    @CsvSource({"HEVC, 8, AC3", "HEVC, 10, EAC3", "MPEG2, 8, MP2", "H264, 10, AAC"})
    void slatesAreDrawnInTheCodecsOfTheChannel(VideoCodec video, int bits, AudioCodec audio)
            throws Exception {
        var coding = new VideoCoding(video, Preset.VERYFAST, 21, true, bits, 0);
        var profile =
                new Profile(
                        new VideoFormat(
                                320, 180, FrameRate.FPS_25, 1_000, coding, Conversion.USUAL),
                        new AudioFormat(48_000, 2, 192, audio, Optional.empty(), Downmix.USUAL));
        try (var machine = new Machine(folder.resolve("processes"))) {
            SlatePainter painter = painter(machine, SlatePainter.MOST_BYTES);
            Channel news = channels.add(ChannelBuilder.channel(5).with(profile).draft());
            painter.drawMissing();

            assertThat(kept()).isEqualTo(6);
            assertThat(picture(slates.of(news, SlateCause.NOTHING_SCHEDULED)))
                    .hasSize(320 * 180)
                    .isNotEqualTo(picture(slates.of(news, SlateCause.BEING_PREPARED)));
        }
    }

    @Test
    void anotherScreenIsDrawnAndTheFormerOneRemoved() throws Exception {
        try (var machine = new Machine(folder.resolve("processes"))) {
            SlatePainter painter = painter(machine, SlatePainter.MOST_BYTES);
            Channel news = channels.add(ChannelBuilder.channel(5).with(RealFills.PROFILE).draft());
            painter.drawMissing();
            byte[] before = picture(slates.of(news, SlateCause.NOTHING_SCHEDULED));

            screens.put(
                    new Place(news.id(), SlateReason.OFF_AIR),
                    Look.USUAL.screen(SlateReason.OFF_AIR).with(new Visual.TestPattern()));
            painter.drawMissing();

            assertThat(picture(slates.of(news, SlateCause.NOTHING_SCHEDULED))).isNotEqualTo(before);
            assertThat(started(machine)).isEqualTo(7);
            assertThat(kept()).isEqualTo(6);
        }
    }

    @Test
    void whenTheRoomIsUsedUpAnyChannelsSlateIsShown() throws Exception {
        try (var machine = new Machine(folder.resolve("processes"))) {
            SlatePainter painter = painter(machine, 1);
            Channel news = channels.add(ChannelBuilder.channel(5).with(RealFills.PROFILE).draft());

            painter.drawMissing();

            assertThat(kept()).isEqualTo(1);
            assertThat(slates.of(news, SlateCause.MEDIA_GONE)).isNotNull();
        }
    }

    @Test
    void withoutFfmpegABlankPictureIsShown() throws Exception {
        var broken = new Config.Ffmpeg("/no/such/ffmpeg", "", 0);
        try (var machine = new Machine(folder.resolve("processes"), broken)) {
            SlatePainter painter = painter(machine, SlatePainter.MOST_BYTES);
            Channel news = channels.add(ChannelBuilder.channel(5).with(RealFills.PROFILE).draft());
            painter.drawMissing();

            assertThat(kept()).isZero();
            assertThat(picture(slates.of(news, SlateCause.NOTHING_SCHEDULED))).hasSize(320 * 180);
        }
    }

    private long kept() throws Exception {
        if (!Files.exists(folder.resolve("slates"))) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder.resolve("slates"))) {
            return files.count();
        }
    }

    private static long started(Machine machine) {
        return machine.processes().counts().started(ProcessKind.SLATE);
    }

    private SlatePainter painter(Machine machine, long mostBytes) {
        var files = new SlateFiles(folder.resolve("slates"));
        var media = new InMemoryMediaItems();
        var gaps = new Gaps(new InMemoryPlayouts(), media, () -> Broadcast.NOON);
        var designs = new SlateDesigns(screens, media, gaps, () -> Look.USUAL);
        var drawing =
                new SlateDrawing(machine.tools(), machine.processes(), machine.budget(), screens);
        var clocks =
                new ScreenClocks(
                        (face, from, to) -> drawing.draw(face, files, from, to),
                        () -> Broadcast.NOON);
        slates = new Slates(files, () -> Look.USUAL, clocks, Slates.MOST_IN_MEMORY);
        return new SlatePainter(
                new SlatePainter.Studio(slates, designs, files, drawing, mostBytes, () -> false),
                channels,
                System::nanoTime);
    }

    private static byte[] picture(Slate slate) {
        byte[] stream = ChunkWriter.write(slate.gop(0, slate.longestFrames()));
        return Clips.decoded(stream, "-frames:v", "1", "-pix_fmt", "gray");
    }
}

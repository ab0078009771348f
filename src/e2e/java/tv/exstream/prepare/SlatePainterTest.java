package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateReason;

class SlatePainterTest {
    @TempDir Path folder;
    private final InMemoryChannels channels = new InMemoryChannels();

    @Test
    void theSlatesOfEveryChannelAreDrawnAlsoOfNewOnes() throws Exception {
        try (var machine = new Machine(folder.resolve("processes"))) {
            var slates = new Slates(files());
            SlatePainter painter = painter(slates, machine);
            Channel news = channels.add(ChannelBuilder.channel(5).with(RealFills.PROFILE).draft());
            painter.drawMissing();
            assertThat(slates.missing(channels.all())).isEmpty();
            assertThat(machine.processes().counts().started(ProcessKind.SLATE)).isEqualTo(6);

            Channel sports =
                    channels.add(
                            ChannelBuilder.channel(6)
                                    .named("Sport: 100 % 'live'")
                                    .with(RealFills.PROFILE)
                                    .draft());
            painter.drawMissing();
            assertThat(slates.missing(channels.all())).isEmpty();

            assertThat(machine.processes().counts().started(ProcessKind.SLATE)).isEqualTo(9);
            assertThat(machine.budget().taken()).isZero();
            assertThat(picture(slates.of(news, SlateReason.OFF_AIR)))
                    .isNotEqualTo(picture(slates.of(sports, SlateReason.OFF_AIR)))
                    .isNotEqualTo(picture(slates.of(news, SlateReason.TUNING)));
        }
    }

    @Test
    void withoutFfmpegABlankPictureIsShown() throws Exception {
        var broken = new Config.Ffmpeg("/no/such/ffmpeg", "", 0);
        try (var machine = new Machine(folder.resolve("processes"), broken)) {
            var slates = new Slates(files());
            SlatePainter painter = painter(slates, machine);
            Channel news = channels.add(ChannelBuilder.channel(5).with(RealFills.PROFILE).draft());
            painter.drawMissing();

            assertThat(slates.missing(channels.all())).hasSize(6);
            assertThat(picture(slates.of(news, SlateReason.OFF_AIR))).hasSize(320 * 180);
        }
    }

    private SlateFiles files() {
        return new SlateFiles(folder.resolve("slates"));
    }

    private SlatePainter painter(Slates slates, Machine machine) {
        var drawing = new SlateDrawing(machine.tools(), machine.processes(), machine.budget());
        return new SlatePainter(
                new SlatePainter.Studio(slates, files(), drawing), channels, System::nanoTime);
    }

    private static byte[] picture(Slate slate) {
        byte[] stream = ChunkWriter.write(slate.gop(0, slate.longestFrames()));
        return Clips.decoded(stream, "-frames:v", "1", "-pix_fmt", "gray");
    }
}

package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.Golden;
import tv.exstream.media.Conversion;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Preset;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Overlay.Area;
import tv.exstream.overlay.Position;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.time.FrameRate;

class AcceleratedFillTest {
    private static final Materials MATERIALS = new Materials(Path.of("/data/overlays"));

    private static final VideoCoding HEVC_10 =
            new VideoCoding(VideoCodec.HEVC, Preset.MEDIUM, 24, false, 10, 4);

    @ParameterizedTest
    @EnumSource(Accelerator.class)
    @DisplayName(
            "FF-11..22, FF-36, FF-37, FF-41, FF-42, PL-02: each accelerator has its own decoder, filters and encoder")
    void everyAcceleratorHasItsCommandLines(Accelerator accelerator) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, MediaItem> each : Pictures.all().entrySet()) {
            section(text, each.getKey(), order(each.getValue(), VideoCoding.USUAL, accelerator));
        }
        MediaItem hd = Pictures.HD.shown("hd");
        section(text, "to hevc in 10 bits", order(hd, HEVC_10, accelerator));
        section(text, "to mpeg-2", order(hd, VideoCoding.of(VideoCodec.MPEG2), accelerator));

        Golden.assertMatches(
                "ffmpeg/accelerated/%s.txt".formatted(accelerator.name().toLowerCase(Locale.ROOT)),
                text.toString());
    }

    @Test
    @DisplayName("FF-95, PL-08: what comes back from a device has a format at once")
    void aDownloadIsFollowedByItsFormat() {
        String graph = graph(Pictures.HD.interlaced().shown("match"), Accelerator.NVENC);

        assertThat(graph)
                .contains(
                        "yadif_cuda=mode=send_frame:parity=auto:deint=all,scale_cuda=w=1280:h=720:format=nv12,"
                                + "settb=1/1000000,fps=25/1:start_time=0.000000,setpts=N,hwdownload,format=nv12,tpad");
    }

    @Test
    @DisplayName("FF-95: pictures that never were on a device are not brought back from it")
    void nothingIsDownloadedThatIsInMemory() {
        assertThat(graph(Pictures.HD.turned(90).shown("phone"), Accelerator.NVENC))
                .doesNotContain("hw");
        assertThat(graph(Pictures.HD.shown("hd"), Accelerator.SOFTWARE)).doesNotContain("hw");
    }

    @Test
    @DisplayName("FF-54: an encoder that takes pictures from a device is given them there")
    void whatADeviceEncodesIsUploaded() {
        assertThat(graph(Pictures.SD.shown("sd"), Accelerator.VAAPI))
                .endsWith("setsar=1,format=nv12,hwupload[v]");
    }

    @Test
    @DisplayName("FF-36, FF-42: what lies over a picture is put there before it is uploaded")
    void overlaysAreUploadedWithThePicture() {
        MediaItem item = Pictures.HD.shown("hd");
        var logo =
                new Overlay(
                        new Overlay.Picture("logo.png", 0),
                        new Area(0, 0, 100, 100, Position.TOP_LEFT),
                        100,
                        Optional.empty());
        var request =
                new RenditionRequest(
                        item,
                        Profile.HD_720,
                        new Treatment(
                                OptionalInt.of(1),
                                OptionalInt.empty(),
                                List.of(logo),
                                OptionalLong.empty()));
        var order = new FillOrder(request, 0, 50, FillMethod.ENCODE, Accelerator.VAAPI);

        assertThat(args(FillCommand.of(order, Abilities.accelerated(), MATERIALS)))
                .contains("setsar=1,format=nv12[under0]")
                .contains(":shortest=1,format=nv12,hwupload[v]");
    }

    @Test
    @DisplayName("FF-3: the render node may be chosen")
    void theDeviceMayBeChosen() {
        FillOrder order = order(Pictures.SD.shown("sd"), VideoCoding.USUAL, Accelerator.VAAPI);
        var second = new Device(Optional.of(Path.of("/dev/dri/renderD129")));

        assertThat(args(FillCommand.of(order, Abilities.accelerated(), MATERIALS.on(second))))
                .contains("-init_hw_device vaapi=gpu:/dev/dri/renderD129 -filter_hw_device gpu");
        assertThat(args(FillCommand.of(order, Abilities.accelerated(), MATERIALS)))
                .contains("vaapi=gpu:/dev/dri/renderD128");
    }

    @ParameterizedTest
    @EnumSource(Accelerator.class)
    void whatAnFfmpegLacksIsDoneByTheProcessor(Accelerator accelerator) {
        MediaItem hd = Pictures.HD.shown("hd");
        String software =
                args(
                        FillCommand.of(
                                order(hd, VideoCoding.USUAL, Accelerator.SOFTWARE),
                                Abilities.all(),
                                MATERIALS));

        assertThat(
                        args(
                                FillCommand.of(
                                        order(hd, VideoCoding.USUAL, accelerator),
                                        Abilities.all(),
                                        MATERIALS)))
                .isEqualTo(software);
    }

    private static String graph(MediaItem item, Accelerator accelerator) {
        FfmpegCommand command =
                FillCommand.of(
                                order(item, VideoCoding.USUAL, accelerator),
                                Abilities.accelerated(),
                                MATERIALS)
                        .command();
        return command.graph().text();
    }

    private static void section(StringBuilder text, String name, FillOrder order) {
        String args = args(FillCommand.of(order, Abilities.accelerated(), MATERIALS));
        // The same in every command.
        String own = args.replaceFirst("^.*-stats_period 1 ", "");
        text.append("# ").append(name).append('\n');
        text.append(own.replaceAll("-protocol_whitelist .* -i ", "-i ").replace(" -", "\n-"));
        text.append("\n\n");
    }

    private static String args(FillCommand command) {
        return String.join(" ", command.command().args());
    }

    private static FillOrder order(MediaItem item, VideoCoding coding, Accelerator accelerator) {
        var video = new VideoFormat(1_280, 720, FrameRate.FPS_25, 4_000, coding, Conversion.USUAL);
        var request = new RenditionRequest(item, new Profile(video, Profile.HD_720.audio()));
        return new FillOrder(request, 0, 50, FillMethod.ENCODE, accelerator);
    }
}

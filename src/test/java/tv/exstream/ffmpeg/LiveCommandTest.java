package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;
import tv.exstream.ffmpeg.LiveCommand.Beside;
import tv.exstream.ffmpeg.LiveCommand.Form;
import tv.exstream.ffmpeg.LiveCommand.Input;
import tv.exstream.ffmpeg.LiveCommand.Sight;
import tv.exstream.ffmpeg.LiveCommand.Sign;
import tv.exstream.ffmpeg.LiveCommand.Watch;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;

class LiveCommandTest {
    /// What is measured before, how bright a source is, and what later pictures are like.
    private static final List<String> NEED_WHAT_NOBODY_KNOWS =
            List.of(
                    "video.conversion.bars",
                    "video.conversion.toneMapping",
                    "video.coding.bFrames");

    @Test
    void whatIsFedComesFromStandardInputAndNowhereElse() {
        List<String> args = args(Input.Fed.STREAM, Watch.NOTHING);

        assertThat(args)
                .containsSequence(
                        "-protocol_whitelist",
                        "pipe",
                        "-format_whitelist",
                        "mpegts",
                        "-f",
                        "mpegts",
                        "-i",
                        "pipe:0")
                .doesNotContain("-nostdin");
        assertThat(args).endsWith("-pes_payload_size", "0", "-flush_packets", "1", "pipe:1");
    }

    @Test
    @DisplayName("H02: ffmpeg may open the protocols of the address and no others")
    void anAddressHasAListOfProtocols() {
        var camera = new Input.Secret("rtsp://a.example/x", "rtsp,rtp,udp,tcp");

        assertThat(args(camera, Watch.NOTHING))
                .containsSequence("-protocol_whitelist", "pipe,rtsp,rtp,udp,tcp")
                .containsSequence(
                        "-f", "concat", "-safe", "0", "-auto_convert", "0", "-i", "pipe:0");
        assertThat(camera.script())
                .as("of what the script names")
                .contains("option protocol_whitelist 'rtsp,rtp,udp,tcp'\n");
        assertThat(args(new Input.Open("udp://239.1.1.1:5000", "udp"), Watch.NOTHING))
                .containsSequence("-protocol_whitelist", "udp", "-i", "udp://239.1.1.1:5000");
    }

    @Test
    @DisplayName("H42: no list of processes shows an address: it is told on standard input")
    void anAddressIsNoArgument() {
        var camera = new Input.Secret("rtsp://user:word@a.example/x?token=t", "rtsp");

        assertThat(String.join(" ", args(camera, Watch.NOTHING)))
                .doesNotContain("word", "a.example", "token");
        assertThat(camera.script())
                .isEqualTo(
                        """
                        ffconcat version 1.0
                        file 'rtsp://user:word@a.example/x?token=t'
                        option protocol_whitelist 'rtsp'
                        option probesize '1000000'
                        option analyzeduration '1000000'
                        option user_agent 'EXStreamTV'
                        option rtsp_transport 'tcp'
                        """);
    }

    @Test
    void aQuoteInAnAddressEndsNothing() {
        assertThat(new Input.Secret("srt://a.example:9?streamid='x'", "srt,udp").script())
                .contains("file 'srt://a.example:9?streamid='\\''x'\\'''\n");
    }

    @Test
    @DisplayName("a camera is asked in the name of the program that is said of it")
    void aCameraIsAskedByAnotherProgram() {
        assertThat(new Input.Secret("rtsp://a.example/x", "rtsp", "Player/1").script())
                .contains("option user_agent 'Player/1'\n");
        assertThat(new Input.Secret("srt://a.example:9", "srt,udp", "Player/1").script())
                .as("only RTSP tells it")
                .doesNotContain("user_agent", "rtsp_transport");
    }

    @Test
    void aSchemeMayBeWrittenInCapitals() {
        assertThat(new Input.Secret("RTSP://a.example/x", "rtsp,rtp,udp,tcp").script())
                .contains("option rtsp_transport 'tcp'\n");
    }

    @Test
    @DisplayName("F04: black and frozen pictures and silence are looked for where that is wanted")
    void blankPicturesAreLookedForOnlyWhenWanted() {
        assertThat(String.join(" ", args(Input.Fed.STREAM, Watch.NOTHING)))
                .doesNotContain("detect", "blackframe")
                .contains("level+warning");
        assertThat(String.join(" ", args(Input.Fed.STREAM, new Watch(10, 30, 20))))
                .contains("blackframe,freezedetect=d=30,", "level+info")
                .contains("silencedetect=n=-60dB:d=20,aresample");
    }

    @Test
    void whatFfmpegSaysOfBlankPicturesIsUnderstood() {
        String black =
                "[Parsed_blackframe_0 @ 0x1] [info] frame:88 pblack:100 pts:79 t:3.520000 type:I";
        String frozen = "[freezedetect @ 0x1] [info] lavfi.freezedetect.freeze_start: 3.2";

        assertThat(LiveCommand.sign(black)).contains(new Sign.Black(3.52));
        assertThat(LiveCommand.sign(frozen)).contains(new Sign.Frozen());
        String silent = "[silencedetect @ 0x1] [info] silence_start: 4.1";
        assertThat(LiveCommand.sign(silent)).contains(new Sign.Silent());
        assertThat(LiveCommand.sign("[libx264 @ 0x1] [info] profile High")).isEmpty();
    }

    @Test
    void theHouseFormatIsAsked() {
        assertThat(String.join(" ", args(Input.Fed.STREAM, Watch.NOTHING)))
                .contains("fps=25/1", "1280", "720", "-maxrate 4000k", "-g 25", "-b:a 192k")
                .contains("channel_layouts=stereo");
    }

    @Test
    void tenBitsOfTheHouseFormatAreTenBits() {
        for (VideoCodec codec : List.of(VideoCodec.H264, VideoCodec.HEVC)) {
            VideoCoding deep = deep(codec);
            VideoFormat usual = Profile.HD_720.video();
            var video = new VideoFormat(1_280, 720, usual.rate(), 4_000, deep, usual.conversion());
            Profile profile = new Profile(video, Profile.HD_720.audio());

            String args =
                    String.join(
                            " ",
                            new LiveCommand(
                                            profile,
                                            Input.Fed.STREAM,
                                            Watch.NOTHING,
                                            Sight.PICTURE,
                                            Abilities.all())
                                    .args());

            assertThat(args)
                    .contains("format=yuv420p10le", codec == VideoCodec.H264 ? "high10" : "main10");
        }
    }

    @Test
    @DisplayName("what has no picture is shown as waves of what is heard, in whatever it is sent")
    void soundIsShownAsWaves() {
        assertThat(heard(Input.Fed.RADIO))
                .containsSequence("-format_whitelist", "mpegts,mp3,aac,ogg,flac", "-i", "pipe:0")
                .containsSequence("-map", "[v]", "-map", "[a]")
                .doesNotContain("-vf", "-af", "0:v:0");
        assertThat(String.join(" ", heard(new Input.Secret("rtsp://a.example/x", "rtsp"))))
                .contains("[0:a:0]silencedetect", "[drawn]showwaves=s=1280x180")
                .as("waves of silence are black and stand still, which is no fault")
                .doesNotContain("blackframe", "freezedetect");
    }

    private static List<String> heard(Input input) {
        var watch = new Watch(10, 30, 20);
        return new LiveCommand(Profile.HD_720, input, watch, Sight.WAVES, Abilities.all()).args();
    }

    @Test
    void commandLinesAreAsTheyWere() {
        var apart =
                new Input.Fed(
                        Form.FRAGMENTED_MP4,
                        Optional.of(
                                new Beside(
                                        Form.TRANSPORT_STREAM,
                                        new LiveCommand.Local("unix:/tmp/a/door", "unix"))));
        var camera = new Input.Secret("rtsp://a.example/x", "rtsp,rtp,udp,tcp");
        var all = new StringBuilder();
        for (Input input : List.of(Input.Fed.STREAM, apart, camera)) {
            all.append(String.join(" ", args(input, new Watch(10, 30, 20)))).append("\n\n");
        }
        all.append(String.join(" ", heard(Input.Fed.RADIO))).append("\n\n");
        for (VideoCodec codec : VideoCodec.values()) {
            Profile profile =
                    ProfileSettingsTest.read("video.coding.codec \"%s\"".formatted(codec));
            all.append(args(profile)).append("\n\n");
        }
        all.append(args(ProfileSettingsTest.read("audio.loudness {}", "audio.downmix.bass true")))
                .append('\n');

        Golden.assertMatches("ffmpeg/live.txt", all.toString());
    }

    @Test
    @DisplayName(
            "FF-65, PL-01: every setting of a profile changes the command line of a live source")
    void everySettingChangesTheCommandLine() {
        List<String> lines = new ArrayList<>(List.of(args(ProfileSettingsTest.read())));
        for (String setting : ProfileSettingsTest.SETTINGS) {
            if (!NEED_WHAT_NOBODY_KNOWS.contains(setting.split(" ")[0])) {
                lines.add(args(ProfileSettingsTest.read(setting)));
            }
        }

        assertThat(lines).doesNotHaveDuplicates();
    }

    private static VideoCoding deep(VideoCodec codec) {
        return new VideoCoding(codec, VideoCoding.USUAL.preset(), 21, true, 10, 0);
    }

    private static String args(Profile profile) {
        return String.join(
                " ",
                new LiveCommand(
                                profile,
                                Input.Fed.STREAM,
                                Watch.NOTHING,
                                Sight.PICTURE,
                                Abilities.all())
                        .args());
    }

    private static List<String> args(Input input, Watch watch) {
        return new LiveCommand(Profile.HD_720, input, watch, Sight.PICTURE, Abilities.all()).args();
    }
}

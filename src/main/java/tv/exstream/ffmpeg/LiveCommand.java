package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;

/// The ffmpeg run that brings a live source into a house format while it comes in, with as little delay as an encoder can.
///
/// Nothing is known of the source beforehand: fields are made frames where the source says that it has fields, and time goes on evenly
/// whatever the source's time stamps do. Sound that a source does not have is not made up here.
///
/// @param profile the house format
/// @param input where it comes from
/// @param watch what ffmpeg is to complain about besides errors
public record LiveCommand(Profile profile, Input input, Watch watch) {
    /// How much of a source is looked at before the first picture comes out; half a second of what providers send.
    private static final int PROBED_BYTES = 1_000_000;

    private static final int PROBED_MICROS = 1_000_000;

    /// What nobody hears: below the noise of any programme.
    private static final int SILENCE_DB = -60;

    private static final String RTSP = "rtsp:";

    /// What the filter `blackframe` says of a frame.
    private static final Pattern BLACK =
            Pattern.compile("blackframe.* pblack:\\d+ .*t:(\\d+(?:\\.\\d+)?)");

    /// Where ffmpeg reads from.
    public sealed interface Input {
        /// A transport stream on standard input.
        record StandardInput() implements Input {}

        /// @param url a network address that was checked
        /// @param protocols what ffmpeg may open for it
        record Address(String url, String protocols) implements Input {}
    }

    /// @param black how long a black picture is no fault, in seconds; 0 when it never is one
    /// @param frozen how long a picture that does not move is no fault, in seconds; 0 when it never is one
    /// @param silent how long silence is no fault, in seconds; 0 when it never is one
    public record Watch(int black, int frozen, int silent) {
        public static final Watch NOTHING = new Watch(0, 0, 0);
    }

    /// Everything after the name of the program.
    public List<String> args() {
        List<String> args = new ArrayList<>();
        add(
                args,
                "-hide_banner -nostats -loglevel level+%s"
                        .formatted(watch.equals(Watch.NOTHING) ? "warning" : "info"));
        add(args, "-fflags +genpts+discardcorrupt+nobuffer -flags low_delay");
        add(args, "-probesize %d -analyzeduration %d".formatted(PROBED_BYTES, PROBED_MICROS));
        args.addAll(inputArgs());
        add(args, "-map 0:v:0 -map 0:a:0? -sn -dn");
        args.addAll(List.of("-vf", picture()));
        args.addAll(List.of("-af", sound()));
        args.addAll(encoders());
        add(args, "-f mpegts -muxdelay 0 -muxpreload 0 -output_ts_offset 10");
        add(args, "-pes_payload_size 0 -flush_packets 1 pipe:1");
        return List.copyOf(args);
    }

    /// What a line of standard error says about picture and sound; empty when it says nothing of that.
    public static Optional<Sign> sign(String line) {
        Matcher black = BLACK.matcher(line);
        if (black.find()) {
            return Optional.of(new Sign.Black(Double.parseDouble(black.group(1))));
        }
        if (line.contains("freezedetect.freeze_start")) {
            return Optional.of(new Sign.Frozen());
        }
        return line.contains("silence_start:") ? Optional.of(new Sign.Silent()) : Optional.empty();
    }

    /// A sign that what is shown is no programme.
    public sealed interface Sign {
        /// One frame is black.
        ///
        /// @param seconds its time
        record Black(double seconds) implements Sign {}

        /// Nothing has moved for as long as was said.
        record Frozen() implements Sign {}

        /// Nothing was heard for as long as was said.
        record Silent() implements Sign {}
    }

    private List<String> inputArgs() {
        return switch (input) {
            case Input.StandardInput() ->
                    List.of(
                            "-protocol_whitelist",
                            "pipe",
                            "-format_whitelist",
                            "mpegts",
                            "-f",
                            "mpegts",
                            "-i",
                            "pipe:0");
            case Input.Address(String url, String protocols) -> {
                List<String> args = new ArrayList<>(List.of("-nostdin", "-protocol_whitelist"));
                args.add(protocols);
                if (url.regionMatches(true, 0, RTSP, 0, RTSP.length())) {
                    args.addAll(List.of("-rtsp_transport", "tcp"));
                }
                args.addAll(List.of("-i", url));
                yield args;
            }
        };
    }

    private String picture() {
        VideoFormat format = profile.video();
        String look =
                (watch.black() > 0 ? "blackframe," : "")
                        + (watch.frozen() > 0
                                ? "freezedetect=d=%d,".formatted(watch.frozen())
                                : "");
        return look
                + "yadif=deint=interlaced,fps=%s,".formatted(format.rate())
                + fitted(format.width(), format.height())
                + ",setsar=1,format="
                + (format.coding().bitDepth() > 8 ? "yuv420p10le" : "yuv420p");
    }

    /// As large as it goes without changing the shape that its pixels give the picture, with bars around it.
    private static String fitted(int width, int height) {
        String wide = "gt(dar*%d,%d)".formatted(height, width);
        return "scale=w='if(%s,%d,trunc(%d*dar/2)*2)'".formatted(wide, width, height)
                + ":h='if(%s,trunc(%d/dar/2)*2,%d)',".formatted(wide, width, height)
                + "pad=%d:%d:-1:-1".formatted(width, height);
    }

    /// Gaps become silence, and drift is taken out little by little.
    private String sound() {
        AudioFormat format = profile.audio();
        String layout =
                switch (format.channels()) {
                    case 1 -> "mono";
                    case 2 -> "stereo";
                    case 6 -> "5.1";
                    default -> "7.1";
                };
        String look =
                watch.silent() > 0
                        ? "silencedetect=n=%ddB:d=%d,".formatted(SILENCE_DB, watch.silent())
                        : "";
        return look
                + "aresample=%d:async=1000,aformat=channel_layouts=%s"
                        .formatted(format.sampleRate(), layout);
    }

    /// A key frame every second, because a chunk is complete only when the next one begins, and viewers are that much behind.
    private List<String> encoders() {
        VideoFormat format = profile.video();
        List<String> args = new ArrayList<>();
        add(args, coder(format.coding()));
        add(
                args,
                "-maxrate %dk -bufsize %dk".formatted(format.bitrateKbps(), format.bitrateKbps()));
        add(args, "-g %d -flags +cgop".formatted(format.gopFrames() / 2));
        add(args, "-force_key_frames expr:gte(t,n_forced)");
        add(
                args,
                "-c:a %s -b:a %dk"
                        .formatted(
                                profile.audio().codec().ffmpegName(),
                                profile.audio().bitrateKbps()));
        return args;
    }

    private static String coder(VideoCoding coding) {
        return switch (coding.codec()) {
            case H264 ->
                    "-c:v libx264 -profile:v %s -preset veryfast -tune zerolatency -crf 21"
                                    .formatted(coding.bitDepth() > 8 ? "high10" : "high")
                            + " -sc_threshold 0 -forced-idr 1";
            case HEVC ->
                    "-c:v libx265 -profile:v %s -preset ultrafast -tune zerolatency -crf 23 -forced-idr 1"
                                    .formatted(coding.bitDepth() > 8 ? "main10" : "main")
                            + " -x265-params log-level=error:scenecut=0:open-gop=0:repeat-headers=1";
            case MPEG2 -> "-c:v mpeg2video -q:v 4 -sc_threshold 1000000000";
        };
    }

    private static void add(List<String> args, String words) {
        args.addAll(List.of(words.split(" ")));
    }
}

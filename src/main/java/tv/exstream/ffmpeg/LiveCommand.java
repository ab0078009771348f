package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.ffmpeg.Encoding.Latency;
import tv.exstream.ffmpeg.VideoFilter.Fields;
import tv.exstream.ffmpeg.VideoFilter.Which;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Downmix;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.source.UserAgent;
import tv.exstream.time.FrameRate;

/// The ffmpeg run that brings a live source into a house format while it comes in, with as little delay as an encoder can.
///
/// Nothing is known of the source beforehand: fields are made frames where the source says that it has fields, and time goes on evenly
/// whatever the source's time stamps do. Sound that a source does not have is not made up here. Of a profile, what needs a measurement
/// or waits for later pictures does nothing here: bars are kept, a high dynamic range is shown as it is, and there are no B-frames.
///
/// @param profile the house format
/// @param input where it comes from
/// @param watch what ffmpeg is to complain about besides errors
/// @param sight what is seen of it
public record LiveCommand(
        Profile profile, Input input, Watch watch, Sight sight, Capabilities capabilities) {
    /// How much of a source is looked at before the first picture comes out; half a second of what providers send.
    private static final int PROBED_BYTES = 1_000_000;

    private static final int PROBED_MICROS = 1_000_000;

    /// What nobody hears: below the noise of any programme.
    private static final int SILENCE_DB = -60;

    private static final String RTSP = "rtsp:";

    /// Where ffmpeg takes a step ahead for a jump, of inputs that may jump (`-dts_delta_threshold`).
    private static final int JUMP_SECONDS = 10;

    /// What the filter `blackframe` says of a frame.
    private static final Pattern BLACK =
            Pattern.compile("blackframe.* pblack:\\d+ .*t:(\\d+(?:\\.\\d+)?)");

    /// The fastest that interlaced pictures come, as far as broadcasts go.
    private static final FrameRate FIELDS = FrameRate.FPS_30;

    /// Of sound whose channels nobody knows yet: those that it does not have count for nothing.
    private static final int MOST_CHANNELS = 8;

    private static final Duration ORIGIN = Duration.ofSeconds(10);

    /// Where ffmpeg reads from.
    public sealed interface Input {
        /// What we give it on its standard input.
        ///
        /// @param sound what comes beside it; empty when sound comes with the picture
        record Fed(Form form, Optional<Beside> sound) implements Input {
            /// A transport stream of picture and sound.
            public static final Fed STREAM = new Fed(Form.TRANSPORT_STREAM, Optional.empty());

            /// What stations of the radio send.
            public static final Fed RADIO = new Fed(Form.SOUND, Optional.empty());
        }

        /// What it opens itself and everybody may know.
        ///
        /// @param url a network address that was checked
        /// @param protocols what ffmpeg may open for it
        record Open(String url, String protocols) implements Input {}

        /// What it opens itself with an address that may have a password or a key, so that it is in [#script] and in no argument.
        ///
        /// @param url a network address that was checked
        /// @param protocols what ffmpeg may open for it
        /// @param userAgent who asks, where that is told
        record Secret(String url, String protocols, String userAgent) implements Input {
            public Secret(String url, String protocols) {
                this(url, protocols, UserAgent.OURS.text());
            }

            /// What ffmpeg must be given on its standard input, to the end.
            public String script() {
                Map<String, String> options = new LinkedHashMap<>();
                options.put("protocol_whitelist", protocols);
                options.put("probesize", String.valueOf(PROBED_BYTES));
                options.put("analyzeduration", String.valueOf(PROBED_MICROS));
                if (url.regionMatches(true, 0, RTSP, 0, RTSP.length())) {
                    options.put("user_agent", userAgent);
                    options.put("rtsp_transport", "tcp");
                }
                return new ConcatScript(url, options).text();
            }
        }
    }

    /// Sound that we give, with time stamps of the same clock as the picture's.
    public record Beside(Form form, Local from) {}

    /// Where it is given, on this machine.
    ///
    /// @param url of a socket or the pipe
    /// @param protocol what ffmpeg opens for it
    public record Local(String url, String protocol) {
        private static final Local STANDARD_INPUT = new Local("pipe:0", "pipe");
    }

    /// In what we give it.
    public enum Form {
        TRANSPORT_STREAM("mpegts"),
        FRAGMENTED_MP4("mov"),
        /// Any of those in which sound is sent, which only its bytes tell.
        SOUND("mpegts,mp3,aac,ogg,flac");

        private final String formats;

        Form(String formats) {
            this.formats = formats;
        }

        private List<String> args() {
            List<String> args = new ArrayList<>(List.of("-format_whitelist", formats));
            if (this != SOUND) {
                args.addAll(List.of("-f", formats));
            }
            return args;
        }
    }

    /// What is seen.
    public enum Sight {
        /// What the source sends.
        PICTURE,
        /// What is heard, as waves: the source sends no picture, or one that nobody wants to see.
        WAVES
    }

    /// @param black how long a black picture is no fault, in seconds; 0 when it never is one
    /// @param frozen how long a picture that does not move is no fault, in seconds; 0 when it never is one
    /// @param silent how long silence is no fault, in seconds; 0 when it never is one
    public record Watch(int black, int frozen, int silent) {
        public static final Watch NOTHING = new Watch(0, 0, 0);
    }

    /// Everything after the name of the program.
    public List<String> args() {
        String level = watch.equals(Watch.NOTHING) ? "warning" : "info";
        List<String> args =
                new ArrayList<>(words("-hide_banner -nostats -loglevel level+" + level));
        args.addAll(inputArgs());
        args.addAll(
                switch (sight) {
                    case PICTURE -> List.of("-vf", picture(), "-af", sound());
                    case WAVES -> List.of("-filter_complex", drawn(), "-map", "[v]", "-map", "[a]");
                });
        output().forEach(option -> args.addAll(option.args()));
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
        List<String> args = new ArrayList<>();
        switch (input) {
            case Input.Fed(Form form, Optional<Beside> sound) -> {
                // Two inputs have one clock only as long as nobody moves their time stamps.
                sound.ifPresent(_ -> args.add("-copyts"));
                args.addAll(fed(form, Local.STANDARD_INPUT));
                sound.ifPresent(beside -> args.addAll(beside(beside)));
            }
            case Input.Open(String url, String protocols) -> {
                args.addAll(probing());
                args.addAll(List.of("-nostdin", "-protocol_whitelist", protocols, "-i", url));
            }
            case Input.Secret secret -> args.addAll(concat(secret));
        }
        if (sight == Sight.PICTURE) {
            args.addAll(words("-map 0:v:0 -map %s?".formatted(heard())));
        }
        args.addAll(words("-sn -dn"));
        return args;
    }

    /// `concat` does not say of its input that time stamps may jump, as that of a transport stream does, so that only what is far off
    /// is not believed; and it would rather end than hand on what it cannot convert.
    private static List<String> concat(Input.Secret secret) {
        Local local = Local.STANDARD_INPUT;
        String protocols = local.protocol() + "," + secret.protocols();
        List<String> args = new ArrayList<>(probing());
        args.addAll(words("-dts_error_threshold " + JUMP_SECONDS));
        args.addAll(List.of("-protocol_whitelist", protocols));
        // What is not a plain name of a file is "unsafe" to it.
        args.addAll(words("-f concat -safe 0 -auto_convert 0 -i " + local.url()));
        return args;
    }

    /// The stream that is heard.
    private String heard() {
        boolean apart = input instanceof Input.Fed fed && fed.sound().isPresent();
        return apart ? "1:a:0" : "0:a:0";
    }

    private static List<String> fed(Form form, Local from) {
        List<String> args = new ArrayList<>(probing());
        args.addAll(List.of("-protocol_whitelist", from.protocol()));
        args.addAll(form.args());
        args.addAll(List.of("-i", from.url()));
        return args;
    }

    /// ffmpeg before 7 takes a socket for a file in which it may look for fragments up to the end.
    private static List<String> beside(Beside sound) {
        List<String> args = new ArrayList<>(List.of("-fflags", "+ignidx"));
        args.addAll(fed(sound.form(), sound.from()));
        return args;
    }

    private static List<String> probing() {
        return words(
                "-fflags +genpts+discardcorrupt+nobuffer -flags low_delay -probesize %d -analyzeduration %d"
                        .formatted(PROBED_BYTES, PROBED_MICROS));
    }

    private String picture() {
        VideoFormat format = profile.video();
        Stream.Builder<String> steps = Stream.builder();
        if (watch.black() > 0) {
            steps.add("blackframe");
        }
        if (watch.frozen() > 0) {
            steps.add("freezedetect=d=%d".formatted(watch.frozen()));
        }
        deinterlacing(format).map(VideoFilter::text).ifPresent(steps);
        steps.add(new VideoFilter.SteadyRate(format.rate()).text());
        steps.add(new VideoFilter.Fit(format).text());
        steps.add(encoder().pixels().text());
        return steps.build().collect(Collectors.joining(","));
    }

    /// Picture and sound, of sound alone: one comes as far as the other, and ends with it.
    private String drawn() {
        VideoFormat format = profile.video();
        String picture =
                Stream.of(
                                new AudioFilter.Waves(format),
                                new VideoFilter.SteadyRate(format.rate()),
                                new VideoFilter.Frame(format, format.height() * 3 / 8),
                                encoder().pixels())
                        .map(Filter::text)
                        .collect(Collectors.joining(","));
        return "[%s]%s,%s[a][drawn];[drawn]%s[v]"
                .formatted(heard(), sound(), new AudioFilter.Twice().text(), picture);
    }

    private Optional<VideoFilter> deinterlacing(VideoFormat format) {
        Optional<Which> which =
                switch (format.conversion().deinterlacing()) {
                    case AUTO -> Optional.of(Which.INTERLACED);
                    case ALWAYS -> Optional.of(Which.ALL);
                    case NEVER -> Optional.empty();
                };
        Fields fields = Fields.between(FIELDS, format.rate());
        return which.map(pictures -> VideoFilter.Deinterlace.with(capabilities, fields, pictures));
    }

    private String sound() {
        AudioFormat format = profile.audio();
        Stream.Builder<String> steps = Stream.builder();
        if (watch.silent() > 0) {
            steps.add("silencedetect=n=%ddB:d=%d".formatted(SILENCE_DB, watch.silent()));
        }
        steps.add(new AudioFilter.Follow(format).text());
        if (!format.downmix().equals(Downmix.USUAL) && format.channels() < MOST_CHANNELS) {
            steps.add(new AudioFilter.Mix(MOST_CHANNELS, format).text());
        }
        var house = new AudioFilter.Layout(format);
        format.loudness()
                .ifPresent(
                        target -> {
                            // Loudness is that of what is heard.
                            steps.add(house.text());
                            steps.add(
                                    new AudioFilter.Loud(
                                                    target, Optional.empty(), format.sampleRate())
                                            .text());
                        });
        steps.add(house.text());
        return steps.build().collect(Collectors.joining(","));
    }

    /// A key frame every second, because a chunk is complete only when the next one begins, and viewers are that much behind.
    private List<OutputOption> output() {
        return List.of(
                new OutputOption.EncodeVideo(encoder()),
                new OutputOption.KeyFrames(0, longestGop(), List.of()),
                new OutputOption.EncodeAudio(profile.audio()),
                new OutputOption.TransportStream(ORIGIN, OutputOption.Writing.AT_ONCE));
    }

    private VideoEncoder encoder() {
        return VideoEncoder.software(new Encoding(profile.video(), Latency.ZERO, longestGop()));
    }

    private int longestGop() {
        return Math.max(1, profile.video().gopFrames() / 2);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}

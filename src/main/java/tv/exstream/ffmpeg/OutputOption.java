package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import tv.exstream.media.AudioFormat;

/// An option that says what is written.
public sealed interface OutputOption {
    /// Write a stream of the input.
    ///
    /// @param index its number in the file
    record MapStream(int index) implements OutputOption {}

    /// Write what a filter graph gives under this label.
    record MapLabel(String label) implements OutputOption {}

    record CopyVideo() implements OutputOption {}

    /// Encode with libx264.
    ///
    /// @param preset x264's trade of speed for size
    /// @param maxKbps the peak, over one second
    /// @param longestGop frames
    record EncodeVideo(String preset, Latency latency, int maxKbps, int longestGop)
            implements OutputOption {}

    /// Key frames at the multiples of `grid` and at single frames.
    ///
    /// @param first the number, in the count of `grid` and `others`, of the first frame that is encoded
    record KeyFrames(long first, int grid, List<Long> others) implements OutputOption {
        public KeyFrames {
            others = List.copyOf(others);
        }
    }

    record EncodeAudio(AudioFormat format) implements OutputOption {}

    /// A transport stream on standard output.
    ///
    /// @param zero the time stamp of what ffmpeg counts as time zero
    record TransportStream(Duration zero) implements OutputOption {}

    /// Whether a frame leaves the encoder at once or waits for what follows it.
    enum Latency {
        /// B-frames and lookahead: smaller.
        NORMAL,
        /// Nothing waits for anything: sooner.
        ZERO
    }

    default List<String> args() {
        return switch (this) {
            case MapStream(int index) -> List.of("-map", "0:" + index);
            case MapLabel(String label) -> List.of("-map", "[" + label + "]");
            case CopyVideo() -> List.of("-c:v", "copy");
            case EncodeVideo encode -> x264(encode);
            case KeyFrames keyFrames -> List.of("-force_key_frames", expression(keyFrames));
            case EncodeAudio(AudioFormat format) ->
                    List.of("-c:a", "aac", "-b:a", format.bitrateKbps() + "k");
            case TransportStream(Duration zero) -> transportStream(zero);
        };
    }

    /// Constant quality under a ceiling. 21 is where veryfast shows no artefacts at 720p on a television.
    private static List<String> x264(EncodeVideo encode) {
        List<String> args =
                List.of(
                        "-c:v libx264 -profile:v high -crf 21",
                        "-preset " + encode.preset(),
                        encode.latency() == Latency.ZERO ? "-tune zerolatency" : "-bf 2",
                        "-maxrate %dk -bufsize %dk".formatted(encode.maxKbps(), encode.maxKbps()),
                        "-g %d -sc_threshold 0 -forced-idr 1 -flags +cgop"
                                .formatted(encode.longestGop()));
        return List.of(String.join(" ", args).split(" "));
    }

    /// In ffmpeg's expressions `n` counts the frames given to the encoder, from 0.
    private static String expression(KeyFrames keyFrames) {
        String grid = "expr:not(mod(n+%d,%d))".formatted(keyFrames.first(), keyFrames.grid());
        return grid
                + keyFrames.others().stream()
                        .map(frame -> "+eq(n,%d)".formatted(frame - keyFrames.first()))
                        .collect(Collectors.joining());
    }

    /// One packet of a stream per PES, written at once, as soon as it is there.
    private static List<String> transportStream(Duration zero) {
        return List.of(
                ("-f mpegts -muxdelay 0 -muxpreload 0 -output_ts_offset %s"
                                + " -pes_payload_size 0 -flush_packets 1 pipe:1")
                        .formatted(Timestamps.seconds(zero))
                        .split(" "));
    }
}

package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tv.exstream.media.AudioFormat;
import tv.exstream.time.FrameRate;

/// An option that says what is written.
public sealed interface OutputOption {
    /// Write a stream of the input.
    ///
    /// @param index its number in the file
    record MapStream(int index) implements OutputOption {}

    /// Write what a filter graph gives under this label.
    record MapLabel(String label) implements OutputOption {}

    /// Lets pictures wait for a sound that begins later, still to be written beside it, and gives up when nothing comes of it. Without it,
    /// all of a file would wait.
    ///
    /// @param most the time of the pictures that wait
    record WaitForSound(Duration most, FrameRate rate) implements OutputOption {}

    record CopyVideo() implements OutputOption {}

    record EncodeVideo(VideoEncoder encoder) implements OutputOption {}

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
    record TransportStream(Duration zero, Writing writing) implements OutputOption {}

    /// When packets are handed on.
    enum Writing {
        /// As soon as they are made.
        AT_ONCE,
        /// By 32 KB: a sixth of the calls. For what is made many times faster than it is shown.
        IN_BLOCKS
    }

    /// All sounds of a graph, in their order.
    static List<OutputOption> sounds(int count) {
        return IntStream.range(0, count)
                .<OutputOption>mapToObj(number -> new MapLabel(SoundChain.label(number)))
                .toList();
    }

    default List<String> args() {
        return switch (this) {
            case MapStream(int index) -> List.of("-map", "0:" + index);
            case MapLabel(String label) -> List.of("-map", "[" + label + "]");
            case WaitForSound(Duration most, FrameRate rate) ->
                    List.of(
                            "-max_muxing_queue_size:v",
                            Long.toString(rate.frameAt(most)),
                            "-muxing_queue_data_threshold:v",
                            "1",
                            "-max_interleave_delta",
                            Long.toString(TimeUnit.SECONDS.toMicros(2 * most.toSeconds())));
            case CopyVideo() -> List.of("-c:v", "copy");
            case EncodeVideo(VideoEncoder encoder) -> encoder.args();
            case KeyFrames keyFrames -> List.of("-force_key_frames", expression(keyFrames));
            case EncodeAudio(AudioFormat format) -> SoundEncoder.args(format);
            case TransportStream(Duration zero, Writing writing) -> transportStream(zero, writing);
        };
    }

    /// In ffmpeg's expressions `n` counts the frames given to the encoder, from 0.
    private static String expression(KeyFrames keyFrames) {
        String grid = "expr:not(mod(n+%d,%d))".formatted(keyFrames.first(), keyFrames.grid());
        return grid
                + keyFrames.others().stream()
                        .map(frame -> "+eq(n,%d)".formatted(frame - keyFrames.first()))
                        .collect(Collectors.joining());
    }

    /// One packet of a stream per PES.
    private static List<String> transportStream(Duration zero, Writing writing) {
        return List.of(
                ("-f mpegts -muxdelay 0 -muxpreload 0 -output_ts_offset %s"
                                + " -pes_payload_size 0 -flush_packets %d pipe:1")
                        .formatted(Timestamps.seconds(zero), writing == Writing.AT_ONCE ? 1 : 0)
                        .split(" "));
    }
}

package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ffmpeg we use, the hardware it can use here, and its processes.
///
/// @param version empty when there is none
/// @param path of the program; empty when there is no usable one
/// @param defect why it cannot be used; absent when it can
/// @param encoders for pictures and sound that matter to us, in alphabetical order
/// @param wanted as configured: `auto` or the name of an accelerator
/// @param testing whether the accelerators are being tried now
/// @param testedAt when they were tried last; absent before the first time
/// @param fallbacks the last times that the processor took over from hardware, newest first
public record FfmpegAnswer(
        String version,
        String path,
        Optional<String> defect,
        List<String> encoders,
        String wanted,
        boolean testing,
        Optional<Instant> testedAt,
        List<AcceleratorEntry> accelerators,
        List<FallbackEntry> fallbacks,
        ProcessesEntry processes) {
    public FfmpegAnswer {
        encoders = List.copyOf(encoders);
        accelerators = List.copyOf(accelerators);
        fallbacks = List.copyOf(fallbacks);
    }

    /// One way to encode.
    ///
    /// @param state `not tested`, `not built in`, `no device`, `failed` or `works`, whichever codec is the best off
    /// @param active how many programmes it encodes now
    /// @param sessions how many it may encode at once; 0 where only the processes are bounded
    /// @param benchedSeconds for how much longer it sits out after failures; 0 when it does not
    public record AcceleratorEntry(
            String name,
            String state,
            List<CodecEntry> codecs,
            int active,
            int sessions,
            long benchedSeconds) {
        public AcceleratorEntry {
            codecs = List.copyOf(codecs);
        }
    }

    /// One codec of it.
    ///
    /// @param detail the device, or the reason why not; may be empty
    public record CodecEntry(String codec, String state, String detail) {}

    /// One time that the processor took over.
    public record FallbackEntry(Instant at, String accelerator, String item, String reason) {}

    /// Child processes.
    ///
    /// @param limit how many may run at once
    /// @param limitedBy what decided that: `ffmpeg.processes`, `cores`, `memory` or `descriptors`
    /// @param taken how many places are taken
    /// @param waiting how many wait for their turn to start
    /// @param pressure how often four fifths of the places were taken
    /// @param refused how many could not start when they should have, by reason
    /// @param longestWaitMillis that one waited for a place
    public record ProcessesEntry(
            int limit,
            String limitedBy,
            int taken,
            int waiting,
            long pressure,
            Map<String, Long> refused,
            long longestWaitMillis,
            List<ProcessEntry> running) {
        public ProcessesEntry {
            refused = Map.copyOf(refused);
            running = List.copyOf(running);
        }
    }

    /// One child process.
    ///
    /// @param frames it has made; absent when it does not say
    /// @param speed seconds of media per second; 0 when it does not say
    public record ProcessEntry(
            long pid, String kind, long seconds, long bytes, Optional<Long> frames, double speed) {}
}

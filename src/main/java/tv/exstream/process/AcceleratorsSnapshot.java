package tv.exstream.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.ffmpeg.Accelerator;

/// What is known about accelerators at a moment. Immutable.
///
/// @param wanted by the configuration; empty for the first that works
/// @param isTesting whether they are being tried now
/// @param active how many programmes each encodes now
/// @param sessions how many each may encode at once
/// @param benched for how much longer those sit out that failed again and again
/// @param fallbacks the last ones, newest first
public record AcceleratorsSnapshot(
        Optional<Accelerator> wanted,
        TrialReport report,
        boolean isTesting,
        Map<Accelerator, Integer> active,
        Map<Accelerator, Integer> sessions,
        Map<Accelerator, Duration> benched,
        List<Fallback> fallbacks) {
    public AcceleratorsSnapshot {
        active = Map.copyOf(active);
        sessions = Map.copyOf(sessions);
        benched = Map.copyOf(benched);
        fallbacks = List.copyOf(fallbacks);
    }
}

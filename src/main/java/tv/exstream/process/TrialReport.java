package tv.exstream.process;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;

/// What came of all trials. Immutable.
///
/// @param key of the ffmpeg and the devices it holds for; with others it says nothing
/// @param testedAt when it was finished
public record TrialReport(String key, Instant testedAt, List<TrialResult> results) {
    public TrialReport {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(testedAt, "testedAt");
        results = List.copyOf(results);
    }

    /// One of nothing that was tried.
    static TrialReport none() {
        return new TrialReport("", Instant.EPOCH, List.of());
    }

    public Optional<TrialResult> of(Accelerator accelerator, AcceleratedCodec codec) {
        return results.stream()
                .filter(each -> each.accelerator() == accelerator && each.codec() == codec)
                .findFirst();
    }

    boolean works(Accelerator accelerator, AcceleratedCodec codec) {
        return of(accelerator, codec).filter(TrialResult::works).isPresent();
    }
}

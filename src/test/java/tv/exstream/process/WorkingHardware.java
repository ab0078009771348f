package tv.exstream.process;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;

/// Accelerators of which trials have shown that they work.
public final class WorkingHardware {
    private WorkingHardware() {}

    /// On a clock that stands still.
    public static Accelerators with(Accelerator... working) {
        return with(new Config.Hardware(Optional.empty(), 0), () -> 0, working);
    }

    static Accelerators with(
            Config.Hardware config, LongSupplier nanoTime, Accelerator... working) {
        var accelerators = new Accelerators(config, () -> Instant.EPOCH, nanoTime);
        accelerators.tested(report(working));
        return accelerators;
    }

    /// They work with every codec.
    static TrialReport report(Accelerator... working) {
        return new TrialReport(
                "key",
                Instant.EPOCH,
                Stream.of(working)
                        .flatMap(
                                each ->
                                        Stream.of(AcceleratedCodec.values())
                                                .map(codec -> works(each, codec)))
                        .toList());
    }

    private static TrialResult works(Accelerator accelerator, AcceleratedCodec codec) {
        return new TrialResult(accelerator, codec, TrialResult.Verdict.WORKS, "/dev/x");
    }
}

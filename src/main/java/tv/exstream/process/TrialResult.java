package tv.exstream.process;

import java.util.Objects;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;

/// What came of trying an accelerator with a codec. Immutable.
///
/// @param detail the device that it works on, empty where none needs to be named; else the reason, for a person
public record TrialResult(
        Accelerator accelerator, AcceleratedCodec codec, Verdict verdict, String detail) {
    public TrialResult {
        Objects.requireNonNull(accelerator, "accelerator");
        Objects.requireNonNull(codec, "codec");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(detail, "detail");
    }

    public enum Verdict {
        /// This ffmpeg has no encoder for it.
        NOT_BUILT_IN,
        /// The machine shows no such hardware.
        NO_DEVICE,
        FAILED,
        WORKS
    }

    boolean works() {
        return verdict == Verdict.WORKS;
    }
}

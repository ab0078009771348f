package tv.exstream.tuner;

import java.util.List;
import java.util.SplittableRandom;

/// Trials for servers of tests.
public final class TunerTrials {
    private TunerTrials() {}

    /// One that knows no listener and finds nobody.
    public static TunerTrial alone() {
        return new TunerTrial(DeviceId.generate(new SplittableRandom(1)), List::of, () -> false);
    }
}

package tv.exstream.live;

import java.time.Duration;
import java.util.Optional;

/// Counts black frames in a row. Owned by one thread.
public final class BlackStreak {
    /// Black frames further apart have a picture between them: more than two frames of any rate.
    private static final double LONGEST_STEP = 0.2;

    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final Duration most;
    private double since = NONE;
    private double last = NONE;

    /// @param most how long black is no fault
    public BlackStreak(Duration most) {
        this.most = most;
    }

    /// A frame is black. Answers the fault when it has been for too long.
    public Optional<Fault> at(double seconds) {
        if (seconds < last || seconds - last > LONGEST_STEP) {
            since = seconds;
        }
        last = seconds;
        return seconds - since >= most.toMillis() / 1_000.0
                ? Optional.of(new Fault.Blank(Fault.Picture.BLACK, most))
                : Optional.empty();
    }
}

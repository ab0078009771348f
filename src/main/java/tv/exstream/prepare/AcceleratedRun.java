package tv.exstream.prepare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.ffmpeg.Device;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.process.Accelerators;
import tv.exstream.process.Accelerators.Lease;

/// A run by hardware where there is some for it, and by the processor from where the hardware failed. Run once, by one platform thread; anyone
/// may stop it or ask how far it is.
///
/// ```
///   |--- hardware ---x failed
///                    |------ processor ------|
/// ```
///
/// Whether it was the hardware's fault shows when the processor gets further, unless ffmpeg says so at once: a file that cannot be read fails
/// on both.
final class AcceleratedRun implements Run {
    private static final Logger LOG = LoggerFactory.getLogger(AcceleratedRun.class);

    private final FillOrder order;
    private final Accelerators accelerators;
    private final BiFunction<FillOrder, Device, Run> runs;
    private volatile @Nullable Run current;
    private volatile boolean stopped;

    /// @param runs what makes the frames of an order, by the accelerator that it names on a device
    AcceleratedRun(
            FillOrder order, Accelerators accelerators, BiFunction<FillOrder, Device, Run> runs) {
        this.order = order;
        this.accelerators = accelerators;
        this.runs = runs;
    }

    @Override
    public RunResult run() throws InterruptedException {
        Optional<AcceleratedCodec> codec =
                AcceleratedCodec.of(order.profile().video().coding().codec());
        if (order.method() == FillMethod.COPY || codec.isEmpty()) {
            return attempt(order, Device.FIRST);
        }
        RunResult first;
        Accelerator used;
        try (Lease lease = accelerators.choose(codec.get())) {
            used = lease.accelerator();
            first =
                    attempt(
                            order.goingOn(order.from(), used),
                            new Device(lease.device().map(Path::of)));
        }
        String reason = failure(first);
        return used == Accelerator.SOFTWARE || reason.isEmpty() || stopped
                ? first
                : again(used, reason);
    }

    @Override
    public long reached() {
        Run running = current;
        return running == null ? order.from() : running.reached();
    }

    @Override
    public void stop(String reason) {
        stopped = true;
        Run running = current;
        if (running != null) {
            running.stop(reason);
        }
    }

    /// The processor does the rest.
    private RunResult again(Accelerator failed, String reason) throws InterruptedException {
        long reached = reached();
        String what = String.valueOf(order.item().file().path().getFileName());
        LOG.warn("hardware gives up accelerator={} item={} because={}", failed, what, reason);
        boolean isTold = reason.equals(FailureCause.ACCELERATOR_FAILED.reason());
        if (isTold) {
            accelerators.failed(failed, what, reason);
        }
        RunResult second = attempt(order.goingOn(reached, Accelerator.SOFTWARE), Device.FIRST);
        if (!isTold && reached() > reached) {
            accelerators.failed(failed, what, reason);
        }
        return second;
    }

    private RunResult attempt(FillOrder next, Device device) throws InterruptedException {
        Run run = runs.apply(next, device);
        current = run;
        return stopped ? new RunResult.Stopped() : run.run();
    }

    /// Why the processor should try; empty when it need not.
    private String failure(RunResult result) {
        return switch (result) {
            case RunResult.Filled _, RunResult.Stopped _ -> "";
            case RunResult.Failed(String reason) ->
                    FailureCause.CONNECTIONS_IN_USE.isTold(reason) ? "" : reason;
            case RunResult.StoodStill(String reason) -> reason;
            case RunResult.Refused(var why) -> "its pictures cannot be placed: " + why;
            case RunResult.EndedEarly _ ->
                    reached() == order.from() ? "it made nothing and said nothing" : "";
        };
    }
}

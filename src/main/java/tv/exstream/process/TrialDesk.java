package tv.exstream.process;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Has the accelerators tried in the background: when the server starts, unless the results for this ffmpeg and these devices are known, and
/// on demand. Thread-safe.
public final class TrialDesk implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TrialDesk.class);

    private final Parts parts;
    private final InstantSource clock;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});
    private volatile boolean running;

    /// What trials need and whom they serve.
    record Parts(Trials trials, TrialFile file, Accelerators accelerators) {}

    TrialDesk(Parts parts, InstantSource clock) {
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        Optional<TrialReport> known = parts.file().read(parts.trials().key());
        known.ifPresentOrElse(parts.accelerators()::tested, this::test);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Tries everything, unless that is being done. Answers at once.
    public void test() {
        if (parts.accelerators().begin()) {
            thread = Thread.ofPlatform().daemon().name("hardware-trials").start(this::run);
        }
    }

    private void run() {
        try {
            List<TrialResult> results = parts.trials().run();
            TrialReport report = new TrialReport(parts.trials().key(), clock.instant(), results);
            parts.file().write(report);
            tell(results);
            // Last: whoever sees them may have everything tried again.
            parts.accelerators().tested(report);
        } catch (InterruptedException _) {
            LOG.debug("hardware trials stopped");
            parts.accelerators().untested();
        } catch (RuntimeException e) {
            // A thread's top: without results the processor encodes everything.
            LOG.warn("hardware cannot be tried", e);
            parts.accelerators().untested();
        }
    }

    private static void tell(List<TrialResult> results) {
        for (TrialResult each : results) {
            switch (each.verdict()) {
                case WORKS, FAILED ->
                        LOG.info(
                                "hardware tried accelerator={} codec={} verdict={} detail={}",
                                each.accelerator(),
                                each.codec(),
                                each.verdict(),
                                each.detail());
                case NOT_BUILT_IN, NO_DEVICE -> {}
            }
        }
    }
}

package tv.exstream.log;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.SmartLifecycle;

/// Says what the gate has held back and puts levels back when their time is over. Thread-safe.
final class LogUpkeep implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LogGate gate;
    private final LogLevels levels;
    private final InstantSource clock;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    LogUpkeep(LogGate gate, LogLevels levels, InstantSource clock) {
        this.gate = gate;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("log-upkeep").start(this::run);
    }

    @Override
    public void stop() {
        thread.interrupt();
        gate.tellHeld(clock.instant().plus(Flood.WINDOW));
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (true) {
                round();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void round() {
        gate.tellHeld(clock.instant());
        levels.expire();
    }
}

package tv.exstream.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Watches one connection to a live source, from the first attempt to open it. Thread-safe: one thread reports, another one asks.
///
/// ```
///   open --answer within 5 or 10 s--> starting --picture within 15 s--> flowing
///                                                     bytes pause 5 s, time stands still 3 s, speed < 0.95 over 15 s
///                                                     and 2 s too little: a fault
/// ```
public final class Vigil {
    /// Below it a source counts as slower than real time: a crystal is wrong by 0.02 % at most, and time stamps come in steps.
    static final double LEAST_SPEED = 0.95;

    private static final Duration SAMPLES = Duration.ofSeconds(1);
    private static final double TICKS_PER_NANO = 90_000 / 1e9;

    private final Duration connecting;

    /// Where its time stamps were, about once a second; guarded by this.
    private final Deque<Sample> samples = new ArrayDeque<>();

    private Pace pace = Pace.STEADY;
    private State state = State.CONNECTING;
    private long openedNanos;
    private long answeredNanos;
    private long bytesNanos;
    private long reachedNanos;
    private long firstReachedNanos;
    private long reachedTicks;

    private enum State {
        CONNECTING,
        STARTING,
        FLOWING
    }

    private record Sample(long nanos, long ticks) {}

    /// @param connecting how long the answer may take
    public Vigil(Duration connecting, long now) {
        this.connecting = connecting;
        openedNanos = now;
    }

    /// The source may be asked from now on: what was waited for until then is no fault of it.
    public synchronized void opens(long now) {
        openedNanos = now;
    }

    /// The source has answered.
    public synchronized void answered(Pace expected, long now) {
        pace = expected;
        state = State.STARTING;
        answeredNanos = now;
        bytesNanos = now;
    }

    /// From now on its pictures are made in another way, and their time is counted anew.
    public synchronized void begunAnew(long now) {
        answered(pace, now);
        samples.clear();
        reachedTicks = 0;
    }

    /// Bytes of the stream have come.
    public synchronized void bytes(long now) {
        bytesNanos = now;
    }

    /// Its pictures have reached this time, counted without jumps; 0 before the second one.
    public synchronized void reached(long ticks90k, long now) {
        if (ticks90k <= reachedTicks) {
            return;
        }
        if (state != State.FLOWING) {
            state = State.FLOWING;
            firstReachedNanos = now;
        }
        reachedTicks = ticks90k;
        reachedNanos = now;
        Sample last = samples.peekLast();
        if (last == null || now - last.nanos() >= SAMPLES.toNanos()) {
            samples.add(new Sample(now, ticks90k));
        }
        // The oldest one is kept that is at least a window old.
        while (samples.size() > 1 && now - second().nanos() >= pace.window().toNanos()) {
            samples.removeFirst();
        }
    }

    /// It is not read for now, because it is far enough ahead; nothing that is missing is missed, and its speed is measured anew.
    public synchronized void held(long now) {
        bytesNanos = now;
        reachedNanos = now;
        samples.clear();
    }

    /// How long it has given pictures; zero when it has not.
    public synchronized Duration flowed() {
        return state == State.FLOWING
                ? Duration.ofNanos(reachedNanos - firstReachedNanos)
                : Duration.ZERO;
    }

    /// What is wrong with it now; empty when nothing is.
    public synchronized Optional<Fault> fault(long now) {
        return switch (state) {
            case CONNECTING ->
                    overdue(openedNanos, connecting, now)
                            .map(since -> new Fault.Unreachable("no answer for " + text(since)));
            case STARTING ->
                    stalled(bytesNanos, pace.silence(), now)
                            .or(
                                    () ->
                                            overdue(answeredNanos, pace.startUp(), now)
                                                    .map(
                                                            since ->
                                                                    new Fault.Unusable(
                                                                            "no picture for "
                                                                                    + text(
                                                                                            since))));
            case FLOWING ->
                    stalled(bytesNanos, pace.silence(), now)
                            .or(() -> stalled(reachedNanos, pace.standstill(), now))
                            .or(this::slow);
        };
    }

    /// From picture to picture: what comes in segments is not slow while the next one is awaited.
    private Optional<Fault> slow() {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        Sample oldest = samples.getFirst();
        long elapsed = reachedNanos - oldest.nanos();
        if (elapsed < pace.window().toNanos()) {
            return Optional.empty();
        }
        double came = (reachedTicks - oldest.ticks()) / TICKS_PER_NANO;
        double speed = came / elapsed;
        boolean lacks = elapsed - came > pace.slack().toNanos();
        return lacks && speed < LEAST_SPEED ? Optional.of(new Fault.Slow(speed)) : Optional.empty();
    }

    private Sample second() {
        return samples.stream().skip(1).findFirst().orElseThrow();
    }

    private static Optional<Fault> stalled(long since, Duration most, long now) {
        return overdue(since, most, now).map(Fault.Stalled::new);
    }

    private static Optional<Duration> overdue(long since, Duration most, long now) {
        return now - since > most.toNanos()
                ? Optional.of(Duration.ofNanos(now - since))
                : Optional.empty();
    }

    private static String text(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1_000.0);
    }
}

package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;

/// What time it is on a session's stream. Owned by the session's thread.
///
/// It starts with the computer's clock and runs on monotonic time, so it never goes back and never jumps. Small differences between
/// the two, as NTP makes them, are worked off slowly. When somebody sets the clock the difference stays, and [#isStepped] tells
/// it: the session then moves its content to the new time and calls [#shiftBy], after which the stream's own time still goes on
/// but differs from the computer's by a constant.
final class StreamClock {
    /// Larger differences are not drift: somebody set the clock, or the machine slept.
    static final Duration STEP = Duration.ofSeconds(2);

    /// A hundredth faster or slower goes unnoticed in what a player buffers.
    private static final long SLEW = 100;

    private final Ticker ticker;
    private Duration shift = Duration.ZERO;
    private Instant now;
    private long readAtNanos;

    StreamClock(Ticker ticker) {
        this.ticker = ticker;
        now = ticker.wall();
        readAtNanos = ticker.nanos();
    }

    /// The stream's time; never less than before.
    Instant now() {
        long nanos = ticker.nanos();
        long elapsed = Math.max(0, nanos - readAtNanos);
        readAtNanos = nanos;
        now = now.plusNanos(elapsed);
        Duration behind = behind();
        if (behind.abs().compareTo(STEP) <= 0) {
            long most = elapsed / SLEW;
            now = now.plusNanos(Math.clamp(behind.toNanos(), -most, most));
        }
        return now;
    }

    /// True when the computer's clock was set since the last shift. Only as fresh as the last [#now].
    boolean isStepped() {
        return behind().abs().compareTo(STEP) > 0;
    }

    /// What the computer's clock says, whatever the stream's time is.
    Instant wall() {
        return ticker.wall();
    }

    /// From now on the stream's time is the computer's plus `shift`.
    void shiftBy(Duration shift) {
        this.shift = shift;
        now = ticker.wall().plus(shift);
        readAtNanos = ticker.nanos();
    }

    void sleepUntil(Instant streamTime) throws InterruptedException {
        Duration rest = Duration.between(now(), streamTime);
        if (rest.isPositive()) {
            ticker.sleep(rest);
        }
    }

    void sleep(Duration duration) throws InterruptedException {
        ticker.sleep(duration);
    }

    private Duration behind() {
        return Duration.between(now, ticker.wall().plus(shift));
    }
}

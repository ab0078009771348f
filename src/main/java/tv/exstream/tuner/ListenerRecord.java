package tv.exstream.tuner;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

/// Keeps the health of a listener up to date. Thread-safe.
final class ListenerRecord {
    private final String name;
    private final InstantSource clock;
    private final LongAdder received = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private volatile Instant lastQuery = Instant.EPOCH;
    private volatile ListenerHealth.State state = ListenerHealth.State.OFF;
    private volatile String detail = "not started";

    ListenerRecord(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    void listening() {
        state = ListenerHealth.State.LISTENING;
        detail = "";
    }

    void off() {
        state = ListenerHealth.State.OFF;
        detail = "stopped";
    }

    void failed(String why) {
        state = ListenerHealth.State.FAILED;
        detail = why;
    }

    void received() {
        received.increment();
    }

    void answered() {
        answered.increment();
        lastQuery = clock.instant();
    }

    void refused() {
        refused.increment();
    }

    ListenerHealth health() {
        return new ListenerHealth(
                name, state, detail, received.sum(), answered.sum(), refused.sum(), lastQuery);
    }
}

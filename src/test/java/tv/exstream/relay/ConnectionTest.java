package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.Fault;
import tv.exstream.live.Limits;
import tv.exstream.live.Vigil;
import tv.exstream.tuner.MutableNanos;

class ConnectionTest {
    private static final Fault ENDED = new Fault.Ended("it broke off");
    private static final Fault SLOW = new Fault.Slow(0.5);

    private final MutableNanos nanos = new MutableNanos();
    private final Vigil vigil = new Vigil(Duration.ofSeconds(5), nanos.getAsLong());
    private final Connection connection = new Connection(vigil, Fault::isBearable);

    @AfterEach
    void forget() {
        boolean _ = Thread.interrupted();
    }

    @Test
    void theFirstFaultCountsAndTheReaderIsTold() {
        connection.breakOff(ENDED);
        connection.breakOff(new Fault.Stalled(Duration.ofSeconds(5)));

        assertThat(connection.fault()).contains(ENDED);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void whatIsBorneBreaksNothingOff() {
        connection.breakOff(SLOW);

        assertThat(connection.fault()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("F02: who gives no answer, and later no bytes, is left when the vigil says so")
    void theVigilIsAsked() {
        nanos.pass(Duration.ofSeconds(4));
        connection.check(nanos.getAsLong());
        assertThat(connection.fault()).isEmpty();
        vigil.answered(Limits.USUAL.pace(), nanos.getAsLong());

        nanos.pass(Duration.ofSeconds(6));
        connection.check(nanos.getAsLong());

        assertThat(connection.fault().orElseThrow()).isInstanceOf(Fault.Stalled.class);
    }

    @Test
    void nothingOfItReachesTheNextOne() {
        connection.breakOff(ENDED);
        connection.close();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        connection.breakOff(ENDED);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}

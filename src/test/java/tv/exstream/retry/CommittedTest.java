package tv.exstream.retry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommittedTest {
    @Test
    void whatIsStoredForARequestIsSeenFromThenOn() throws Exception {
        boolean seen =
                new Committed()
                        .watch(
                                () -> {
                                    assertThat(Committed.isAnything()).isFalse();
                                    Committed.note();
                                    return Committed.isAnything();
                                });

        assertThat(seen).isTrue();
        assertThat(Committed.isAnything()).as("for nobody else").isFalse();
    }

    @Test
    void eachRequestIsWatchedForItself() throws Exception {
        boolean _ = new Committed().watch(CommittedTest::note);

        assertThat(new Committed().watch(Committed::isAnything)).isFalse();
    }

    private static boolean note() {
        Committed.note();
        return true;
    }
}

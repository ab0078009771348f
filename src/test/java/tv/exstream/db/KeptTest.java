package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.db.tables.Tables.CHANNEL;
import static tv.exstream.db.tables.Tables.REVISION;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;

class KeptTest extends OnEachDatabase {
    private final AtomicInteger readings = new AtomicInteger();

    private Kept<Integer> kept() {
        return new Kept<>(database, CHANNEL, readings::incrementAndGet);
    }

    @Test
    void aTableIsReadOnceUntilItIsWrittenTo() {
        Kept<Integer> kept = kept();
        assertThat(kept.known()).isEmpty();
        assertThat(kept.now()).isEqualTo(1);
        int _ = database.write(sql -> sql.deleteFrom(REVISION).execute());
        assertThat(kept.now()).isEqualTo(1);
        assertThat(kept.known()).contains(1);

        Channel _ = new JooqChannels(database).add(channel(5).draft());

        assertThat(kept.known()).isEmpty();
        assertThat(kept.now()).isEqualTo(2);
    }

    @Test
    void whoIsWithinATransactionReadsForHimself() {
        Kept<Integer> kept = kept();
        assertThat(kept.now()).isEqualTo(1);

        int _ =
                new JooqOneStep(database)
                        .of(
                                () -> {
                                    assertThat(kept.known()).isEmpty();
                                    return kept.now();
                                });

        assertThat(readings).hasValue(2);
        assertThat(kept.now()).isEqualTo(1);
    }

    /// Whoever read before the end of a transaction may have read what was before it.
    @Test
    void whatIsWrittenWhileItIsReadHasItReadAgain() {
        Kept<Integer> kept =
                new Kept<>(
                        database,
                        CHANNEL,
                        () -> {
                            int reading = readings.incrementAndGet();
                            if (reading == 1) {
                                Channel _ = new JooqChannels(database).add(channel(5).draft());
                            }
                            return reading;
                        });

        assertThat(kept.now()).isEqualTo(1);
        assertThat(kept.now()).isEqualTo(2);
        assertThat(kept.now()).isEqualTo(2);
    }
}

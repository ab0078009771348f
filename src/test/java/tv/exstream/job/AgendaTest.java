package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.job.Agenda.Item;

class AgendaTest {
    private static final ChannelId FIVE = new ChannelId(5);
    private static final ChannelId SIX = new ChannelId(6);

    private final Agenda agenda = new Agenda();

    @Test
    void whoeverAskedOftenHasOneTurn() throws InterruptedException {
        agenda.addLast(FIVE);
        agenda.addLast(SIX);
        agenda.addLast(FIVE);

        assertThat(take()).isEqualTo(new Item.One(FIVE));
        assertThat(take()).isEqualTo(new Item.One(SIX));
        assertThat(agenda.take(Duration.ZERO)).isEqualTo(new Item.All());
    }

    @Test
    void aNewChannelGoesFirst() throws InterruptedException {
        agenda.addLast(FIVE);
        agenda.addLast(SIX);
        agenda.addFirst(SIX);

        assertThat(take()).isEqualTo(new Item.One(SIX));
        assertThat(take()).isEqualTo(new Item.One(FIVE));
    }

    @Test
    void whenNothingComesAllAreDue() throws InterruptedException {
        assertThat(agenda.take(Duration.ofMillis(1))).isEqualTo(new Item.All());
    }

    @Test
    void whatComesWhileSomebodyWaitsIsTakenAtOnce() throws InterruptedException {
        Thread.ofVirtual().start(agenda::addAll);

        assertThat(take()).isEqualTo(new Item.All());
    }

    @Test
    void nothingComesAfterTheEnd() throws InterruptedException {
        agenda.addAll();
        agenda.addLast(FIVE);
        agenda.close();

        assertThat(take()).isEqualTo(new Item.End());
    }

    private Item take() throws InterruptedException {
        return agenda.take(hours(1));
    }
}

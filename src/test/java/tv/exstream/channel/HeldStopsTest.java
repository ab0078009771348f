package tv.exstream.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class HeldStopsTest implements StopsContract {
    private final InMemoryStops stored = new InMemoryStops();
    private final HeldStops held = new HeldStops(stored);
    private final InMemoryChannels channels = new InMemoryChannels();
    private final Channel news = channels.add(channel("5").draft());
    private final Channel films = channels.add(channel("6").draft());

    @Override
    public Stops stops() {
        return stored;
    }

    @Test
    void aStoppedChannelRefusesWithTheReasonUntilItIsStarted() {
        held.stop(news.id(), NOON, "bedtime");

        assertThatThrownBy(() -> held.requireStarted(news))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CHANNEL_STOPPED))
                .hasMessageEndingWith("bedtime");
        held.requireStarted(films);
        assertThat(held.started(List.of(news, films))).containsExactly(films);

        assertThat(held.start(news.id())).isTrue();
        held.requireStarted(news);
        assertThat(held.started(List.of(news, films))).containsExactly(news, films);
    }

    @Test
    void itIsStillStoppedAfterTheNextStartOfTheServer() {
        held.stop(news.id(), NOON, "");

        assertThat(new HeldStops(stored).of(news.id()).map(Stop::since)).contains(NOON);
    }

    @Test
    void stoppingTwiceChangesNothing() {
        held.stop(news.id(), NOON, "first");

        Instant later = NOON.plusSeconds(60);
        assertThat(held.stop(news.id(), later, "second"))
                .isEqualTo(new Stop(news.id(), NOON, "first"));
        assertThat(held.start(news.id())).isTrue();
        assertThat(held.start(news.id())).isFalse();
    }
}

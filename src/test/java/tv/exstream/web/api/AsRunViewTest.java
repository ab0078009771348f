package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.InMemoryAsRuns;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.time.TimeRange;

class AsRunViewTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final Channel CHANNEL = ChannelBuilder.channel(5).build();

    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final InMemoryAsRuns runs = new InMemoryAsRuns();
    private final AsRunView view = new AsRunView(playouts, runs, items, () -> NOON.plus(hours(10)));

    @Test
    void whatWasCutWhenTimeStoodStillWasSentAsFar() {
        MediaItem alien = items.add(item("alien").lasting(hours(1)));
        Airing planned = airing(alien.id()).at(NOON).lasting(hours(1)).build();
        Instant stop = NOON.plus(minutes(20));
        playouts.add(CHANNEL.id(), planned.until(stop));
        runs.add(List.of(sent(planned, new TimeRange(NOON, stop))));

        AsRunAnswer answer =
                view.asRun(
                        CHANNEL,
                        TimelineQuery.of(
                                NOON.toString(),
                                NOON.plus(hours(2)).toString(),
                                NOON.plus(hours(10))));

        assertThat(answer.entries())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.finish()).isEqualTo(stop);
                            assertThat(entry.outcomes()).containsExactly(AsRun.Outcome.CUT_SHORT);
                            assertThat(entry.sending()).isPresent();
                        });
    }

    @Test
    void whatNobodyWatchedWasNotSent() {
        MediaItem alien = items.add(item("alien").lasting(hours(1)));
        playouts.add(CHANNEL.id(), airing(alien.id()).at(NOON).lasting(hours(1)).build());

        AsRunAnswer answer =
                view.asRun(
                        CHANNEL,
                        TimelineQuery.of(
                                NOON.toString(),
                                NOON.plus(hours(2)).toString(),
                                NOON.plus(hours(10))));

        assertThat(answer.entries())
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.outcomes())
                                        .containsExactly(AsRun.Outcome.NOT_SENT));
    }

    @Test
    void aTableHasAllHoweverMuch() {
        MediaItem spot = items.add(item("spot").lasting(Duration.ofSeconds(10)));
        int all = TimelineView.MOST * 3 / 2;
        for (int n = 0; n < all; n++) {
            Instant at = NOON.plusSeconds(10L * n);
            playouts.add(
                    CHANNEL.id(), airing(spot.id()).at(at).lasting(Duration.ofSeconds(10)).build());
        }
        TimelineQuery query =
                TimelineQuery.of(
                        NOON.toString(), NOON.plus(hours(10)).toString(), NOON.plus(hours(10)));

        assertThat(view.asRun(CHANNEL, query).entries()).hasSize(TimelineView.MOST);
        assertThat(view.table(CHANNEL, query))
                .hasSize(all)
                .extracting(AsRunAnswer.AsRunEntry::start)
                .doesNotHaveDuplicates();
    }

    private static AsRun sent(Airing airing, TimeRange part) {
        return new AsRun(
                CHANNEL.id(),
                airing.range(),
                airing.media(),
                airing.kind(),
                AsRun.Carrier.TRANSPORT_STREAM,
                part,
                part,
                1,
                Duration.ZERO,
                Optional.empty());
    }
}

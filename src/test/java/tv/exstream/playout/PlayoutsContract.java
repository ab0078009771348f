package tv.exstream.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// What every [Playouts] does.
public interface PlayoutsContract {
    Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    Playouts playouts();

    /// A channel that exists and has no timeline yet; always the same.
    ChannelId channel();

    /// Makes these airings the timeline of [#channel].
    void store(List<Airing> airings);

    @Test
    default void anAiringIsKeptToTheMillisecond() {
        Airing odd =
                airing(7)
                        .at(NOON.plusMillis(1))
                        .lasting(Duration.ofMillis(3_661_007))
                        .from(Duration.ofMillis(59_999))
                        .asFiller()
                        .inGroup(12)
                        .build();

        store(List.of(odd));

        assertThat(playouts().airings(channel(), TimeRange.of(NOON, hours(2))))
                .containsExactly(odd);
    }

    @Test
    default void aRangeSeesWhatOverlapsItAndNotWhatTouchesIt() {
        store(airings(6));

        List<Airing> seen =
                playouts()
                        .airings(
                                channel(),
                                new TimeRange(NOON.plus(minutes(15)), NOON.plus(minutes(40))));

        assertThat(seen).isEqualTo(airings(6).subList(1, 4));
    }

    @Test
    default void severalChannelsAreAskedForAtOnce() {
        store(airings(6));
        TimeRange range = new TimeRange(NOON.plus(minutes(15)), NOON.plus(minutes(40)));

        assertThat(playouts().airings(List.of(channel(), new ChannelId(4_711)), range))
                .containsExactly(entry(channel(), airings(6).subList(1, 4)));
        assertThat(playouts().airings(List.of(), range)).isEmpty();
    }

    @Test
    default void everyAiringOfALongRangeIsHandedOutOnceAndInOrder() {
        List<Airing> stored = airings(5_000);
        store(stored);
        List<Airing> seen = new ArrayList<>();

        playouts().forEach(channel(), TimeRange.of(NOON.minus(hours(1)), hours(2_000)), seen::add);

        assertThat(seen).isEqualTo(stored);
    }

    @Test
    default void aChannelWithoutATimelineHasNothing() {
        assertThat(playouts().airings(channel(), TimeRange.of(NOON, hours(1)))).isEmpty();
        assertThat(playouts().horizons()).isEmpty();
        assertThat(playouts().version(channel())).isZero();
        assertThat(playouts().versions()).isEmpty();
        playouts().forgetBefore(channel(), NOON);
    }

    @Test
    default void theHorizonIsWhereTheTimelineEnds() {
        store(airings(3));

        assertThat(playouts().horizons()).containsEntry(channel(), NOON.plus(minutes(30)));
    }

    @Test
    default void theVersionIsTheSameAloneAndAmongAll() {
        store(airings(3));

        assertThat(playouts().version(channel())).isPositive();
        assertThat(playouts().versions())
                .containsOnlyKeys(channel())
                .containsValue(playouts().version(channel()));
    }

    @Test
    default void forgettingDropsWhatHasFinishedAndIsNotAChange() {
        store(airings(4));
        long version = playouts().version(channel());

        playouts().forgetBefore(channel(), NOON.plus(minutes(20)));

        assertThat(playouts().airings(channel(), TimeRange.of(NOON, hours(1))))
                .isEqualTo(airings(4).subList(2, 4));
        assertThat(playouts().version(channel())).isEqualTo(version);
    }

    @Test
    default void theFirstAiringOfAnItemIsRememberedWhenItIsForgotten() {
        Airing first = airing(7).at(NOON).lasting(minutes(10)).build();
        Airing again = airing(7).at(NOON.plus(minutes(10))).lasting(minutes(10)).build();
        Airing other = airing(8).at(NOON.plus(minutes(20))).lasting(minutes(10)).build();
        Airing filler =
                airing(9).at(NOON.plus(minutes(30))).lasting(minutes(10)).asFiller().build();
        store(List.of(first, again, other, filler));
        Map<MediaId, Instant> known =
                Map.of(new MediaId(7), NOON, new MediaId(8), NOON.plus(minutes(20)));
        assertThat(firstAirings()).isEqualTo(known);

        playouts().forgetBefore(channel(), NOON.plus(minutes(10)));

        assertThat(firstAirings()).isEqualTo(known);
    }

    private Map<MediaId, Instant> firstAirings() {
        Map<MediaId, Instant> told = new HashMap<>();
        playouts().forEach(channel(), TimeRange.of(NOON, hours(2)), _ -> {}, told::put);
        return told;
    }

    private static List<Airing> airings(int count) {
        List<Airing> airings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            airings.add(airing(i + 1L).at(NOON.plus(minutes(10L * i))).build());
        }
        return airings;
    }
}

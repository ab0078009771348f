package tv.exstream.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// What every [AsRuns] does.
public interface AsRunsContract {
    Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    AsRuns runs();

    /// A channel that exists; always the same.
    ChannelId channel();

    @Test
    default void whatWasSentIsReadByThePlanItBelongsTo() {
        AsRun first = run(channel(), 0, 1);
        AsRun later = run(channel(), 30, 0);
        AsRun again = run(channel(), 0, 5);
        runs().add(List.of(later, again, first));

        assertThat(runs().of(channel(), TimeRange.of(NOON, hours(2))))
                .containsExactly(first, again, later);
        assertThat(runs().of(channel(), TimeRange.of(NOON.plus(minutes(30)), hours(2))))
                .containsExactly(later);
        assertThat(runs().of(new ChannelId(4_711), TimeRange.of(NOON, hours(2)))).isEmpty();
    }

    @Test
    default void whatIsLongOverIsForgotten() {
        AsRun later = run(channel(), 30, 0);
        runs().add(List.of(run(channel(), 0, 0), later));

        runs().forgetBefore(NOON.plus(minutes(30)));

        assertThat(runs().of(channel(), TimeRange.of(NOON, hours(2)))).containsExactly(later);
    }

    @Test
    default void nothingMayBeAdded() {
        runs().add(List.of());

        assertThat(runs().of(channel(), TimeRange.of(NOON, hours(2)))).isEmpty();
    }

    /// Half an hour, of which something was sent.
    static AsRun run(ChannelId channel, int minute, int sentFrom) {
        TimeRange planned = TimeRange.of(NOON.plus(minutes(minute)), minutes(30));
        TimeRange part = TimeRange.of(planned.start().plus(minutes(sentFrom)), minutes(3));
        return new AsRun(
                channel,
                planned,
                new MediaId(17),
                AiringKind.PROGRAMME,
                AsRun.Carrier.TRANSPORT_STREAM,
                part,
                TimeRange.of(part.start().minus(seconds(3)), minutes(3)),
                4,
                Duration.ofMillis(500),
                Optional.of(new MediaId(18)).filter(_ -> sentFrom > 0));
    }
}

package tv.exstream.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.time.TimeRange;

class PlayoutTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final Airing FIRST =
            airing(1).at(NOON).lasting(minutes(30)).from(minutes(5)).build();
    private static final Airing SECOND =
            airing(2).at(NOON.plus(minutes(30))).lasting(minutes(10)).build();
    private static final Airing LATER =
            airing(3).at(NOON.plus(minutes(50))).lasting(minutes(30)).build();
    private static final Playout PLAYOUT =
            new Playout(
                    TimeRange.of(NOON.minus(minutes(10)), hours(1)), List.of(LATER, FIRST, SECOND));

    @Test
    @DisplayName("INV-4: the offset is the in-point and the time since the start")
    void theOffsetIsTheInPointAndTheTimeSinceTheStart() {
        assertThat(PLAYOUT.at(NOON.plus(minutes(12))))
                .isEqualTo(new OnAir.Showing(FIRST, minutes(17)));
    }

    @Test
    void theInstantAnAiringFinishesBelongsToTheNextOne() {
        assertThat(PLAYOUT.at(SECOND.start())).isEqualTo(new OnAir.Showing(SECOND, minutes(0)));
        assertThat(PLAYOUT.at(SECOND.start().minusNanos(1)))
                .isInstanceOfSatisfying(
                        OnAir.Showing.class, on -> assertThat(on.airing()).isEqualTo(FIRST));
    }

    @Test
    void aGapLastsUntilTheNextAiring() {
        assertThat(PLAYOUT.at(NOON.minus(minutes(10)))).isEqualTo(new OnAir.Gap(NOON));
        assertThat(PLAYOUT.at(SECOND.finish())).isEqualTo(new OnAir.Gap(LATER.start()));
    }

    @Test
    void aGapBehindTheLastAiringLastsUntilTheWindowEnds() {
        Playout empty = new Playout(TimeRange.of(NOON, hours(1)), List.of());

        assertThat(empty.at(NOON)).isEqualTo(new OnAir.Gap(NOON.plus(hours(1))));
    }

    @Test
    void askingOutsideTheWindowIsAnError() {
        assertThatThrownBy(() -> PLAYOUT.at(NOON.plus(minutes(50))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overlappingAiringsAreRefused() {
        Airing overlapping = airing(4).at(NOON.plus(minutes(29))).build();

        assertThatThrownBy(() -> new Playout(PLAYOUT.window(), List.of(FIRST, overlapping)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlaps");
    }
}

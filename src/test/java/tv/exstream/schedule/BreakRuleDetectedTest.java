package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.expression.Expression;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Outline;

class BreakRuleDetectedTest {
    private static final BreakRule CHAPTERS_ELSE_DETECTED =
            new BreakRule.FirstOf(
                    List.of(new BreakRule.Chapters(Expression.ALWAYS), new BreakRule.Detected()));

    private final Outline film =
            new InMemoryMediaItems().add(item("film").lasting(minutes(60))).outline();

    @Test
    void whatWasDetectedIsABreakWhereItIsInside() {
        List<Duration> found = List.of(Duration.ZERO, minutes(20), minutes(40), minutes(60));

        assertThat(new BreakRule.Detected().breaks(MediaItemBuilder.interrupted(film, found)))
                .containsExactly(minutes(20), minutes(40));
        assertThat(new BreakRule.Detected().breaks(film)).isEmpty();
    }

    @Test
    void theFirstRuleThatHasBreaksDecides() {
        Outline detected = MediaItemBuilder.interrupted(film, List.of(minutes(20)));

        assertThat(CHAPTERS_ELSE_DETECTED.breaks(detected)).containsExactly(minutes(20));
        assertThat(
                        new BreakRule.FirstOf(
                                        List.of(
                                                BreakRule.Every.interval(minutes(25)),
                                                new BreakRule.Detected()))
                                .breaks(detected))
                .containsExactly(minutes(25), minutes(50));
        assertThat(CHAPTERS_ELSE_DETECTED.breaks(film)).isEmpty();
        assertThatThrownBy(() -> new BreakRule.FirstOf(List.of())).hasMessageContaining("at least");
    }

    @Test
    void itIsLimitedLikeOtherRules() {
        Outline detected =
                MediaItemBuilder.interrupted(film, List.of(minutes(5), minutes(20), minutes(40)));
        BreakRule two =
                new BreakRule.Limited(
                        CHAPTERS_ELSE_DETECTED, 2, Duration.ZERO, minutes(30), minutes(10));

        assertThat(two.breaks(detected)).containsExactly(minutes(20));
    }

    @Test
    void theRuleIsWrittenAndRead() {
        String json = RecordJson.write(CHAPTERS_ELSE_DETECTED);

        assertThat(RecordJson.read(json, BreakRule.class)).isEqualTo(CHAPTERS_ELSE_DETECTED);
        assertThat(StrictJson.read("{\"type\": \"detected\"}", BreakRule.class))
                .isEqualTo(new BreakRule.Detected());
    }
}

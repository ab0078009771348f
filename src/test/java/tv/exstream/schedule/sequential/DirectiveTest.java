package tv.exstream.schedule.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.expression.Expression;

class DirectiveTest {
    private static final Showing SHOWING = Showing.of("ads");

    @DisplayName(
            "SEQ-9: padding goes to multiples since midnight, so minutes that do not divide a day are refused")
    @ParameterizedTest
    @ValueSource(ints = {0, -15, 7, 50, 1_441, 2_880})
    void minutesThatDoNotDivideADayAreRefused(int minutes) {
        assertThatThrownBy(
                        () ->
                                new Directive.PadToNext(
                                        minutes, fit("", Fit.Overshoot.NONE), SHOWING))
                .hasMessage(
                        "pad_to_next must divide the 1440 minutes of a day, as 5, 15, 30 and 45 do: "
                                + minutes);
    }

    @DisplayName(
            "SEQ-9: minutes that divide a day but not an hour are kept, because they count from midnight")
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 45, 60, 90, 1_440})
    void minutesThatDivideADayAreKept(int minutes) {
        assertThat(new Directive.PadToNext(minutes, fit("", Fit.Overshoot.NONE), SHOWING).minutes())
                .isEqualTo(minutes);
    }

    @DisplayName("SEQ-12: going beyond the end and leaving the rest empty exclude each other")
    @Test
    void goingBeyondTheEndLeavesNoTail() {
        assertThatThrownBy(() -> new Fit(0, false, "", Fit.Tail.OFFLINE, Fit.Overshoot.ANY))
                .hasMessageStartingWith("offline_tail must be false when stop_before_end is false");
    }

    @Test
    void lengthsAreBounded() {
        assertThatThrownBy(() -> new Directive.Rewind(Duration.ZERO))
                .hasMessage("rewind must be longer than nothing and at most 7 days: PT0S");
        assertThatThrownBy(
                        () ->
                                new Directive.PlayFor(
                                        Duration.ofDays(8), fit("", Fit.Overshoot.NONE), SHOWING))
                .hasMessageStartingWith("duration must be longer than nothing and at most 7 days");
    }

    @Test
    void aDirectiveKnowsWhatItUses() {
        Directive pad = new Directive.PadToNext(30, fit("slides", Fit.Overshoot.NONE), SHOWING);
        Directive roll = new Directive.RollOn(Directive.RollPlace.MID, "breaks", Expression.ALWAYS);

        assertThat(pad.contents()).containsExactly("ads", "slides");
        assertThat(pad.sequences()).isEmpty();
        assertThat(roll.sequences()).containsExactly("breaks");
    }

    @Test
    void aScheduleKnowsEverythingThatItUses() {
        assertThatThrownBy(
                        () ->
                                new SequentialSchedule(
                                        "",
                                        "",
                                        Map.of(),
                                        Map.of(),
                                        List.of(),
                                        List.of(new Directive.PlayAll(SHOWING))))
                .hasMessage("content must be in the schedule: ads");
    }

    private static Fit fit(String fallback, Fit.Overshoot overshoot) {
        return new Fit(0, false, fallback, Fit.Tail.NONE, overshoot);
    }
}

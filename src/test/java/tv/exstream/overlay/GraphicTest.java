package tv.exstream.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.overlay.Plate.Segment;

class GraphicTest {
    private static final Timing ALWAYS = new Timing.Permanent();

    @Test
    void wordsThatAreTheSameInEveryAiringMayBeSeenAllTheTime() {
        assertThat(graphic("{title} on {name}, {episode}", ALWAYS).looksAhead()).isFalse();
    }

    @Test
    void aClockAllTheTimeIsForWhoAcceptsWhatItCosts() {
        assertThatThrownBy(() -> graphic("{clock}", ALWAYS))
                .hasMessageContaining("timing must not be permanent")
                .hasMessageContaining("{clock}");
        Graphic up = Graphic.UP_NEXT;
        Graphic accepted = new Graphic("{clock}", "", up.style(), ALWAYS, up.motion(), false, true);
        assertThat(accepted.tellsTheTime()).isTrue();
        assertThat(accepted.looksAhead()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PT10S, PT2S, seen more than a quarter of the time or once a minute",
        "PT59S, PT2S, seen more than a quarter of the time or once a minute",
        "PT1M, PT16S, seen more than a quarter of the time or once a minute"
    })
    void soIsWhatIsSeenAgainAndAgainForMuchOfTheTime(
            Duration every, Duration length, String excess) {
        Timing timing = new Timing.Intermittent(every, length);

        assertThatThrownBy(() -> graphic("{clock}", timing))
                .hasMessageStartingWith("timing must not be " + excess + " for words of one");
        assertThat(graphic("{title}", timing).looksAhead()).isFalse();
        Timing rare = new Timing.Intermittent(Duration.ofMinutes(1), Duration.ofSeconds(15));
        assertThat(graphic("{clock}", rare).tellsTheTime()).isTrue();
    }

    @Test
    void soIsWhatIsSeenOnceForLong() {
        Duration most = Timing.MUCH;
        Duration more = most.plusSeconds(1);
        String excess = "seen for more than 15 minutes";

        assertThatThrownBy(() -> graphic("{left}", new Timing.BeforeEnd(more, more)))
                .hasMessageContaining(excess);
        assertThatThrownBy(() -> graphic("{next}", new Timing.AtStart(Duration.ZERO, more)))
                .hasMessageContaining(excess);
        assertThat(graphic("{left}", new Timing.BeforeEnd(more, most)).looksAhead()).isTrue();
    }

    @Test
    void aVariableThatIsNoneIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> graphic("{nxt}", ALWAYS))
                .hasMessageContaining("{next}, {at}")
                .hasMessageEndingWith(": {nxt}");
        assertThatThrownBy(() -> graphic("x".repeat(201), ALWAYS))
                .hasMessage("words must have at most 200 characters: 201");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsValue() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Timing.AtStart(second.negated(), second))
                .hasMessage("after must be 0 s to 24 h: -1 s");
        assertThatThrownBy(() -> new Timing.AtStart(second, second))
                .hasMessage("length must be 2 s to 24 h: 1 s");
        assertThatThrownBy(
                        () -> new Timing.BeforeEnd(second.multipliedBy(5), second.multipliedBy(6)))
                .hasMessage("length must be 2 s up to before: 6 s");
        Plate.Colours colours = Graphic.UP_NEXT.style().colours();
        assertThatThrownBy(() -> new Graphic.Style(Plate.Shape.BAR, Position.TOP, 300, 50, colours))
                .hasMessage("size must be 16..200: 300");
        assertThatThrownBy(
                        () ->
                                new Graphic.Style(
                                        Plate.Shape.BAR,
                                        Position.TOP,
                                        30,
                                        50,
                                        new Plate.Colours("red", "#000000", "#000000")))
                .hasMessage("words must be a colour like #1a1a2e: red");
        assertThatThrownBy(() -> new Graphics.Named(" ", Graphic.UP_NEXT))
                .hasMessageContaining("1..50 characters");
    }

    @Test
    void wordsThatAVariableBringsAreNotLookedThroughAgain() {
        Optional<List<Segment>> told =
                new Wording("Next: {next}!")
                        .told(_ -> Optional.of(new Segment.Words("{title} {next} %{n}")));

        assertThat(told).contains(List.of(new Segment.Words("Next: {title} {next} %{n}!")));
    }

    @Test
    void aLineIsLeftOutWhenSomethingInItIsNotKnown() {
        assertThat(new Wording("Next: {next}").told(_ -> Optional.empty())).isEmpty();
        assertThat(new Wording("  ").told(_ -> Optional.empty())).isEmpty();
        assertThat(new Wording("{ next }").told(_ -> Optional.empty())).isPresent();
    }

    private static Graphic graphic(String title, Timing timing) {
        Graphic up = Graphic.UP_NEXT;
        return new Graphic(title, "", up.style(), timing, up.motion(), false, false);
    }
}

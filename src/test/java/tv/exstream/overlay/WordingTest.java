package tv.exstream.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.overlay.Plate.Precision;
import tv.exstream.overlay.Plate.Segment;

class WordingTest {
    private static final Set<Variable> TWO = EnumSet.of(Variable.NEXT, Variable.AT);

    @Test
    void whatAVariableBringsIsNotLookedThroughAgain() {
        var told = Map.of(Variable.NEXT, "{at}", Variable.AT, "{next}");

        assertThat(new Wording("{next} at {at}").written(named -> known(told, named)))
                .contains("{at} at {next}");
    }

    @Test
    void aLineWithSomethingThatIsNotKnownIsLeftOut() {
        var told = Map.of(Variable.NEXT, "News");

        assertThat(new Wording("{next} at {at}").written(named -> known(told, named))).isEmpty();
        assertThat(new Wording("soon").written(_ -> Optional.empty())).contains("soon");
    }

    @Test
    void bracesAroundAnythingElseAreReadAsTheyAre() {
        var wording = new Wording("{off} {} {Next} {next");

        assertThat(wording.variables()).isEmpty();
        assertThat(wording.written(_ -> Optional.empty())).contains(wording.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7} #{7*7} {{7*7}} *{7*7} @{/x}",
                "__${T(java.lang.Runtime).getRuntime().exit(1)}__",
                "%{expr:1+1} %{pts} \\%n",
                "{class.classLoader} {next.getClass()} {../next}",
                "<%= 7*7 %> $(id) `id`"
            })
    @DisplayName("H25: words are not looked through for anything but the names of variables")
    void nothingInWordsIsRun(String words) {
        assertThat(new Wording(words).written(_ -> Optional.empty())).contains(words);
        assertThat(
                        new Wording("{next}")
                                .written(named -> known(Map.of(Variable.NEXT, words), named)))
                .contains(words);
    }

    @Test
    void clocksStandBetweenWords() {
        var clock = new Segment.Clock(Duration.ZERO, Precision.MINUTES);

        assertThat(new Wording("it is {time} {off}").told(_ -> Optional.of(clock)))
                .contains(List.of(new Segment.Words("it is "), clock, new Segment.Words(" {off}")));
        assertThat(new Wording(" ").told(_ -> Optional.of(clock))).isEmpty();
    }

    @Test
    void whoWritesSomethingThatCannotBeToldIsSaidWhatCan() {
        assertThatNoException().isThrownBy(() -> new Wording("{at} {next}").require(TWO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wording("{nxet}").require(TWO))
                .withMessage("words may have {next}, {at}: {nxet}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wording("{clock}").require(TWO))
                .withMessage("words may have {next}, {at}: {clock}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wording("x".repeat(201)).require(TWO))
                .withMessage("words must have at most 200 characters: 201");
    }

    private static Optional<String> known(Map<Variable, String> told, Variable variable) {
        return Optional.ofNullable(told.get(variable));
    }
}

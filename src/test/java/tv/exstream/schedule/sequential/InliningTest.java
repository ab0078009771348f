package tv.exstream.schedule.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.sequential.Directive.Include;
import tv.exstream.schedule.sequential.Directive.PlayAll;

class InliningTest {
    @Test
    void sequencesAreReplacedByWhatTheyHoldAsOftenAsTheySay() {
        Map<String, List<Directive>> sequences =
                Map.of(
                        "block", List.of(all("show"), include("ident", 1)),
                        "ident", List.of(all("idents")));

        List<Inlined> inlined = Inlining.of(List.of(include("block", 2), all("film")), sequences);

        Inlined block =
                new Inlined.Group(
                        "block",
                        List.of(
                                new Inlined.One(all("show")),
                                new Inlined.Group(
                                        "ident", List.of(new Inlined.One(all("idents"))))));
        assertThat(inlined).containsExactly(block, block, new Inlined.One(all("film")));
        assertThat(inlined.stream().flatMap(Inlined::flat))
                .containsExactly(
                        all("show"), all("idents"), all("show"), all("idents"), all("film"));
    }

    @Test
    void aTitleIsHandedDownToWhatHasNone() {
        Directive own = all("show").titled("Own");
        Map<String, List<Directive>> sequences =
                Map.of(
                        "outer", List.of(include("inner", 1), own, new Directive.Repeat()),
                        "inner", List.of(all("film")));

        List<Inlined> inlined = Inlining.of(List.of(new Include("outer", 1, "Evening")), sequences);

        assertThat(inlined.stream().flatMap(Inlined::flat))
                .containsExactly(all("film").titled("Evening"), own, new Directive.Repeat());
    }

    @DisplayName("SEQ-25: a sequence that includes itself is refused and the way around is named")
    @Test
    void aSequenceThatIncludesItselfIsRefused() {
        Map<String, List<Directive>> sequences =
                Map.of(
                        "start", List.of(include("a", 1)),
                        "a", List.of(all("film"), include("b", 2)),
                        "b", List.of(include("a", 1)));

        assertThatThrownBy(() -> Inlining.of(List.of(include("start", 1)), sequences))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_SCHEDULE_FILE))
                .hasMessage("sequence must not include itself: a > b > a");
    }

    @DisplayName("SEQ-25: sequences may be included a hundred deep and not deeper")
    @Test
    void theDepthIsBounded() {
        Map<String, List<Directive>> sequences = new HashMap<>();
        for (int i = 1; i <= 101; i++) {
            sequences.put("s" + i, List.of(i == 1 ? all("film") : include("s" + (i - 1), 1)));
        }

        assertThat(
                        Inlining.of(List.of(include("s100", 1)), sequences).stream()
                                .flatMap(Inlined::flat))
                .containsExactly(all("film"));
        assertThatThrownBy(() -> Inlining.of(List.of(include("s101", 1)), sequences))
                .hasMessage("sequences must include one another at most 100 deep: s1");
    }

    @Test
    void whatMultipliesWithoutEndIsRefused() {
        Map<String, List<Directive>> sequences =
                Map.of(
                        "a", List.of(include("b", 10_000)),
                        "b", List.of(include("c", 10_000)),
                        "c", List.of());

        assertThatThrownBy(() -> Inlining.of(List.of(include("a", 10_000)), sequences))
                .hasMessageStartingWith("schedule must have at most 10000 directives");
    }

    private static Directive all(String content) {
        return new PlayAll(Showing.of(content));
    }

    private static Directive include(String sequence, int times) {
        return new Include(sequence, times, "");
    }
}

package tv.exstream.channelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.yaml.UnreadableException;

class NamedFirstTest {
    private final Flaws flaws = flaws();

    /// What each names.
    private final Map<String, List<String>> named = new TreeMap<>();

    private final List<String> done = new ArrayList<>();

    private static Flaws flaws() {
        try {
            return new Flaws(Sheet.read("list: []\n"));
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String... names) {
        List<Wish<String>> wishes =
                IntStream.range(0, names.length)
                        .mapToObj(i -> new Wish<>(names[i], "list[%d]".formatted(i)))
                        .toList();
        new NamedFirst<>(flaws, name -> name, wishes)
                .each(name -> named.getOrDefault(name, List.of()), wish -> done.add(wish.text()));
    }

    private List<String> places() {
        return flaws.list().stream().map(Flaw::path).toList();
    }

    @Test
    void whatNamesNothingKeepsTheOrderOfTheFile() {
        run("c", "a", "b");

        assertThat(done).containsExactly("c", "a", "b");
        assertThat(flaws.areNone()).isTrue();
    }

    @Test
    void whatIsNotInTheFileIsNotWaitedFor() {
        named.put("a", List.of("elsewhere"));

        run("a");

        assertThat(done).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverNamesOthersComesBehindThem(long seed) {
        Random random = new Random(seed);
        List<String> names =
                new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> "n" + i).toList());
        for (int i = 1; i < 60; i++) {
            int least = i;
            named.put("n" + i, random.ints(3, 0, i).mapToObj(n -> "n" + n % least).toList());
        }
        Collections.shuffle(names, random);

        run(names.toArray(String[]::new));

        assertThat(done).containsExactlyInAnyOrderElementsOf(names);
        named.forEach(
                (name, before) ->
                        assertThat(before)
                                .as(name)
                                .allMatch(each -> done.indexOf(each) < done.indexOf(name)));
    }

    @Test
    void circlesAndWhatWaitsForThemAreRefusedAndTheRestIsDone() {
        named.put("a", List.of("b"));
        named.put("b", List.of("a"));
        named.put("c", List.of("a"));
        named.put("d", List.of("d"));
        named.put("e", List.of("f"));

        run("a", "b", "c", "d", "e", "f");

        assertThat(done).containsExactly("f", "e");
        assertThat(places()).containsExactly("list[0]", "list[1]", "list[2]", "list[3]");
        assertThat(flaws.areErrors()).as("also when much may be left out").isTrue();
    }

    @Test
    void theFirstOfTwoCounts() {
        run("a", "b", "a");

        assertThat(done).containsExactly("a", "b");
        assertThat(flaws.list())
                .singleElement()
                .extracting(Flaw::message)
                .isEqualTo("must be in the file once, also at list[0]");
    }

    @Test
    @Timeout(60)
    void aLongChainTakesNoLongerThanItIs() {
        String[] names = IntStream.range(0, 50_000).mapToObj(i -> "n" + i).toArray(String[]::new);
        IntStream.range(0, 49_999).forEach(i -> named.put("n" + i, List.of("n" + (i + 1))));

        run(names);

        assertThat(done).hasSize(50_000).startsWith("n49999").endsWith("n0");
    }

    @Test
    void whatIsRefusedIsAFlawAndADatabaseThatCannotBeUsedIsNot() {
        flaws.tried(
                "list",
                () -> {
                    throw new ProblemException(Problem.INVALID_VALUE, "name must be other: x");
                });

        assertThat(flaws.list()).hasSize(1);
        for (Problem problem : List.of(Problem.DATABASE_BUSY, Problem.DATABASE_UNUSABLE)) {
            assertThatThrownBy(
                            () ->
                                    flaws.tried(
                                            "list",
                                            () -> {
                                                throw new ProblemException(problem, "away");
                                            }))
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(flaws.list()).hasSize(1);
    }
}

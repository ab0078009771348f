package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.ProblemException;

/// Parts of lists, the cursors by which they go on, and what comes or goes between them.
class HandOrderTest {
    private final List<String> all = new ArrayList<>(List.of("d", "a", "e", "b", "c"));

    @Test
    void everythingIsShownOncePartByPart() {
        assertThat(partByPart(2)).isEqualTo(all);
    }

    @Test
    void whatIsThereTwiceIsShownTwice() {
        all.add(2, "d");

        assertThat(partByPart(1)).isEqualTo(all);
    }

    @Test
    void whatComesAndGoesBeforeItChangesNothing() {
        String next = part("", 3).next().orElseThrow();

        all.addFirst("new");
        all.remove("a");

        assertThat(texts(part(next, 9))).containsExactly("b", "c");
    }

    @Test
    void anEntryThatMovesTakesThePlaceAlong() {
        String next = part("", 2).next().orElseThrow();

        all.remove("a");
        all.add(3, "a");

        assertThat(texts(part(next, 9))).containsExactly("c");
    }

    @Test
    void itGoesOnInThePlaceOfAnEntryThatIsGone() {
        String next = part("", 2).next().orElseThrow();

        all.remove("a");

        assertThat(texts(part(next, 9))).containsExactly("e", "b", "c");
        all.clear();
        assertThat(texts(part(next, 9))).isEmpty();
    }

    @Test
    void withoutACursorSoManyAreLeftOut() {
        assertThat(texts(read(ListPart.at(3, 9)))).containsExactly("b", "c");
        assertThat(texts(read(ListPart.at(30, 9)))).isEmpty();
        assertThat(read(ListPart.at(3, 2)).next()).isEmpty();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String other = new Cursor("others", List.of("a", "1")).text();
        String broken = new Cursor("letters", List.of("zzz", "first")).text();

        for (String cursor : List.of(other, broken, "x")) {
            assertThatThrownBy(() -> part(cursor, 2))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("cursor must be");
        }
    }

    /// A list that began anew would go on for ever.
    private List<String> partByPart(int limit) {
        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent() && seen.size() <= all.size()) {
            ListPart.Some<HandOrder.Placed<String>> some = part(next.get(), limit);
            seen.addAll(texts(some));
            next = some.next();
        }
        return seen;
    }

    private ListPart.Some<HandOrder.Placed<String>> part(String cursor, int limit) {
        return read(ListPart.of(cursor, 0, limit));
    }

    private ListPart.Some<HandOrder.Placed<String>> read(ListPart part) {
        return part.read(new HandOrder<>("letters", all, letter -> letter));
    }

    private static List<String> texts(ListPart.Some<HandOrder.Placed<String>> some) {
        return some.entries().stream().map(HandOrder.Placed::entry).toList();
    }
}

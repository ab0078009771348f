package tv.exstream.library.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownListsTest {
    private static final ItemList BEST = list("1", "Best", "v1");
    private static final ItemList NIGHT = list("2", "Tonight", "v1");

    private final KnownLists known =
            new KnownLists(Map.of(BEST, Set.of("a", "b"), NIGHT, Set.of("b")));

    @Test
    @DisplayName("a list is known as long as its version and its name are the same")
    void sameListsAreKnown() {
        assertThat(known.of(BEST)).hasValue(Set.of("a", "b"));
        assertThat(known.of(list("1", "Best", "v2"))).isEmpty();
        assertThat(known.of(list("1", "Better", "v1"))).isEmpty();
        assertThat(known.of(list("3", "Best", "v1"))).isEmpty();
        assertThat(known.has("1")).isTrue();
        assertThat(known.has("3")).isFalse();
    }

    @Test
    @DisplayName("a list that does not tell whether it has changed is never known")
    void listsWithoutVersions() {
        ItemList rules = list("9", "By rules", "");

        assertThat(new KnownLists(Map.of(rules, Set.of("a"))).of(rules)).isEmpty();
    }

    @Test
    @DisplayName("what came, went or is on a list of another name differs, and nothing else")
    void differences() {
        KnownLists now =
                new KnownLists(
                        Map.of(
                                list("1", "Best", "v2"), Set.of("a", "c"),
                                list("2", "Tonight", "v1"), Set.of("b")));

        assertThat(known.differences(now)).containsExactlyInAnyOrder("b", "c");
        assertThat(known.differences(known)).isEmpty();
        assertThat(known.differences(KnownLists.NONE)).containsExactlyInAnyOrder("a", "b");
        assertThat(KnownLists.NONE.differences(known)).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("whatever the lists, an item differs exactly when the names of its lists do")
    void itemsDifferByTheNamesOfTheirLists(long seed) {
        var random = new Random(seed);
        KnownLists one = drawn(random);
        KnownLists other = drawn(random);

        Set<String> expected =
                IntStream.range(0, 12)
                        .mapToObj(Integer::toString)
                        .filter(id -> !names(one, id).equals(names(other, id)))
                        .collect(Collectors.toSet());

        assertThat(one.differences(other)).as("seed %d", seed).isEqualTo(expected);
        assertThat(other.differences(one)).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    @DisplayName("lists that are to be asked again are known no more, and the others are")
    void listsAreForgotten() {
        KnownLists rest = known.without(Set.of("1", "77"));

        assertThat(rest.of(BEST)).isEmpty();
        assertThat(rest.of(NIGHT)).hasValue(Set.of("b"));
    }

    @Test
    @DisplayName("lists in doubt are asked for again, and what was on them is known all the same")
    void listsInDoubt() {
        KnownLists doubted = known.inDoubt(Set.of("1"));

        assertThat(doubted.of(BEST)).isEmpty();
        assertThat(doubted.of(NIGHT)).hasValue(Set.of("b"));
        assertThat(doubted.last("1")).hasValue(Set.of("a", "b"));
        assertThat(doubted.last("3")).isEmpty();
        assertThat(doubted.differences(known)).isEmpty();
        assertThat(known.inDoubt().of(NIGHT)).isEmpty();
        assertThat(known.ofListing("boxes")).isEqualTo(known.inDoubt());
        assertThat(known.ofListing("playlists")).isEqualTo(KnownLists.NONE);
    }

    private static KnownLists drawn(Random random) {
        Map<ItemList, Set<String>> members = new HashMap<>();
        for (int n = 0; n < 4; n++) {
            Set<String> ids = new HashSet<>();
            for (int m = random.nextInt(6); m > 0; m--) {
                ids.add(Integer.toString(random.nextInt(12)));
            }
            members.put(list("l" + n, "List " + random.nextInt(3), "v"), ids);
        }
        return new KnownLists(members);
    }

    private static Set<String> names(KnownLists lists, String id) {
        return lists.members().entrySet().stream()
                .filter(each -> each.getValue().contains(id))
                .map(each -> each.getKey().name())
                .collect(Collectors.toSet());
    }

    private static ItemList list(String id, String name, String version) {
        return new ItemList(ItemList.Kind.COLLECTION, "boxes", id, name, version);
    }
}

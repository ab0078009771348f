package tv.exstream.collection.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;

class ExpansionTest {
    private final Map<String, String> smart = new HashMap<>();

    @Test
    void whatASmartCollectionMeansIsPutInAsAWhole() {
        smart.put("funny", "genre:comedy OR genre:satire");
        smart.put("new", "smart_collection:\"funny\" AND added_inthelast:\"1 week\"");

        assertThat(expand("smart_collection:\"new\" -tag:x").query())
                .isEqualTo(
                        Query.parse(
                                "(genre:comedy OR genre:satire) AND added_inthelast:\"1 week\" AND -tag:x"));
    }

    @Test
    void anUnknownNameMatchesNothingAndIsToldOf() {
        Expansion expansion = expand("tag:a OR smart_collection:\"gone\"");

        assertThat(expansion.query()).isEqualTo(Query.parse("tag:a"));
        assertThat(expansion.warnings())
                .extracting(Remark::english)
                .containsExactly("smart collection must exist: gone");
        assertThat(expand("NOT smart_collection:\"gone\"").query())
                .isEqualTo(new Query.Not(Query.nothing()));
    }

    @Test
    void aQueryThatCannotBeReadMatchesNothingAndIsToldOf() {
        smart.put("broken", "year:then");

        Expansion expansion = expand("smart_collection:\"broken\"");

        assertThat(expansion.query()).isEqualTo(Query.nothing());
        assertThat(expansion.warnings())
                .extracting(Remark::english)
                .containsExactly("smart collection broken: year must be a whole number: then");
    }

    @Test
    void aCycleIsRefusedWithItsWay() {
        smart.put("a", "x OR smart_collection:\"b\"");
        smart.put("b", "smart_collection:\"c\"");
        smart.put("c", "NOT smart_collection:\"a\"");

        assertThatThrownBy(() -> expand("smart_collection:\"a\""))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.COLLECTION_CYCLE))
                .hasMessage("smart collection must not contain itself: a -> b -> c -> a");
    }

    @Test
    void theSameTwiceIsNoCycle() {
        smart.put("a", "tag:x");

        assertThat(expand("smart_collection:\"a\" OR smart_collection:\"a\"").query())
                .isEqualTo(Query.parse("tag:x OR tag:x"));
    }

    @Test
    void collectionsThatMultiplyOneAnotherAreBounded() {
        for (int i = 0; i < 50; i++) {
            String next = "smart_collection:\"%d\"".formatted(i + 1);
            smart.put(String.valueOf(i), next + " OR " + next);
        }

        assertThatThrownBy(() -> expand("smart_collection:\"0\""))
                .hasMessageContaining("at most 4096 clauses");
    }

    @Test
    void whoAsksForATitleMeansTheOriginalOneAsWell() {
        Query both = Query.parse("title:x OR original_title:x");

        assertThat(expand("x").query()).isEqualTo(both);
        assertThat(expand("-title:x").query()).isEqualTo(new Query.Not(both));
        assertThat(expand("original_title:x").query()).isEqualTo(Query.parse("original_title:x"));
    }

    @Test
    void theNameOfAManualCollectionBecomesItsMembers() {
        assertThat(expand("collection:best").query())
                .isEqualTo(new Query.Ids(Set.of(new MediaId(7))));
        assertThat(expand("collection:worst").query()).isEqualTo(Query.nothing());
    }

    private Expansion expand(String text) {
        return Expansion.of(
                Query.parse(text),
                new Expansion.Names() {
                    @Override
                    public Optional<String> smart(String name) {
                        return Optional.ofNullable(smart.get(name));
                    }

                    @Override
                    public Query members(TextMatch name) {
                        return name.matches(Folded.of("Best of").text())
                                ? new Query.Ids(Set.of(new MediaId(7)))
                                : Query.nothing();
                    }
                });
    }
}

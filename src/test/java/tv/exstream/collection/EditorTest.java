package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Editor.Check;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.Proposals.Kind;
import tv.exstream.collection.Proposals.Proposal;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.collection.query.Query;
import tv.exstream.media.Facet;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

class EditorTest {
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryMediaCollections collections = new InMemoryMediaCollections();
    private final Editor editor =
            new Editor(new Search(collections, new InMemoryMatches(items)), collections);

    @Test
    void aQueryThatCanBeReadIsShownInOneWay() {
        assertThat(editor.check("genre:comedy minutes:[* TO 30]"))
                .isEqualTo(new Check.Right("genre:comedy AND minutes <= 30", List.of()));
    }

    @Test
    void aQueryThatCannotBeReadSaysWhereAndWhatWasWanted() {
        assertThat(told("genre:comedy AND year:x")).isEqualTo("22 year must be a whole number: x");
        assertThat(told("(genre:comedy")).isEqualTo("13 AND, OR or ) must come here: the end");
    }

    @Test
    void aQueryThatContainsItselfIsWrongAsAWhole() {
        collections.add("a", new Content.Smart("smart_collection:\"a\""));

        assertThat(told("smart_collection:\"a\""))
                .isEqualTo("0 smart collection must not contain itself: a -> a");
    }

    private String told(String query) {
        var wrong = (Check.Wrong) editor.check(query);
        return wrong.position() + " " + wrong.message();
    }

    @Test
    void aNameThatMeansNothingIsOnlyAWarning() {
        assertThat(editor.check("smart_collection:\"x\""))
                .isEqualTo(
                        new Check.Right(
                                "smart_collection:\"x\"",
                                List.of(Remark.of(Demand.SMART_UNKNOWN, "x"))));
    }

    @Test
    void fieldsAndTitlesAreProposedForAWord() {
        items.add(item("Genesis"));

        assertThat(texts("gen")).containsExactly("genre", "Genesis");
        assertThat(texts("released_"))
                .containsExactly(
                        "released_inthelast:", "released_notinthelast:", "released_onthisday");
        assertThat(texts("")).contains("actor", "year", "smart_collection:", "NOT");
        assertThat(texts("")).doesNotContain("Genesis", "AND");
    }

    @Test
    void afterAClauseComesWhatJoinsTheNext() {
        assertThat(texts("year:1990 ")).startsWith("AND", "OR", "NOT", "actor");
        assertThat(texts("year:1990 o")).containsExactly("OR", "original_title");
    }

    @Test
    void operatorsAreThoseOfTheField() {
        assertThat(texts("plot ")).containsExactly(":", "~", "!~");
        assertThat(texts("year b")).containsExactly("BETWEEN");
        assertThat(texts("genre not ")).containsExactly("NOT IN");
    }

    @Test
    void valuesComeWithTheirCountsAndInQuotesWhenTheyNeedThem() {
        items.add(item("a").with(Facet.GENRE, "Science Fiction", "Comedy"));
        items.add(item("b").with(Facet.GENRE, "Science Fiction"));

        assertThat(editor.complete("genre:", 6, 9).all())
                .containsExactly(
                        new Proposal(Kind.VALUE, "Comedy", "Comedy", Optional.of(1)),
                        new Proposal(
                                Kind.VALUE,
                                "\"Science Fiction\"",
                                "Science Fiction",
                                Optional.of(2)));
    }

    @Test
    void smartCollectionsAreProposedByName() {
        collections.add("Late Night", new Content.Smart("a"));
        collections.add("Late picks", new Content.Manual(List.of(), false));

        assertThat(texts("smart_collection:\"la")).containsExactly("\"Late Night\"");
    }

    @Test
    void whatIsProposedCanBeRead() {
        items.add(item("a").with(Facet.GENRE, "R&B \"live\"", "and", "Rock * Roll"));

        for (Proposal proposal : editor.complete("genre:", 6, 9).all()) {
            String text = "genre:" + proposal.text();
            assertThat(Query.read(text)).as(text).isInstanceOf(Query.Reading.Understood.class);
        }
    }

    @Test
    void noMoreIsProposedThanAsked() {
        assertThat(editor.complete("", 0, 3).all()).hasSize(3);
        assertThat(editor.complete("", 0, -1).all()).isEmpty();
    }

    private List<String> texts(String text) {
        return editor.complete(text, text.length(), 500).all().stream()
                .map(Proposal::text)
                .toList();
    }
}

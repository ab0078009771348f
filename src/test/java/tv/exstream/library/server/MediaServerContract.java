package tv.exstream.library.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.server.ServerUnderTest.Question;
import tv.exstream.library.server.ServerUnderTest.Reaction;
import tv.exstream.media.Facet;

/// What holds for media servers of every kind.
public abstract class MediaServerContract extends ServerNewsContract {
    @Test
    @DisplayName(
            "a film and an episode of a server are media, each known by its id at the server and where its file is there")
    void itemsOfServersAreMedia() throws Exception {
        server.read();

        assertThat(server.shelf().items.keySet())
                .containsExactlyInAnyOrder("11", "12", "21", "22", "31");
        assertThat(server.shelf().items.values())
                .allSatisfy(item -> assertThat(item.locator()).isNotEmpty());
    }

    @Test
    @DisplayName("where nothing has changed nothing is asked for but short lists")
    void nothingIsAskedForTwice() throws Exception {
        server.collection("41", 1, List.of("11"));
        server.playlist("42", 1, List.of("22"));
        server.read();
        assertThat(server.asked(Question.MEMBERS)).isEqualTo(2);
        assertThat(server.asked(Question.SHOW_DETAILS)).isEqualTo(1);
        server.forgetQuestions();

        server.read();

        assertThat(server.shelf().kept).hasSize(5);
        assertThat(server.asked(Question.DETAILS)).isZero();
        assertThat(server.asked(Question.SHOW_DETAILS)).isZero();
        assertThat(server.asked(Question.MEMBERS)).isZero();
    }

    @Test
    @DisplayName("only the show that has changed is described anew, and its episodes are read")
    void changedShowsAreRead() throws Exception {
        server.read();
        server.show("20", 2, "Comedy");
        server.forgetQuestions();

        server.read();

        assertThat(server.shelf().put).containsExactlyInAnyOrder("21", "22");
        assertThat(values("21", Facet.SHOW_GENRE)).containsExactly("Comedy");
        assertThat(values("31", Facet.SHOW_GENRE)).containsExactly("Crime");
        assertThat(server.asked(Question.SHOW_DETAILS)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "how often and when something was seen is known, and is read again when it was seen again")
    void plays() throws Exception {
        server.read();
        assertThat(values("11", Facet.WATCHED)).isNotEqualTo(List.of("yes"));
        server.watch("11", 3, "2026-02-01T20:15:00Z");

        server.read();

        assertThat(server.shelf().put).containsExactly("11");
        assertThat(values("11", Facet.WATCHED)).containsExactly("yes");
        assertThat(values("11", Facet.PLAYS)).containsExactly("3");
        assertThat(values("11", Facet.LAST_PLAYED)).containsExactly("2026-02-01T20:15:00Z");

        server.watch("11", 4, "2026-02-02T20:15:00Z");
        server.read();
        assertThat(values("11", Facet.PLAYS)).containsExactly("4");
    }

    @Test
    @DisplayName(
            "F18: a token that is not taken any more in the middle of a reading is renewed, and all is read")
    void tokensEndInTheMiddle() throws Exception {
        server.read();
        server.film("11", 2);
        server.answer(Question.DETAILS, Reaction.once(401));

        server.read();

        assertThat(server.shelf().put).containsExactly("11");
        assertThat(server.shelf().items).hasSize(5);
        assertThat(server.shelf().gone).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    @DisplayName(
            "F18: a server that wants to be left alone in the middle of a reading is waited for")
    void busyInTheMiddle(int status) throws Exception {
        server.answer(Question.DETAILS, Reaction.once(status));

        server.read();

        assertThat(server.shelf().items).hasSize(5);
        assertThat(server.waits()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Items\":[{\"Id\":\"11\"",
                "{\"MediaContainer\":{\"Metadata\":[{\"ratingKey\":\"11\"",
                "",
                "<html>sign in</html>",
                "[1,2]"
            })
    @DisplayName("F18: half an answer, or something else than an answer, takes nothing away")
    void halfAnswers(String body) throws Exception {
        server.read();
        server.answer(Question.FILMS, Reaction.once(body));

        assertThatThrownBy(server::read).isInstanceOf(IOException.class);

        assertThat(server.shelf().items).hasSize(5);
        server.read();
        assertThat(server.shelf().kept).hasSize(5);
        assertThat(server.shelf().gone).isEmpty();
    }

    @Test
    @DisplayName("F18: a list that shrinks while it is read takes nothing away")
    void listsShrink() throws Exception {
        server.read();
        server.answer(Question.FILMS, Reaction.once(server.page(List.of("11"), 2)));
        server.answer(Question.FILMS, Reaction.once(server.page(List.of(), 1)));

        server.read();

        assertThat(server.shelf().gone).isEmpty();
        assertThat(server.shelf().items.keySet()).contains("12");
    }

    @Test
    @DisplayName(
            "F18: pages that overlap because something was added bring each item once, and take nothing away")
    void pagesOverlap() throws Exception {
        server.read();
        server.answer(Question.FILMS, Reaction.once(server.page(List.of("11"), 3)));
        server.answer(Question.FILMS, Reaction.once(server.page(List.of("11"), 3)));
        server.answer(Question.FILMS, Reaction.once(server.page(List.of("12"), 3)));

        server.read();

        assertThat(server.shelf().gone).isEmpty();
        assertThat(server.shelf().items).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Media\":5,\"MediaSources\":\"none\"",
                "\"Media\":[[1],2,null,{\"Part\":7}],\"MediaSources\":[[1],2,null]",
                "\"Media\":[{\"id\":[],\"Part\":[{\"key\":\"@evil.example/x\"}]}],\"MediaSources\":[{\"Id\":\"../../x\"}]",
                "\"Media\":[{\"id\":1,\"Part\":[{\"key\":{\"a\":1}}]}],\"MediaSources\":[{\"Id\":\"a b\"}]"
            })
    @DisplayName(
            "H20: an item without a file that makes sense is left out, and the others are read")
    void oddItems(String rest) throws Exception {
        server.odd("13", rest);

        server.read();

        assertThat(server.shelf().items.keySet())
                .containsExactlyInAnyOrder("11", "12", "21", "22", "31");
        assertThat(server.shelf().skipped).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"year\":99999999999999999999,\"ProductionYear\":-5,\"duration\":1e300,\"RunTimeTicks\":1e300",
                "\"year\":\"NaN\",\"ProductionYear\":[1],\"viewCount\":-9,\"UserData\":{\"Played\":true,\"PlayCount\":-1}",
                "\"viewCount\":1e18,\"lastViewedAt\":1e18,\"UserData\":{\"Played\":\"x\",\"PlayCount\":1e18,\"LastPlayedDate\":\"soon\"}",
                "\"Genre\":{\"tag\":1},\"Genres\":{\"a\":1},\"Role\":\"x\",\"People\":7,\"Chapter\":[{\"startTimeOffset\":-1}],\"Chapters\":[9]"
            })
    @DisplayName(
            "H20: numbers beyond all measure and other types in an item count as nothing said, and it is read")
    void oddValues(String rest) throws Exception {
        server.odd("13", rest);

        server.read();

        assertThat(server.shelf().items.keySet()).contains("13");
        assertThat(server.shelf().items.get("13").title().year()).isZero();
    }

    @Test
    @DisplayName("what is listed no more is gone, and what is new is read")
    void itemsComeAndGo() throws Exception {
        server.read();
        server.remove("12");
        server.film("13", 1);

        server.read();

        assertThat(server.shelf().put).containsExactly("13");
        assertThat(server.shelf().gone).containsExactly("12");
    }

    @Test
    @DisplayName("F18: a server that lists nothing where there was something takes nothing away")
    void emptyServersTakeNothingAway() throws Exception {
        server.read();
        List.of("11", "12", "21", "22", "31").forEach(server::remove);

        assertThatThrownBy(server::read)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "lists nothing, where there were 5 items; all of them are kept");
    }

    @Test
    @DisplayName(
            "F18: one item that the server stumbles over is left out, or kept as it was, and the others are read")
    void itemsAreDegradedOneByOne() throws Exception {
        server.read();
        List.of("11", "12").forEach(id -> server.film(id, 2));
        server.answer(Question.DETAILS, Reaction.always(500));

        server.read();

        assertThat(server.shelf().put).containsExactly("12");
        assertThat(server.shelf().skipped).hasSize(1).containsValue("it answers with status 500");
        assertThat(server.shelf().gone).isEmpty();
        server.calm();
        server.read();
        assertThat(server.shelf().put).containsExactly("11");
    }

    @Test
    @DisplayName(
            "F18: a library that the server stumbles over keeps its items, and the others are read")
    void librariesAreDegradedOneByOne() throws Exception {
        server.read();
        server.answer(Question.FILMS, Reaction.always(500));
        server.episode("21", 2, "20");

        server.read();

        assertThat(server.shelf().put).containsExactly("21");
        assertThat(server.shelf().skipped).containsKey("Films");
        assertThat(server.shelf().items.keySet()).contains("11", "12");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500})
    @DisplayName("F18: a server that does not tell its libraries takes nothing away")
    void librariesMayBeRefused(int status) throws Exception {
        server.read();
        server.answer(Question.LIBRARIES, Reaction.always(status));

        assertThatThrownBy(server::read).isInstanceOf(IOException.class);

        assertThat(server.shelf().items).hasSize(5);
        server.calm();
        server.read();
        assertThat(server.shelf().kept).hasSize(5);
    }

    @Test
    @DisplayName("ids that are none never become part of a question")
    void oddIds() throws Exception {
        server.read();
        server.forgetQuestions();
        server.hear(Set.of("../x", "a/b", "1,2", "a?b=c", " ", "11"));

        server.read();

        assertThat(server.shelf().put).containsExactly("11");
        assertThat(server.shelf().gone).isEmpty();
    }
}

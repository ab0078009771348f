package tv.exstream.library.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.server.ServerUnderTest.Question;
import tv.exstream.library.server.ServerUnderTest.Reaction;
import tv.exstream.media.Facet;

/// What holds for the lists and the events of media servers of every kind.
public abstract class ServerNewsContract {
    ServerUnderTest server;

    protected abstract ServerUnderTest server();

    @BeforeEach
    void fill() {
        server = server();
        server.film("11", 1);
        server.film("12", 1);
        server.show("20", 1, "Drama");
        server.episode("21", 1, "20");
        server.episode("22", 1, "20");
        server.show("30", 1, "Crime");
        server.episode("31", 1, "30");
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    @DisplayName(
            "only the members of a list that has changed are asked for, and those that came or went are read")
    void changedListsAreRead() throws Exception {
        server.collection("41", 1, List.of("11"));
        server.collection("43", 1, List.of("31"));
        server.read();
        server.collection("41", 2, List.of("12"));
        server.forgetQuestions();

        server.read();

        assertThat(server.asked(Question.MEMBERS)).isEqualTo(1);
        assertThat(server.shelf().put).containsExactlyInAnyOrder("11", "12");
        assertThat(values("11", Facet.LIST)).isEmpty();
        assertThat(values("12", Facet.LIST)).hasSize(1);
    }

    @Test
    @DisplayName(
            "an event that names an item asks for that item and its show, and for no list and no library's items")
    void eventsAskForTheItem() throws Exception {
        server.collection("41", 1, List.of("21"));
        server.read();
        server.forgetQuestions();
        server.hear(Set.of("21"));

        server.read();

        assertThat(server.shelf().put).containsExactly("21");
        assertThat(values("21", Facet.LIST)).hasSize(1);
        assertThat(values("21", Facet.SHOW_GENRE)).containsExactly("Drama");
        assertThat(server.asked(Question.SHOW_DETAILS)).isEqualTo(1);
        assertThat(server.asked(Question.FILMS)).isZero();
        assertThat(server.asked(Question.SHOWS)).isZero();
        assertThat(server.asked(Question.COLLECTIONS)).isZero();
        assertThat(server.asked(Question.MEMBERS)).isZero();
    }

    @Test
    @DisplayName(
            "an event that names a collection asks for that one, and reads what is on it now or was")
    void eventsOfLists() throws Exception {
        server.collection("41", 1, List.of("11", "21"));
        server.collection("43", 1, List.of("31"));
        server.read();
        server.collection("41", 2, List.of("12", "21"));
        server.forgetQuestions();
        server.hear(Set.of("41"));

        server.read();

        assertThat(server.shelf().put).containsExactlyInAnyOrder("11", "12");
        assertThat(values("11", Facet.LIST)).isEmpty();
        assertThat(values("12", Facet.LIST)).hasSize(1);
        assertThat(server.asked(Question.MEMBERS)).isEqualTo(1);
        assertThat(server.asked(Question.FILMS)).isZero();
        assertThat(server.shelf().gone).isEmpty();
    }

    @Test
    @DisplayName(
            "a collection with a show on it that is removed takes its name from all its episodes")
    void removedLists() throws Exception {
        server.collection("41", 1, List.of("20"));
        server.read();
        assertThat(values("22", Facet.LIST)).hasSize(1);
        server.removeCollection("41");
        server.hear(Set.of("41"));

        server.read();

        assertThat(server.shelf().put).containsExactlyInAnyOrder("21", "22");
        assertThat(values("22", Facet.LIST)).isEmpty();
        assertThat(server.shelf().gone).isEmpty();
    }

    @Test
    @DisplayName(
            "after a start the first event asks for the lists once, because nobody knows them any more")
    void listsAreForgottenAtTheEnd() throws Exception {
        server.collection("41", 1, List.of("11"));
        server.read();
        server.restart();
        server.forgetQuestions();
        server.hear(Set.of("11"));
        server.read();
        server.hear(Set.of("11"));
        server.read();

        assertThat(server.asked(Question.MEMBERS)).isEqualTo(1);
        assertThat(values("11", Facet.LIST)).hasSize(1);
        assertThat(server.shelf().put).containsExactly("11");
    }

    @Test
    @DisplayName("after a start an event of a collection reads what is on it")
    void listsOfEventsAreReadAfterAStart() throws Exception {
        server.collection("41", 1, List.of("11"));
        server.collection("43", 1, List.of("31"));
        server.read();
        server.restart();
        server.collection("41", 2, List.of("12"));
        server.hear(Set.of("41"));

        server.read();

        assertThat(server.shelf().put).containsExactly("12");
        assertThat(values("12", Facet.LIST)).hasSize(1);
    }

    @Test
    @DisplayName(
            "what is said to have changed is read alone: items, all of a show, and what is gone")
    void changesAreReadAlone() throws Exception {
        server.read();
        server.forgetQuestions();
        server.film("11", 2);
        server.remove("12");
        server.hear(Set.of("11", "12", "20"));

        server.read();

        assertThat(server.shelf().put).containsExactlyInAnyOrder("11", "21", "22");
        assertThat(server.shelf().gone).containsExactly("12");
        assertThat(server.asked(Question.FILMS)).isZero();
    }

    @Test
    @DisplayName("changes whose reading breaks off are noticed by the next one")
    void changesAreNotForgotten() throws Exception {
        server.read();
        server.film("11", 2);
        server.hear(Set.of("11"));
        server.answer(Question.DETAILS, Reaction.always(500));
        assertThatThrownBy(server::read).isInstanceOf(IOException.class);
        server.calm();
        server.hear(Set.of("21"));

        server.read();

        assertThat(server.shelf().put).contains("11");
    }

    @Test
    @DisplayName(
            "F18: a list that the server stumbles over is left out and asked for again, and all else is read")
    void listsAreDegradedOneByOne() throws Exception {
        server.collection("41", 1, List.of("11"));
        server.playlist("52", 1, List.of("22"));
        server.answer(Question.MEMBERS, Reaction.always(404));

        server.read();

        assertThat(server.shelf().items).hasSize(5);
        assertThat(server.shelf().skipped).hasSize(1);
        assertThat(values("11", Facet.LIST)).isEmpty();
        assertThat(values("22", Facet.LIST)).hasSize(1);
        server.calm();
        server.read();
        assertThat(server.shelf().put).containsExactly("11");
    }

    @Test
    @DisplayName(
            "F18: who was on a list that the server stumbles over stays on it until the list can be read again")
    void membersOfListsStay() throws Exception {
        server.collection("41", 1, List.of("11"));
        server.read();
        server.collection("41", 2, List.of("12"));
        server.answer(Question.MEMBERS, Reaction.always(500));

        server.read();

        assertThat(server.shelf().skipped).hasSize(1);
        assertThat(values("11", Facet.LIST)).hasSize(1);
        assertThat(values("12", Facet.LIST)).isEmpty();
        server.calm();
        server.read();
        assertThat(values("11", Facet.LIST)).isEmpty();
        assertThat(values("12", Facet.LIST)).hasSize(1);
    }

    @Test
    @DisplayName(
            "F18: where the server refuses to tell its collections, whoever was on one stays on it until it does")
    void collectionsStay() throws Exception {
        server.collection("41", 1, List.of("11"));
        server.read();
        server.answer(Question.COLLECTIONS, Reaction.always(403));

        server.read();

        assertThat(server.shelf().skipped).isNotEmpty();
        assertThat(values("11", Facet.LIST)).hasSize(1);
        server.calm();
        server.forgetQuestions();
        server.removeCollection("41");
        server.read();
        assertThat(values("11", Facet.LIST)).isEmpty();
        assertThat(server.asked(Question.MEMBERS)).isZero();
    }

    @Test
    @DisplayName("F18: lists that the server stumbles over in an event keep what was on them")
    void membersStayAfterEvents() throws Exception {
        server.collection("41", 1, List.of("11"));
        server.read();
        server.collection("41", 2, List.of("12"));
        server.answer(Question.MEMBERS, Reaction.always(404));
        server.hear(Set.of("41", "11"));

        server.read();

        assertThat(values("11", Facet.LIST)).hasSize(1);
        server.calm();
        server.hear(Set.of("41"));
        server.read();
        assertThat(server.shelf().put).containsExactlyInAnyOrder("11", "12");
        assertThat(values("12", Facet.LIST)).hasSize(1);
    }

    @Test
    @DisplayName(
            "an event that names only a library looks at that one, and reads what is other there")
    void eventsOfLibraries() throws Exception {
        server.read();
        server.film("11", 2);
        server.film("13", 1);
        server.episode("21", 2, "20");
        server.forgetQuestions();
        server.changes().add(ServerUnderTest.ID, new Heard.Items(Set.of(), Set.of(server.films())));

        server.read();

        assertThat(server.shelf().put).containsExactlyInAnyOrder("11", "13");
        assertThat(server.shelf().gone).isEmpty();
        assertThat(server.asked(Question.COLLECTIONS)).isZero();
    }

    @Test
    @DisplayName(
            "when everything is due to be read in full, the first event of a library does it, and the next reads what is other")
    void eventsOfLibrariesWhenAllIsDue() throws Exception {
        server.read();
        server.later(Duration.ofDays(6).plusHours(12));
        server.read();
        server.later(Duration.ofHours(14));
        var event = new Heard.Items(Set.of(), Set.of(server.films()));
        server.changes().add(ServerUnderTest.ID, event);
        server.read();
        assertThat(server.shelf().put).contains("11", "12", "21");

        server.changes().add(ServerUnderTest.ID, event);
        server.read();

        assertThat(server.shelf().put).isEmpty();
    }

    @Test
    @DisplayName("an event of a library that the server does not show asks for no items")
    void eventsOfOtherLibraries() throws Exception {
        server.read();
        server.forgetQuestions();
        server.changes().add(ServerUnderTest.ID, new Heard.Items(Set.of(), Set.of("4711")));

        server.read();

        assertThat(server.shelf().put).isEmpty();
        assertThat(server.shelf().gone).isEmpty();
        assertThat(server.asked(Question.FILMS)).isZero();
    }

    @Test
    @DisplayName("F18: where the server refuses to tell its collections, its playlists are read")
    void collectionsMayBeRefused() throws Exception {
        server.playlist("52", 1, List.of("22"));
        server.answer(Question.COLLECTIONS, Reaction.always(403));

        server.read();

        assertThat(server.shelf().items).hasSize(5);
        assertThat(server.shelf().skipped).containsValue("it answers with status 403");
        assertThat(values("22", Facet.LIST)).hasSize(1);
    }

    final List<String> values(String key, Facet facet) {
        return server.shelf().items.get(key).metadata().values(facet);
    }
}

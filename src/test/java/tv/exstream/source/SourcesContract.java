package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every implementation of [Sources] does.
public interface SourcesContract {
    Sources sources();

    @Test
    default void aSourceIsKeptAsItWasSaid() {
        SourceSettings settings = settings("Provider", "http://user:word@tv.example/list?x=1");

        Source added = sources().add(settings);

        assertThat(added.settings()).isEqualTo(settings);
        assertThat(sources().find(added.id())).contains(added);
        assertThat(sources().all()).containsExactly(added);
    }

    @Test
    default void howLongAheadItsProgrammesArePreparedIsKept() {
        var origin = new OnlineOrigin.YouTube(OnlineOrigin.YouTube.Find.SEARCH, "films", 5, 720);
        var usual = new SourceSettings("usual", origin, Duration.ZERO, true);
        var other = new SourceSettings("other", origin, Duration.ZERO, true, Duration.ofHours(3));

        Source first = sources().add(usual);
        Source second = sources().add(other);

        assertThat(sources().find(first.id()).orElseThrow().settings().ahead()).hasDays(1);
        assertThat(sources().find(second.id())).contains(second);
        assertThatThrownBy(
                        () ->
                                new SourceSettings(
                                        "x", origin, Duration.ZERO, true, Duration.ofDays(15)))
                .hasMessage("ahead must be PT0S..PT336H: PT360H");
    }

    @Test
    default void aChangedSourceKeepsItsIdAndIsReadFromTheBeginning() {
        Source added = sources().add(settings("Provider", "http://a.example/list"));
        sources().setMark(added.id(), "2026-01-01");
        SourceSettings other = settings("Provider", "http://b.example/list");

        assertThat(sources().change(added.id(), other)).isTrue();

        assertThat(sources().find(added.id())).contains(new Source(added.id(), other));
        assertThat(sources().mark(added.id())).isEmpty();
    }

    @Test
    default void aNameIsTakenInEveryCaseOfLetters() {
        Source first = sources().add(settings("Provider", "http://a.example/list"));

        assertThatThrownBy(() -> sources().add(settings("PROVIDER", "http://b.example/list")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.SOURCE_NAME_TAKEN))
                .hasMessage("another source is called so: PROVIDER");
        assertThat(sources().change(first.id(), settings("provider", "http://a.example/list")))
                .isTrue();
    }

    @Test
    default void aRemovedSourceIsGoneAndItsIdIsNeverUsedAgain() {
        Source first = sources().add(settings("Provider", "http://a.example/list"));

        assertThat(sources().remove(first.id(), Instant.EPOCH)).isTrue();

        assertThat(sources().remove(first.id(), Instant.EPOCH)).isFalse();
        assertThat(sources().change(first.id(), first.settings())).isFalse();
        assertThat(sources().find(first.id())).isEmpty();
        assertThat(sources().add(first.settings()).id()).isNotEqualTo(first.id());
    }

    @Test
    default void aMarkIsKept() {
        Source source = sources().add(settings("Provider", "http://a.example/list"));
        assertThat(sources().mark(source.id())).isEmpty();

        sources().setMark(source.id(), "2026-01-01");

        assertThat(sources().mark(source.id())).isEqualTo("2026-01-01");
    }

    @Test
    @DisplayName(
            "what a person wants of a source is known until a reading that knew it has brought it")
    default void aWishIsKnownUntilItIsRead() {
        SourceId id = sources().add(settings("Provider", "http://a.example/list")).id();
        assertThat(sources().wish(id)).isZero();

        sources().want(id);
        int known = sources().wish(id);
        assertThat(known).isPositive();
        sources().want(id);
        sources().settle(id, known);
        assertThat(sources().wish(id)).as("said after the reading began").isPositive();

        sources().settle(id, sources().wish(id));
        assertThat(sources().wish(id)).isZero();
    }

    @Test
    @DisplayName("another origin is a wish, another name is none")
    default void anotherOriginIsAWish() {
        SourceId id = sources().add(settings("Provider", "http://a.example/list")).id();

        assertThat(sources().change(id, settings("Other", "http://a.example/list"))).isTrue();
        assertThat(sources().wish(id)).isZero();

        assertThat(sources().change(id, settings("Other", "http://b.example/list"))).isTrue();
        assertThat(sources().wish(id)).isPositive();
    }

    @Test
    @DisplayName("what is asked for in the name of another program is no other wish")
    default void anotherProgramIsNoWish() {
        var address = new WebAddress("http://a.example/list");
        SourceId id = sources().add(settings("Provider", "http://a.example/list")).id();
        var player = Optional.of(new UserAgent("Player/1"));
        var origin = new ListOrigin.Playlist(address, player);

        assertThat(
                        sources()
                                .change(
                                        id,
                                        new SourceSettings(
                                                "Provider", origin, Duration.ZERO, true)))
                .isTrue();

        assertThat(sources().find(id).orElseThrow().origin()).isEqualTo(origin);
        assertThat(sources().wish(id)).isZero();
    }

    private static SourceSettings settings(String name, String address) {
        return new SourceSettings(
                name, new ListOrigin.Playlist(new WebAddress(address)), Duration.ofHours(1), true);
    }
}

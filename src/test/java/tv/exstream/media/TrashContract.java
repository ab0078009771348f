package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Trash.Gone;

/// What every [Trash] does.
public interface TrashContract {
    Instant MORNING = Instant.parse("2026-06-01T06:00:00Z");
    Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    Trash trash();

    MediaItems items();

    @Test
    default void whatIsGoneIsListedTheLatestFirst() {
        MediaItem alien = gone("alien", MORNING);
        MediaItem brazil = gone("brazil", NOON);
        items().upsert(List.of(item("casino").found()));

        assertThat(trash().list(0, 9).gone())
                .containsExactly(
                        new Gone(
                                brazil.id(),
                                brazil.kind(),
                                brazil.title(),
                                brazil.file().path(),
                                NOON),
                        new Gone(
                                alien.id(),
                                alien.kind(),
                                alien.title(),
                                alien.file().path(),
                                MORNING));
        assertThat(trash().list(1, 9).gone()).extracting(Gone::id).containsExactly(alien.id());
        assertThat(trash().list(0, 1).gone()).extracting(Gone::id).containsExactly(brazil.id());
        assertThat(trash().count()).isEqualTo(2);
    }

    @Test
    default void theListGoesOnBehindAnItemWhateverCameOrWent() {
        MediaItem alien = gone("alien", MORNING);
        MediaItem brazil = gone("brazil", MORNING);
        MediaItem casino = gone("casino", NOON);

        assertThat(trash().behind(NOON, casino.id(), 9).gone())
                .extracting(Gone::id)
                .containsExactly(brazil.id(), alien.id());
        assertThat(trash().behind(NOON, casino.id(), 1).gone())
                .extracting(Gone::id)
                .containsExactly(brazil.id());
        gone("dune", NOON.plusSeconds(1));
        assertThat(trash().forget(brazil.id())).isTrue();

        assertThat(trash().behind(MORNING, brazil.id(), 9).gone())
                .extracting(Gone::id)
                .containsExactly(alien.id());
        assertThat(trash().behind(MORNING, alien.id(), 9).gone()).isEmpty();
    }

    @Test
    default void oneIsForgottenAlone() {
        MediaItem alien = gone("alien", MORNING);
        MediaItem brazil = gone("brazil", NOON);
        MediaItem there = items().upsert(List.of(item("casino").found())).getFirst();

        assertThat(trash().forget(alien.id())).isTrue();
        assertThat(trash().forget(alien.id())).isFalse();
        assertThat(trash().forget(there.id())).isFalse();

        assertThat(trash().among(List.of(alien.id(), there.id(), brazil.id())))
                .extracting(Trash.Gone::id)
                .containsExactly(brazil.id());
        assertThat(items().find(there.id())).isPresent();
    }

    @Test
    default void itIsSearchedByWordsKindAndFolder() {
        MediaItem alien = gone("alien", MORNING);
        MediaItem brazil = gone("BRAZIL", NOON);
        gone("casino", NOON.plusSeconds(1));
        Path folder = alien.file().path().getParent();

        assertThat(found(words("brAz"))).containsExactly(brazil.id());
        assertThat(found(words(alien.file().path().getFileName().toString())))
                .containsExactly(alien.id());
        assertThat(found(words("nothing"))).isEmpty();
        assertThat(found(new GoneFilter("", Optional.of(MediaKind.MUSIC_VIDEO), Optional.empty())))
                .isEmpty();
        assertThat(
                        found(
                                new GoneFilter(
                                        "",
                                        Optional.of(alien.kind()),
                                        Optional.of(List.of(folder)))))
                .hasSize(3);
        assertThat(
                        found(
                                new GoneFilter(
                                        "",
                                        Optional.empty(),
                                        Optional.of(List.of(Path.of("/elsewhere"))))))
                .isEmpty();
        assertThat(found(new GoneFilter("", Optional.empty(), Optional.of(List.of())))).isEmpty();
        assertThat(trash().list(words("a"), 1, 1).gone())
                .extracting(Gone::id)
                .containsExactly(brazil.id());
        assertThat(trash().behind(words("a"), NOON, brazil.id(), 9).gone())
                .extracting(Gone::id)
                .containsExactly(alien.id());
    }

    @Test
    default void aStretchTellsHowManyThereAreOfAllThatIsWanted() {
        gone("alien", MORNING);
        MediaItem brazil = gone("brazil", MORNING);
        MediaItem casino = gone("casino", NOON);
        gone("dune", NOON);

        for (GoneFilter wanted : List.of(GoneFilter.ALL, words("/"))) {
            assertThat(trash().list(wanted, 1, 2).total()).isEqualTo(4);
            assertThat(trash().list(wanted, 1, 2).gone())
                    .extracting(Gone::id)
                    .containsExactly(casino.id(), brazil.id());
            assertThat(trash().list(wanted, 9, 2).gone()).isEmpty();
            assertThat(trash().list(wanted, 9, 2).total()).isEqualTo(4);
            assertThat(trash().behind(wanted, NOON, casino.id(), 1).total()).isEqualTo(4);
        }
        assertThat(trash().list(words("casino"), 0, 9).total()).isOne();
        assertThat(trash().has(words("casino"))).isTrue();
        assertThat(trash().has(words("casino").in(List.of(Path.of("/elsewhere"))))).isFalse();
    }

    private static GoneFilter words(String text) {
        return new GoneFilter(text, Optional.empty(), Optional.empty());
    }

    private List<MediaId> found(GoneFilter wanted) {
        List<MediaId> found = trash().list(wanted, 0, 9).gone().stream().map(Gone::id).toList();
        assertThat(trash().count(wanted)).isEqualTo(found.size());
        return found;
    }

    @Test
    default void severalAreForgottenTogetherAndOthersStay() {
        MediaItem alien = gone("alien", MORNING);
        MediaItem brazil = gone("brazil", NOON);
        MediaItem casino = gone("casino", NOON);
        MediaItem there = items().upsert(List.of(item("dune").found())).getFirst();

        assertThat(trash().among(List.of(alien.id(), there.id(), brazil.id())))
                .extracting(Gone::id)
                .containsExactlyInAnyOrder(alien.id(), brazil.id());
        assertThat(trash().forget(List.of(alien.id(), brazil.id(), there.id())))
                .containsExactlyInAnyOrder(alien.id(), brazil.id());

        assertThat(trash().list(0, 9).gone()).extracting(Gone::id).containsExactly(casino.id());
        assertThat(items().find(there.id())).isPresent();
    }

    @Test
    default void whatASearchFindsIsForgottenAndTheRestStays() {
        gone("alien", MORNING);
        MediaItem brazil = gone("brazil", NOON);

        assertThat(trash().empty(words("alien"))).isEqualTo(1);

        assertThat(trash().list(0, 9).gone()).extracting(Gone::id).containsExactly(brazil.id());
    }

    @Test
    default void whatReturnsIsNoLongerInIt() {
        MediaItem alien = gone("alien", MORNING);

        MediaItem back = items().upsert(List.of(item("alien").found())).getFirst();

        assertThat(back.id()).isEqualTo(alien.id());
        assertThat(trash().count()).isZero();
    }

    @Test
    default void whatIsForgottenIsAnotherItemWhenItReturns() {
        MediaItem alien = gone("alien", MORNING);
        MediaItem brazil = gone("brazil", NOON);

        assertThat(trash().forget(NOON)).isEqualTo(1);

        assertThat(items().find(alien.id())).isEmpty();
        assertThat(items().find(brazil.id())).isPresent();
        assertThat(items().upsert(List.of(item("alien").found())).getFirst().id())
                .isNotEqualTo(alien.id());
    }

    @Test
    default void whatIsGoneSinceNobodyKnowsWhenIsForgottenOnlyWithAll() {
        MediaItem alien = gone("alien", Instant.EPOCH);
        gone("brazil", NOON);

        assertThat(trash().forget(NOON)).isZero();
        assertThat(trash().empty()).isEqualTo(2);

        assertThat(items().find(alien.id())).isEmpty();
        assertThat(trash().count()).isZero();
    }

    private MediaItem gone(String name, Instant since) {
        MediaItem item = items().upsert(List.of(item(name).found())).getFirst();
        items().markGone(List.of(item.file().path()), since);
        return item;
    }
}

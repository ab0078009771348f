package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.Instant;
import java.util.List;
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

        assertThat(trash().list(0, 9))
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
        assertThat(trash().list(1, 9)).extracting(Gone::id).containsExactly(alien.id());
        assertThat(trash().list(0, 1)).extracting(Gone::id).containsExactly(brazil.id());
        assertThat(trash().count()).isEqualTo(2);
    }

    @Test
    default void theListGoesOnBehindAnItemWhateverCameOrWent() {
        MediaItem alien = gone("alien", MORNING);
        MediaItem brazil = gone("brazil", MORNING);
        MediaItem casino = gone("casino", NOON);

        assertThat(trash().behind(NOON, casino.id(), 9))
                .extracting(Gone::id)
                .containsExactly(brazil.id(), alien.id());
        assertThat(trash().behind(NOON, casino.id(), 1))
                .extracting(Gone::id)
                .containsExactly(brazil.id());
        gone("dune", NOON.plusSeconds(1));
        assertThat(trash().forget(brazil.id())).isTrue();

        assertThat(trash().behind(MORNING, brazil.id(), 9))
                .extracting(Gone::id)
                .containsExactly(alien.id());
        assertThat(trash().behind(MORNING, alien.id(), 9)).isEmpty();
    }

    @Test
    default void oneIsForgottenAlone() {
        MediaItem alien = gone("alien", MORNING);
        MediaItem brazil = gone("brazil", NOON);
        MediaItem there = items().upsert(List.of(item("casino").found())).getFirst();

        assertThat(trash().forget(alien.id())).isTrue();
        assertThat(trash().forget(alien.id())).isFalse();
        assertThat(trash().forget(there.id())).isFalse();

        assertThat(trash().has(alien.id())).isFalse();
        assertThat(trash().has(there.id())).isFalse();
        assertThat(trash().has(brazil.id())).isTrue();
        assertThat(items().find(there.id())).isPresent();
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

package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItems.Relocation;

/// What every [MediaItems] does about files that move, and about what is no programme.
public interface RelocationContract {
    MediaItems items();

    @Test
    default void extrasAreListedAndNotCounted() {
        items().upsert(List.of(item("any").at("/media/film.mkv").found()));
        MediaItem trailer =
                items().upsert(
                                List.of(
                                        item("trailer")
                                                .at("/media/film-trailer.mkv")
                                                .ofKind(MediaKind.EXTRA)
                                                .found()))
                        .getFirst();

        assertThat(items().under(Path.of("/media"))).hasSize(2).contains(trailer);
        assertThat(items().countUnder(Path.of("/media"))).isEqualTo(1);
    }

    @Test
    default void anItemWhoseFileMovedKeepsAllThatWasKnown() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();
        items().setMeasurement(alien, MeasuredItemsContract.measurement());
        items().markGone(List.of(alien.file().path()), Instant.EPOCH);
        long before = items().version();
        Path to = Path.of("/media/films/alien.mp4");
        Instant modified = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(items().relocate(List.of(new Relocation(alien.file().path(), to, modified))))
                .containsExactly(to);

        MediaItem moved = items().under(Path.of("/media/films")).getFirst();
        assertThat(moved.id()).isEqualTo(alien.id());
        assertThat(moved.measurement()).contains(MeasuredItemsContract.measurement());
        assertThat(moved.file().path()).isEqualTo(to);
        assertThat(moved.file().fingerprint().modified()).isEqualTo(modified);
        assertThat(items().version()).isGreaterThan(before);
        assertThat(items().relocate(List.of())).isEmpty();
    }

    @Test
    default void aFileDoesNotMoveToWhereAnotherIsKnown() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();
        MediaItem aliens = items().upsert(List.of(item("aliens").found())).getFirst();

        assertThat(
                        items().relocate(
                                        List.of(
                                                new Relocation(
                                                        alien.file().path(),
                                                        aliens.file().path(),
                                                        Instant.EPOCH),
                                                new Relocation(
                                                        Path.of("/never/seen.mkv"),
                                                        Path.of("/media/new.mkv"),
                                                        Instant.EPOCH))))
                .isEmpty();

        assertThat(items().under(Path.of("/media"))).containsExactly(alien, aliens);
    }

    @Test
    default void whatIsGoneIsFoundByItsSize() {
        Fingerprint print = new Fingerprint(5, Instant.EPOCH, "0f");
        items().upsert(List.of(item("alien").fingerprint(print).found()));
        assertThat(items().goneOfSizes(List.of(5L))).isEmpty();

        items().markGone(List.of(Path.of("/media/alien.mp4")), Instant.EPOCH);

        assertThat(items().goneOfSizes(List.of(4L, 5L)))
                .containsExactly(java.util.Map.entry(Path.of("/media/alien.mp4"), print));
        assertThat(items().goneOfSizes(List.of(4L))).isEmpty();
    }
}

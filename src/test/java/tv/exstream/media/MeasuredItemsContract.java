package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every [MediaItems] does with what is found out by decoding.
public interface MeasuredItemsContract {
    MediaItems items();

    @Test
    default void placesForBreaksAreKeptUntilTheFileChanges() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();
        assertThat(items().unsearched(BreakSearch.ALL, 1)).containsExactly(alien);
        assertThat(items().unsearched(BreakSearch.OFF, 9)).isEmpty();
        long before = items().version();

        items().setBreaks(alien, List.of(minutes(7), minutes(15)));

        assertThat(items().unsearched(BreakSearch.ALL, 9)).isEmpty();
        assertThat(items().version()).isGreaterThan(before);
        assertThat(items().outlines(List.of(alien.id())).get(alien.id()))
                .isEqualTo(
                        MediaItemBuilder.interrupted(
                                alien.outline(), List.of(minutes(7), minutes(15))));

        MediaItems.Found renamed =
                new MediaItems.Found(MediaKind.MOVIE, alien.title(), alien.file());
        items().upsert(List.of(renamed));
        assertThat(items().unsearched(BreakSearch.ALL, 9)).isEmpty();

        Fingerprint other = new Fingerprint(1, Instant.EPOCH, "ff");
        MediaFile file =
                new MediaFile(
                        alien.file().path(),
                        other,
                        alien.duration(),
                        alien.file().video(),
                        alien.file().audio(),
                        alien.file().subtitles(),
                        alien.file().chapters());
        items().upsert(List.of(new MediaItems.Found(alien.kind(), alien.title(), file)));
        items().setBreaks(alien, List.of(minutes(1)));

        assertThat(items().unsearched(BreakSearch.UNCHAPTERED, 9)).isNotEmpty();
        assertThat(items().outlinesUnder(Path.of("/")))
                .allSatisfy(outline -> assertThat(outline.breaks()).isEmpty());
    }

    @Test
    default void anItemWithoutPlacesForBreaksIsNotLookedAtAgain() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();
        long before = items().version();

        items().setBreaks(alien, List.of());

        assertThat(items().unsearched(BreakSearch.ALL, 9)).isEmpty();
        assertThat(items().version()).isEqualTo(before);
    }

    @Test
    default void whatWasMeasuredIsKeptUntilTheFileChanges() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();
        MediaItem aliens = items().upsert(List.of(item("aliens").found())).getFirst();
        items().upsert(List.of(item("news").ofKind(MediaKind.LIVE).found()));
        items().upsert(List.of(item("beach").ofKind(MediaKind.IMAGE).found()));
        items().upsert(List.of(item("elsewhere").at("/media/elsewhere.YML").found()));
        assertThat(items().unmeasured(1)).containsExactly(alien);
        assertThat(items().unmeasured(9)).containsExactly(alien, aliens);
        assertThat(items().countUnmeasured(Set.of(Quantity.PICTURE), BreakSearch.OFF)).isEqualTo(2);
        assertThat(items().countUnmeasured(Set.of(), BreakSearch.OFF)).isZero();
        items().setBreaks(aliens, List.of());
        assertThat(items().countUnmeasured(Set.of(), BreakSearch.ALL)).isEqualTo(1);
        long planned = items().version();
        long shown = items().shownVersion();
        Measurement measurement = measurement();

        items().setMeasurement(alien, measurement);

        assertThat(items().unmeasured(9)).containsExactly(aliens);
        assertThat(items().find(alien.id())).contains(alien.with(measurement));
        assertThat(items().countUnmeasured(Set.of(Quantity.PICTURE), BreakSearch.ALL))
                .as("of one the breaks are unknown, of the other all else")
                .isEqualTo(2);
        assertThat(items().version()).as("nothing is planned anew").isEqualTo(planned);
        assertThat(items().shownVersion()).isGreaterThan(shown);

        items().upsert(List.of(new MediaItems.Found(MediaKind.MOVIE, alien.title(), alien.file())));
        assertThat(items().find(alien.id()).flatMap(MediaItem::measurement)).contains(measurement);

        Fingerprint other = new Fingerprint(1, Instant.EPOCH, "ff");
        items().upsert(List.of(item("alien").fingerprint(other).found()));
        assertThat(items().unmeasured(9)).hasSize(2);
        items().setMeasurement(alien, measurement);
        assertThat(items().unmeasured(9)).as("it was another file").hasSize(2);

        items().markGone(List.of(alien.file().path()), Instant.EPOCH);
        assertThat(items().unmeasured(9)).containsExactly(aliens);
    }

    @Test
    default void aRefusalIsAMeasurement() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();
        Measurement refusal =
                new Measurement(
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        "the file ends too early");

        items().setMeasurement(alien, refusal);

        assertThat(items().unmeasured(9)).isEmpty();
        assertThat(items().find(alien.id()).flatMap(MediaItem::measurement)).contains(refusal);
    }

    static Measurement measurement() {
        return new Measurement(
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Optional.of(new Crop(0, 90, 1_280, 540)),
                Optional.of(VideoStream.Scan.INTERLACED),
                List.of(new Measurement.Sound(1, new MeasuredLoudness(-20.5, 0.3, 8, -30.5))),
                Optional.of(List.of(minutes(7), Duration.ofMillis(900_500))),
                "");
    }
}

package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static tv.exstream.library.remote.Readings.unknown;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.source.Source;

class PostponedItemsTest {
    private final Readings readings = new Readings();
    private final Source source = readings.add("server");

    @Test
    void ofManyFilesSomeAreLookedIntoWithEachReading() throws Exception {
        readings.reading = manyUnknown(450, "film");

        ScanReport first = readings.read(source);

        assertThat(readings.probed).hasSize(200);
        assertThat(first.count(Outcome.ADDED)).isEqualTo(200);
        assertThat(first.count(Outcome.LATER)).isEqualTo(250);
        assertThat(first.of(Outcome.LATER).first().getFirst().reason())
                .isEqualTo("it is looked into after the next reading");
        assertThat(first.isUnfinished()).isTrue();
        assertThat(readings.sources.mark(source.id())).isEmpty();

        readings.reading = _ -> fail("it is not listed again for what was left");
        ScanReport _ = readings.read(source);
        ScanReport last = readings.read(source);

        assertThat(readings.names(source)).hasSize(450);
        assertThat(readings.probed).hasSize(450);
        assertThat(last.isUnfinished()).isFalse();

        readings.reading = manyUnknown(450, "film");
        assertThat(readings.read(source).unchanged()).isEqualTo(450);
        assertThat(readings.sources.mark(source.id())).isEqualTo("read");
    }

    @Test
    @DisplayName(
            "what was left is forgotten when the source has to be listed again: hours later, or as a person wants others")
    void whatWasLeftIsNotKeptForLong() throws Exception {
        var listings = new AtomicInteger();
        readings.reading =
                shelf -> {
                    listings.incrementAndGet();
                    manyUnknown(900, "film").onto(shelf);
                };
        ScanReport _ = readings.read(source);
        ScanReport _ = readings.read(source);
        assertThat(listings).hasValue(1);

        readings.now = Readings.NOW.plus(PostponedItems.LISTED_AGAIN);
        ScanReport _ = readings.read(source);
        assertThat(listings).hasValue(2);

        readings.sources.want(source.id());
        ScanReport _ = readings.read(source);
        assertThat(listings).hasValue(3);
    }

    @Test
    @DisplayName(
            "a source that is asked for while what was left is looked into is listed with the next reading")
    void whatWasLeftIsForgottenWhileItIsLookedInto() throws Exception {
        var listings = new AtomicInteger();
        readings.reading =
                shelf -> {
                    listings.incrementAndGet();
                    manyUnknown(700, "film").onto(shelf);
                };
        ScanReport _ = readings.read(source);
        askOnce();
        ScanReport _ = readings.read(source);
        assertThat(listings).hasValue(1);

        ScanReport _ = readings.read(source);

        assertThat(listings).hasValue(2);
        ScanReport _ = readings.read(source);
        assertThat(listings).as("asked for once").hasValue(2);
    }

    @Test
    @DisplayName("a source that is asked for while the last of it is looked into is listed soon")
    void theLastOfWhatWasLeft() throws Exception {
        readings.reading = manyUnknown(300, "film");
        ScanReport _ = readings.read(source);
        askOnce();

        ScanReport last = readings.read(source);

        assertThat(last.of(Outcome.LATER).first().getFirst().reason())
                .isEqualTo("it was asked for meanwhile: it is listed again");
        assertThat(readings.read(source).isUnfinished()).isFalse();
    }

    /// While the next file is looked into.
    private void askOnce() {
        var asked = new AtomicBoolean();
        readings.whenProbed =
                _ -> {
                    if (asked.compareAndSet(false, true)) {
                        readings.around.postponed().ask(source.id());
                    }
                };
    }

    @Test
    @DisplayName(
            "no more is left than fits: what is beyond is listed again once the others are done")
    void tooMuchIsListedAgain() throws Exception {
        int all = PostponedItems.MOST + 2 * WaitingItems.MOST_LOOKED_INTO;
        var listings = new AtomicInteger();
        readings.reading =
                shelf -> {
                    listings.incrementAndGet();
                    manyUnknown(all, "film").onto(shelf);
                };

        while (readings.read(source).isUnfinished()) {
            assertThat(readings.probed).hasSizeLessThan(all);
        }

        assertThat(listings).hasValue(2);
        assertThat(readings.names(source)).hasSize(all);
    }

    @Test
    void whatCannotBeReadDoesNotKeepOthersWaitingForEver() throws Exception {
        readings.reading =
                shelf -> {
                    manyUnknown(400, "broken").onto(shelf);
                    manyUnknown(400, "film").onto(shelf);
                };
        Instant began = Readings.NOW;

        for (int n = 1; n <= 12; n++) {
            readings.now = began.plusSeconds(300 * n);
            ScanReport _ = readings.read(source);
        }

        assertThat(readings.names(source)).hasSizeGreaterThan(300);
    }

    @Test
    void whereNothingIsToBeHadTheOthersAreNotTriedSoon() throws Exception {
        readings.reading = manyUnknown(250, "broken");

        ScanReport report = readings.read(source);

        assertThat(report.count(Outcome.FAILED)).isEqualTo(200);
        assertThat(report.count(Outcome.SKIPPED)).isEqualTo(50);
        assertThat(report.isUnfinished()).isFalse();
    }

    @Test
    void otherSourcesAreReadWhileFilesAreLookedInto() throws Exception {
        List<Integer> places = new CopyOnWriteArrayList<>();
        readings.whenProbed = _ -> places.add(readings.around.places().availablePermits());
        readings.reading = shelf -> shelf.put(unknown("good"));

        ScanReport _ = readings.read(source);

        assertThat(places).containsExactly(3);
    }

    /// What is known of them is kept.
    private static Readings.Reading manyUnknown(int count, String name) {
        return shelf -> {
            for (int n : IntStream.range(0, count).toArray()) {
                String key = "%s-%03d".formatted(name, n);
                if (shelf.known(key).isPresent()) {
                    shelf.keep(key);
                } else {
                    shelf.put(unknown(key));
                }
            }
            shelf.mark("read");
        };
    }
}

package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.library.remote.Readings.item;
import static tv.exstream.library.remote.Readings.unknown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.live.NotedHolder;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;

class SourceScanTest {
    @TempDir private Path folder;
    private final Readings readings = new Readings();
    private final Source source = readings.add("server");

    @Test
    void whatASourceHasIsMediaAfterwards() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(item("1", "a"));
                    shelf.put(item("2", "a"));
                };

        ScanReport report = readings.read(source);

        assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
        assertThat(readings.names(source)).containsExactly("Film 1", "Film 2");
        assertThat(readings.probed).isEmpty();
    }

    @Test
    void aSecondReadingTellsWhatChangedAndWhatIsGone() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(item("1", "a"));
                    shelf.put(item("2", "a"));
                    shelf.put(item("3", "a"));
                };
        ScanReport _ = readings.read(source);
        readings.reading =
                shelf -> {
                    assertThat(shelf.known("1").orElseThrow().digest()).isEqualTo("a");
                    assertThat(shelf.known("4")).isEmpty();
                    shelf.keep("1");
                    shelf.put(item("2", "b"));
                };

        ScanReport report = readings.read(source);

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(report.paths(Outcome.GONE)).containsExactly("3");
        assertThat(readings.names(source)).containsExactly("Film 1", "Film 2");
    }

    @Test
    void whatIsNotKnownWellEnoughIsLookedInto() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(unknown("good"));
                    shelf.put(unknown("broken"));
                };

        ScanReport report = readings.read(source);

        assertThat(readings.names(source)).containsExactly("Film good");
        assertThat(report.of(Outcome.FAILED).first())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.path()).isEqualTo("Film broken");
                            assertThat(finding.reason()).isEqualTo("it is broken");
                        });
        assertThat(readings.probed).contains(new RemotePath(source.id(), "good").path()).hasSize(2);
        assertThat(readings.house.pending().find(new RemotePath(source.id(), "good"))).isEmpty();
    }

    @Test
    @DisplayName(
            "a film that its server is slow to hand out stays known, and is looked into with the next reading")
    void aSlowServerLosesNothing() throws Exception {
        readings.reading = shelf -> shelf.put(item("slow", "a"));
        ScanReport _ = readings.read(source);
        readings.reading =
                shelf -> {
                    shelf.put(unknown("slow"));
                    shelf.mark("second");
                };

        ScanReport report = readings.read(source);

        assertThat(readings.names(source)).containsExactly("Film slow");
        assertThat(report.of(Outcome.FAILED).first())
                .extracting(finding -> finding.reason())
                .containsExactly("it was not read in time");
        assertThat(report.count(Outcome.GONE)).isZero();
        assertThat(readings.sources.mark(source.id())).as("it is listed again").isEmpty();
    }

    @Test
    void aReadingThatBreaksOffTakesNothingForGone() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(item("1", "a"));
                    shelf.mark("first");
                };
        ScanReport _ = readings.read(source);
        readings.reading =
                shelf -> {
                    shelf.put(item("2", "a"));
                    shelf.mark("second");
                    throw new IOException("it hung up");
                };

        ScanReport report = readings.read(source);

        assertThat(readings.names(source)).containsExactly("Film 1", "Film 2");
        assertThat(report.of(Outcome.FAILED).first().getFirst().reason()).isEqualTo("it hung up");
        assertThat(readings.sources.mark(source.id())).isEqualTo("first");
    }

    @Test
    void whatWaitsToBeLookedIntoIsKeptWhenAReadingBreaksOff() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(unknown("good"));
                    throw new IOException("it hung up");
                };

        ScanReport report = readings.read(source);

        assertThat(readings.names(source)).containsExactly("Film good");
        assertThat(report.of(Outcome.FAILED).first().getFirst().reason()).isEqualTo("it hung up");
    }

    @Test
    void onlyWhatChangedMayBeRead() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(item("1", "a"));
                    shelf.put(item("2", "a"));
                    shelf.put(item("2/1", "a"));
                    shelf.put(item("20", "a"));
                    shelf.mark("monday");
                };
        ScanReport _ = readings.read(source);
        readings.reading =
                shelf -> {
                    assertThat(shelf.mark()).isEqualTo("monday");
                    shelf.keepOthers();
                    shelf.put(item("3", "a"));
                    shelf.gone("2");
                    shelf.gone("never seen");
                };

        ScanReport report = readings.read(source);

        assertThat(readings.names(source)).containsExactlyInAnyOrder("Film 1", "Film 3", "Film 20");
        assertThat(report.count(Outcome.GONE)).isEqualTo(2);
    }

    @Test
    @DisplayName("F18: an empty answer never takes a library away")
    void anEmptyAnswerTakesNothingAway() throws Exception {
        readings.reading = many(100);
        ScanReport _ = readings.read(source);
        readings.reading = _ -> {};

        for (int n = 0; n < 3; n++) {
            ScanReport report = readings.read(source);
            assertThat(report.count(Outcome.KEPT)).isEqualTo(1);
        }

        assertThat(readings.names(source)).hasSize(100);
    }

    @Test
    @DisplayName("F18: nor a small one, but a small one may become another")
    void smallOnesAreKeptToo() throws Exception {
        readings.reading = many(3);
        ScanReport _ = readings.read(source);
        readings.reading = _ -> {};
        ScanReport _ = readings.read(source);
        assertThat(readings.names(source)).hasSize(3);

        readings.reading = shelf -> shelf.put(item("another", "a"));
        ScanReport _ = readings.read(source);
        assertThat(readings.names(source)).containsExactly("Film another");
    }

    @Test
    @DisplayName("H15: that more than half is gone is believed when it is said twice")
    void muchIsGoneOnlyWhenItIsSaidTwice() throws Exception {
        readings.reading = many(100);
        ScanReport _ = readings.read(source);
        readings.reading = many(30);

        ScanReport first = readings.read(source);
        assertThat(readings.names(source)).hasSize(100);
        ScanReport second = readings.read(source);

        assertThat(first.of(Outcome.KEPT).first().getFirst().reason())
                .isEqualTo(
                        "70 of 100 are kept until the next reading says again that they are gone");
        assertThat(second.count(Outcome.GONE)).isEqualTo(70);
        assertThat(readings.names(source)).hasSize(30);
    }

    @Test
    @DisplayName("H15: what rules drop of a list that is there is gone at once, all of it too")
    void whatIsNotWantedIsGone() throws Exception {
        readings.reading = many(100);
        ScanReport _ = readings.read(source);
        readings.sources.want(source.id());
        readings.reading = Shelf::listedAsBefore;

        ScanReport report = readings.read(source);

        assertThat(report.count(Outcome.GONE)).isEqualTo(100);
        assertThat(readings.names(source)).isEmpty();
    }

    @Test
    @DisplayName(
            "H15: a reading that breaks off, or of changes alone, leaves it to the next one to drop what is not wanted")
    void aWishIsNotForgottenBeforeItIsRead() throws Exception {
        readings.reading = many(100);
        ScanReport _ = readings.read(source);
        readings.sources.want(source.id());
        readings.reading =
                _ -> {
                    throw new IOException("it hung up");
                };
        ScanReport _ = readings.read(source);
        readings.reading = Shelf::keepOthers;
        ScanReport _ = readings.read(source);
        assertThat(readings.names(source)).hasSize(100);
        readings.reading = shelf -> shelf.listed(50);

        ScanReport report = readings.read(source);

        assertThat(report.count(Outcome.GONE)).isEqualTo(100);
    }

    @Test
    @DisplayName(
            "H15: a part that is read after a person wanted something else may be a bad answer: it is asked again soon, and believed then")
    void aPartIsAskedForAgainSoon() throws Exception {
        readings.reading = many(100);
        ScanReport _ = readings.read(source);
        readings.sources.want(source.id());
        readings.reading = many(30);

        ScanReport first = readings.read(source);

        assertThat(readings.names(source)).hasSize(100);
        assertThat(first.isUnfinished()).isTrue();
        assertThat(first.of(Outcome.LATER).first().getFirst().reason())
                .isEqualTo("it is asked again soon, because something else is wanted of it");

        ScanReport second = readings.read(source);

        assertThat(second.count(Outcome.GONE)).isEqualTo(70);
        assertThat(second.isUnfinished()).isFalse();
        readings.reading = many(1);
        assertThat(readings.read(source).isUnfinished()).as("it was brought").isFalse();
    }

    @Test
    @DisplayName("H15: what a person wants is known after the server was started anew")
    void aWishOutlastsTheServer() throws Exception {
        readings.reading = many(100);
        ScanReport _ = readings.read(source);
        readings.sources.want(source.id());
        readings.reading = Shelf::listedAsBefore;
        var started =
                new SourceScan.Surroundings(readings.house, readings.around.places(), () -> 0);

        ScanReport report = new SourceScan(source, readings, started).scan(new ScanListener() {});

        assertThat(report.count(Outcome.GONE)).isEqualTo(100);
    }

    @Test
    @DisplayName(
            "H15: a list that is doubted by its own guard is asked again soon while something else is wanted of it")
    void aDoubtedListIsAskedAgainSoon() throws Exception {
        readings.sources.want(source.id());
        readings.reading = shelf -> shelf.doubt("the list lacks 90 of 100 channels");
        assertThat(readings.read(source).isUnfinished()).isTrue();
        assertThat(readings.read(source).isUnfinished()).as("not yet believed").isTrue();
        readings.reading = _ -> {};
        assertThat(readings.read(source).isUnfinished()).isFalse();

        readings.reading = shelf -> shelf.doubt("the list lacks 90 of 100 channels");
        ScanReport report = readings.read(source);

        assertThat(report.isUnfinished()).isFalse();
        assertThat(report.of(Outcome.KEPT).first().getFirst().reason())
                .isEqualTo("the list lacks 90 of 100 channels");
    }

    @Test
    void aReadingIsStoppedBetweenTwoItemsAndKeepsWhatItHas() {
        readings.reading =
                shelf -> {
                    shelf.put(item("1", "a"));
                    Thread.currentThread().interrupt();
                    shelf.put(item("2", "a"));
                };

        assertThatThrownBy(() -> readings.read(source)).isInstanceOf(InterruptedException.class);
        assertThat(readings.names(source)).containsExactly("Film 1");
    }

    @Test
    void whatItsSourceDoesNotLetBeReadIsNotGone() throws Exception {
        readings.reading = shelf -> shelf.put(item("broken", "a"));
        ScanReport _ = readings.read(source);
        readings.reading =
                shelf -> {
                    shelf.put(unknown("broken"));
                    shelf.mark("read");
                };
        readings.whenProbed = path -> readings.house.pending().refuse(path(path), "it is away");

        ScanReport away = readings.read(source);

        assertThat(away.of(Outcome.FAILED).first())
                .extracting(finding -> finding.reason())
                .containsExactly("it is away");
        assertThat(away.count(Outcome.GONE)).isZero();
        assertThat(readings.names(source)).containsExactly("Film broken");
        assertThat(readings.sources.mark(source.id())).isEmpty();
        readings.whenProbed = _ -> {};

        ScanReport broken = readings.read(source);

        assertThat(broken.count(Outcome.GONE)).isOne();
        assertThat(readings.names(source)).isEmpty();
    }

    @Test
    void whatHasNoConnectionLeftIsNotGoneAndNotAskedFor() throws Exception {
        readings.reading = shelf -> shelf.put(item("1", "a"));
        ScanReport _ = readings.read(source);
        readings.allowed = 1;
        var _ = readings.leases.take(readings.account(source.id()), NotedHolder.viewer());
        readings.reading = shelf -> shelf.put(unknown("1"));

        ScanReport report = readings.read(source);

        assertThat(report.of(Outcome.FAILED).first().getFirst().reason())
                .isEqualTo("all connections of the account are in use");
        assertThat(readings.names(source)).containsExactly("Film 1");
        assertThat(readings.probed).isEmpty();
    }

    private static RemotePath path(Path path) {
        return RemotePath.of(path).orElseThrow();
    }

    private static Readings.Reading many(int count) {
        return shelf -> {
            for (int n : IntStream.range(0, count).toArray()) {
                shelf.put(item("film-%03d".formatted(n), "a"));
            }
        };
    }
}

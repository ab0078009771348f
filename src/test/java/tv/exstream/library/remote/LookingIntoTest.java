package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.live.Leases;
import tv.exstream.live.NotedHolder;
import tv.exstream.media.AudioStream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;

class LookingIntoTest {
    private final Readings readings = new Readings();
    private final Source source = readings.add("server");

    @Test
    void soundThatIsApartIsLookedIntoAsWell() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(Readings.apart("apart.mp4"));
                    shelf.put(Readings.apart("broken sound.mp4"));
                };
        readings.whenProbed =
                path -> {
                    if (path.toString().contains("broken") && path.endsWith(".sound")) {
                        throw new ProblemException(Problem.MEDIA_UNREADABLE, "it is broken");
                    }
                };

        ScanReport report = readings.read(source);

        RemotePath film = new RemotePath(source.id(), "apart.mp4");
        assertThat(readings.probed).contains(film.path(), film.sound().path());
        assertThat(report.paths(Outcome.FAILED)).containsExactly("Film broken sound.mp4");
        assertThat(readings.media.under(RemotePath.folder(source.id())))
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.file().path()).isEqualTo(film.path());
                            assertThat(item.file().isSoundApart()).isTrue();
                            assertThat(item.file().audio().getFirst().index())
                                    .isEqualTo(AudioStream.APART);
                        });
    }

    @Test
    @DisplayName("F07: a file whose connection a viewer wants is looked into again when it is free")
    void aViewerComesFirst() throws Exception {
        readings.allowed = 1;
        readings.reading = shelf -> shelf.put(Readings.unknown("film"));
        var visits = new AtomicInteger();
        readings.whenProbed =
                path -> {
                    if (visits.incrementAndGet() == 1) {
                        breakOff();
                    }
                };

        ScanReport report = readings.read(source);

        assertThat(report.paths(Outcome.FAILED)).isEmpty();
        assertThat(visits).hasValue(2);
        assertThat(readings.names(source)).containsExactly("Film film");
        assertThat(readings.leases.count()).isZero();
    }

    @Test
    @DisplayName("F07: what is understood of a file that was broken off is not believed")
    void whatWasBrokenOffIsNotBelieved() throws Exception {
        readings.allowed = 1;
        readings.reading = shelf -> shelf.put(Readings.unknown("film"));
        var visits = new AtomicInteger();
        readings.whenProbed =
                path -> {
                    if (visits.incrementAndGet() == 1) {
                        wantIt();
                    }
                };

        ScanReport report = readings.read(source);

        assertThat(report.paths(Outcome.FAILED)).isEmpty();
        assertThat(visits).hasValue(2);
    }

    private void breakOff() {
        wantIt();
        throw new ProblemException(Problem.MEDIA_UNREADABLE, "it broke off");
    }

    /// Somebody wants the connection meanwhile, and has it a moment later.
    private void wantIt() {
        String account = readings.account(source.id());
        Thread viewer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        readings.leases
                                                .take(account, 1, NotedHolder.viewer())
                                                .ifPresent(Leases.Lease::close);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        Patience.until("it waits", () -> viewer.getState() == Thread.State.TIMED_WAITING);
    }
}

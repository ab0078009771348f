package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.library.remote.Readings.item;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tv.exstream.library.Outcome;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;

class SourceDeskTest {
    private final Readings readings = new Readings();
    private final SourceDesk desk = readings.desk;

    @AfterEach
    void stop() {
        readings.scans.close();
    }

    @Test
    void aSourceIsReadWhenItIsAsked() throws Exception {
        readings.reading = shelf -> shelf.put(item("1", "a"));
        Source source = desk.add(Readings.settings("server"), Map.of());

        assertThat(desk.read(source.id()).await().count(Outcome.ADDED)).isEqualTo(1);
        assertThat(readings.names(source)).containsExactly("Film 1");
    }

    @Test
    void anEnabledSourceIsReadByItself() throws Exception {
        readings.reading = shelf -> shelf.put(item("1", "a"));
        SourceSettings settings = Readings.settings("server");
        Source source =
                desk.add(
                        new SourceSettings("server", settings.origin(), Duration.ofHours(1), true),
                        Map.of());

        assertThat(readings.scans.start("server").await()).isNotNull();
        assertThat(readings.names(source)).containsExactly("Film 1");
    }

    @Test
    void aChangedSourceIsKnownByItsNewName() throws Exception {
        Source source = desk.add(Readings.settings("server"), Map.of());

        Source after = desk.change(source.id(), Readings.settings("other"), Map.of());

        assertThat(after.id()).isEqualTo(source.id());
        assertThat(readings.scans.subjects())
                .extracting(each -> each.name())
                .containsExactly("other");
        assertThat(desk.read(source.id()).await().library()).isEqualTo("other");
    }

    @Test
    void aRemovedSourceIsNoMoreRead() {
        Source source = desk.add(Readings.settings("server"), Map.of());

        desk.remove(source.id());

        assertThat(desk.all()).isEmpty();
        assertThat(readings.scans.subjects()).isEmpty();
        assertThatThrownBy(() -> desk.read(source.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.SOURCE_NOT_FOUND))
                .hasMessage("no source has this id: " + source.id());
    }

    @Test
    void aNameOfALibraryIsTaken() {
        Source _ = desk.add(Readings.settings("server"), Map.of());

        assertThatThrownBy(() -> desk.add(Readings.settings("Server"), Map.of()))
                .hasMessage("another source or library is called so: Server");
        assertThat(desk.all()).hasSize(1);
    }

    @Test
    void aSecretThatNobodyWantsIsRefused() {
        assertThatThrownBy(() -> desk.add(Readings.settings("server"), Map.of("pin", "1234")))
                .hasMessage("secrets must be among []: pin");
        assertThat(desk.all()).isEmpty();
    }

    @Test
    void anUnknownSourceIsNotFound() {
        assertThatThrownBy(() -> desk.find(new SourceId(7))).hasMessage("no source has this id: 7");
    }
}

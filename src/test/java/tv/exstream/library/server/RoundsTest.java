package tv.exstream.library.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.NotedShelf;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin.Jellyfin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class RoundsTest {
    private static final SourceId ID = new SourceId(3);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Changes changes = new Changes();
    private final Rounds rounds = new Rounds(changes, () -> NOW);

    /// What ends a reading before it is done.
    static Stream<Rounds.Visit> ends() {
        return Stream.of(
                _ -> {
                    throw new IOException("the server is away");
                },
                _ -> {
                    throw new InterruptedException("the reading was stopped");
                },
                _ -> {
                    throw new IllegalStateException("the database is busy");
                });
    }

    @ParameterizedTest
    @MethodSource("ends")
    @DisplayName("however a reading ends before it is done, the next one lists everything")
    void whatWasHeardIsNotForgotten(Rounds.Visit end) {
        changes.add(ID, new Heard.Items(Set.of("11")));

        assertThatThrownBy(() -> rounds.read(source(), new NotedShelf(), "rules", end))
                .isInstanceOf(Exception.class);

        assertThat(changes.take(ID)).isEqualTo(new Heard.Something());
    }

    @Test
    @DisplayName("what was heard before a reading that is done is not read again")
    void whatIsReadIsDone() throws Exception {
        changes.add(ID, new Heard.Items(Set.of("11")));

        rounds.read(source(), new NotedShelf(), "rules", _ -> {});

        assertThat(changes.take(ID)).isEqualTo(new Heard.Nothing());
    }

    @Test
    @DisplayName("of a source that is removed nothing is known any more")
    void removedSourcesAreForgotten() {
        changes.add(ID, new Heard.Items(Set.of("11")));

        rounds.forget(ID);

        assertThat(changes.take(ID)).isEqualTo(new Heard.Nothing());
    }

    private static Source source() {
        var origin = new Jellyfin(new WebAddress("http://nas:8096"), "", ServerChoice.ALL);
        return new Source(ID, new SourceSettings("NAS", origin, Duration.ofHours(1), true));
    }
}

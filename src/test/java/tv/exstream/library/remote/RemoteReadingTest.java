package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.NotedHolder;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Station;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;

@DisplayName("A file of a provider that admits one player only")
class RemoteReadingTest {
    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final Readings readings = new Readings();
    private final RemoteReading reading =
            new RemoteReading(
                    readings.house,
                    readings.clients,
                    outbound,
                    PointerReach.to(List.of(), Station.border()));
    private RemotePath film;

    @BeforeEach
    void open() throws Exception {
        Source source = readings.add("server");
        readings.reading = shelf -> shelf.put(Readings.item("film.mkv", "a"));
        var _ = readings.read(source);
        readings.address = URI.create(station.inside("/film"));
        station.file("/film", "film");
        film = new RemotePath(source.id(), "film.mkv");
    }

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    private void sourceSays(String player) {
        var list = new WebAddress("http://127.0.0.1/list");
        var origin = new ListOrigin.Playlist(list, Optional.of(new UserAgent(player)));
        var settings = new SourceSettings("server", origin, Duration.ZERO, false);
        assertThat(readings.sources.change(film.source(), settings)).isTrue();
    }

    private String read() throws Exception {
        try (Delivery delivery =
                reading.open(film, RequestedRange.of("bytes=0-"), NotedHolder.viewer())) {
            var bytes = new ByteArrayOutputStream();
            delivery.copyTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("is read as the player that its source names, as it names it now; pictures too")
    void asItsSourceSays() throws Exception {
        station.admitOnly("Player/1");
        assertThatThrownBy(this::read)
                .isInstanceOf(RemoteRefusal.class)
                .hasMessageContaining("403");

        sourceSays("Player/1");

        assertThat(read()).isEqualTo("film");
        assertThat(outbound.fetch(reading.question(film), 10).body()).hasSize(4);
    }

    @Test
    @DisplayName("is read as the player that its entry names, whatever its source says")
    void asItsEntrySays() throws Exception {
        station.admitOnly("Own/2");
        readings.told = Map.of("user-agent", "Own/2");

        sourceSays("Player/1");

        assertThat(read()).isEqualTo("film");
    }
}

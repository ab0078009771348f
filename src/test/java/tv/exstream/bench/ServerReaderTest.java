package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.bench.ServerReader.Told;

class ServerReaderTest {
    @Test
    @DisplayName(
            "a made-up server is read whole, then kept as it is, then as far as it has changed")
    void itIsReadThreeTimes(@TempDir Path folder) throws Exception {
        try (var server = JellyfinStandIn.of(new SyntheticJellyfin(2_000))) {
            assertThatItIsRead(folder, ServerReader.Kind.JELLYFIN, server.address());
        }
        try (var server = PlexServerStandIn.of(new SyntheticPlex(2_000))) {
            assertThatItIsRead(folder, ServerReader.Kind.PLEX, server.address());
        }
    }

    private static void assertThatItIsRead(Path folder, ServerReader.Kind kind, String address)
            throws Exception {
        List<String> said = new ArrayList<>();
        ServerReader.run(
                List.of(folder.resolve(kind + ".db").toString(), kind.name(), address),
                () -> Instant.parse("2026-03-01T12:00:00Z"),
                System::nanoTime,
                said::add);

        List<Told> told = said.stream().map(Told::parse).toList();
        assertThat(told.get(0).added()).isEqualTo(2_000);
        assertThat(told.get(1).unchanged()).isEqualTo(2_000);
        assertThat(told.get(2).changed()).isEqualTo(2);
        assertThat(told.get(2).unchanged()).isEqualTo(1_998);
    }
}

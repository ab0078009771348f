package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;

class StartCheckTest {
    @TempDir private Path folder;

    @Test
    void aNewFolderAndAFreePortAreFine() {
        assertThat(StartCheck.obstacle(config(folder.resolve("a/b"), 0))).isEmpty();
        assertThat(folder.resolve("a/b")).isDirectory();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            assertThat(StartCheck.obstacle(config(folder, port)).orElseThrow())
                    .startsWith("port %d of 0.0.0.0 must be free: ".formatted(port));
        }
    }

    @Test
    void aDataFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(StartCheck.obstacle(config(file, 0)))
                .contains(
                        "data folder must be a folder that can be made and written: %s (there is a file of that name)"
                                .formatted(file));
        assertThat(StartCheck.obstacle(config(file.resolve("below"), 0)).orElseThrow())
                .startsWith("data folder must be a folder");
    }

    @Test
    void anAddressOfAnotherComputerIsRefused() {
        // RFC 5737: documentation only, so nobody has it.
        Map<String, String> settings = Map.of("EXSTREAMTV_SERVER_ADDRESS", "203.0.113.9");

        assertThat(StartCheck.obstacle(ConfigReader.read(options(folder, 0), settings)))
                .contains("server.address must be an address of this computer: 203.0.113.9");
    }

    private static Config config(Path data, int port) {
        return ConfigReader.read(options(data, port), Map.of());
    }

    private static CommandLine options(Path data, int port) {
        return CommandLine.parse(
                List.of("--data", data.toString(), "--port", Integer.toString(port)));
    }
}

package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;

/// The data folder of a server that is measured, and its settings. Immutable.
record DataFolder(Path path) {
    /// Nobody outside is to reach or see the server; how full its disk is does not matter, and crowds are let in.
    private static final List<String> SETTINGS =
            List.of(
                    "server.address: 127.0.0.1",
                    "tuner.discovery: false",
                    "tuner.control: false",
                    "tuner.ssdp: false",
                    "renditions.keepFree: 0B",
                    "streaming.maxViewersPerChannel: 2000");

    /// @param settings lines of the configuration file beside those that all have
    static DataFolder create(Path path, String... settings) throws IOException {
        // A server without media would make some.
        Path library = Files.createDirectories(path.resolve("library"));
        List<String> lines = new ArrayList<>(SETTINGS);
        lines.add("media.folders: [\"%s\"]".formatted(library));
        lines.addAll(List.of(settings));
        Files.write(path.resolve("bench.yaml"), lines);
        return new DataFolder(path);
    }

    /// What a server is started with.
    List<String> options(int port) {
        return List.of(
                "--port", Integer.toString(port),
                "--data", path.toString(),
                "--config", path.resolve("bench.yaml").toString());
    }

    /// The configuration as such a server reads it.
    Config config() {
        return ConfigReader.read(CommandLine.parse(options(0)), Map.of());
    }

    /// What the server says on its console.
    Path consoleLog() {
        return path.resolve("console.log");
    }
}

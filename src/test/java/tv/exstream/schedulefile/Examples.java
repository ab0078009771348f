package tv.exstream.schedulefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tv.exstream.SharedData;

/// The examples of ErsatzTV's documentation.
final class Examples {
    private Examples() {}

    /// Their texts by name, in order of the names.
    static Map<String, String> all() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(SharedData.of("ersatztv/yaml"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".yml", "");
                examples.put(name, Files.readString(file));
            }
        }
        return examples;
    }
}

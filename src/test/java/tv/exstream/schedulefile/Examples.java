package tv.exstream.schedulefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.SharedData;

/// The examples of ErsatzTV's documentation.
final class Examples {
    private static final Pattern UNDEFINED =
            Pattern.compile("must be the key of a (content|sequence) that is defined: (\\S+)");

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

    /// With what the flaws say is not defined, and a playout when there is none.
    static String completed(String text, List<Flaw> flaws) {
        StringBuilder whole = new StringBuilder(text);
        for (String section : List.of("content", "sequence")) {
            List<String> names =
                    flaws.stream()
                            .flatMap(flaw -> UNDEFINED.matcher(flaw.message()).results())
                            .filter(match -> match.group(1).equals(section))
                            .map(match -> match.group(2))
                            .distinct()
                            .toList();
            whole.append(names.isEmpty() ? "" : "\n" + section + ":\n");
            for (String name : names) {
                whole.append("  - {key: %s".formatted(name));
                whole.append(section.equals("content") ? ", collection: X}\n" : "}\n");
            }
        }
        if (flaws.stream().anyMatch(flaw -> flaw.path().equals("playout"))) {
            whole.append("\nplayout: [{graphics_off: }]\n");
        }
        return whole.toString();
    }
}

package tv.exstream.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The options of a start.
///
/// @param settings pairs of a setting's key and its text
/// @param dev verbose log, data in `./localdata`, pages read from disk
public record CommandLine(List<KeyAndText> settings, Optional<Path> file, boolean dev) {
    private static final String ORIGIN = "command line";

    /// A setting given as an option.
    public record KeyAndText(String key, String text) {}

    public CommandLine {
        settings = List.copyOf(settings);
    }

    /// Reads `--media DIR` (repeatable), `--data DIR`, `--port N`, `--config FILE` and `--dev`.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION on anything else
    public static CommandLine parse(List<String> arguments) {
        List<KeyAndText> settings = new ArrayList<>();
        List<String> media = new ArrayList<>();
        Optional<Path> file = Optional.empty();
        boolean dev = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--media" -> media.add(valueOf(option, rest));
                case "--data" -> settings.add(new KeyAndText("data", valueOf(option, rest)));
                case "--port" -> settings.add(new KeyAndText("server.port", valueOf(option, rest)));
                case "--config" -> file = Optional.of(Path.of(valueOf(option, rest)));
                case "--dev" -> dev = true;
                default -> throw unknown(option);
            }
        }
        if (!media.isEmpty()) {
            settings.add(new KeyAndText("media.folders", String.join("\n", media)));
        }
        return new CommandLine(settings, file, dev);
    }

    /// The option that says what a setting is; empty when none was given.
    Optional<String> optionFor(String key) {
        return settings.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .map(
                        setting ->
                                "--"
                                        + key.replaceAll("media.folders", "media")
                                                .replaceAll(".*\\.", ""));
    }

    void addTo(Values values) {
        settings.forEach(setting -> values.put(setting.key(), setting.text(), ORIGIN));
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    option + " must be followed by a value: nothing");
        }
        return rest.next();
    }

    private static ProblemException unknown(String option) {
        return new ProblemException(
                Problem.INVALID_CONFIGURATION,
                "option must be --media, --data, --port, --config or --dev: " + option);
    }
}

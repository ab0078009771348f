package tv.exstream.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a start was given besides the file: its options and environment, which stay and come before it. Immutable.
record SettingsSource(CommandLine options, Map<String, String> environment) {
    SettingsSource {
        environment = Map.copyOf(environment);
    }

    Path file() {
        return ConfigReader.file(options);
    }

    /// @param text of the file; empty when there is none
    /// @throws tv.exstream.problem.ProblemException INVALID_CONFIGURATION
    Values values(Optional<String> text) {
        return ConfigReader.values(options, environment, text);
    }

    /// The option or variable that says what a setting is, whatever the file says; the one that wins when both do.
    Optional<String> lock(Setting<?> setting) {
        return options.optionFor(setting.key()).or(() -> new Variables(environment).of(setting));
    }
}

package tv.exstream.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.problem.ProblemException;

/// Puts the sources of settings together: defaults, then the file, then the environment, then the command line.
public final class ConfigReader {
    private static final Path DEFAULT_FILE = Path.of("config.yaml");
    private static final Path DEV_DATA = Path.of("localdata");

    private ConfigReader() {}

    /// @param environment as `System.getenv()` gives it
    /// @throws ProblemException INVALID_CONFIGURATION with the key, what was found and what was wanted
    public static Config read(CommandLine options, Map<String, String> environment) {
        return Config.of(values(options, environment));
    }

    /// Every setting with who set it, for people to read.
    ///
    /// @throws ProblemException as [#read]
    public static List<SettingInForce> inForce(
            CommandLine options, Map<String, String> environment) {
        return values(options, environment).inForce();
    }

    private static Values values(CommandLine options, Map<String, String> environment) {
        Path file = file(options);
        boolean wanted = options.file().isPresent() || Files.exists(file);
        return values(
                options,
                environment,
                wanted ? Optional.of(ConfigFile.text(file)) : Optional.empty());
    }

    /// The same with the text of the file; empty when there is none.
    static Values values(
            CommandLine options, Map<String, String> environment, Optional<String> text) {
        Values values = new Values();
        if (options.dev()) {
            values.put(ServerSettings.DATA.key(), DEV_DATA.toString(), "--dev");
        }
        text.ifPresent(there -> ConfigFile.read(there, file(options), values));
        new Variables(environment).addTo(values);
        options.addTo(values);
        return values;
    }

    /// Where the file is, or would be.
    static Path file(CommandLine options) {
        return options.file().orElse(DEFAULT_FILE);
    }
}

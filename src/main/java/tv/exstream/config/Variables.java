package tv.exstream.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// The environment as a source of settings: each has a [variable][Setting#variable]. What is secret may stand in a file instead, whose name is
/// in the variable with `_FILE` behind it, as containers hand over secrets. Immutable.
record Variables(Map<String, String> environment) {
    private static final String PREFIX = "EXSTREAMTV_";
    private static final String IN_FILE = "_FILE";

    /// Variables that the launcher reads.
    private static final Set<String> LAUNCHER_VARIABLES = Set.of("EXSTREAMTV_JAVA_HOME");

    /// Longer than any secret, so that a wrong name reads no film.
    private static final int MOST_BYTES = 65_536;

    Variables {
        environment = Map.copyOf(environment);
    }

    /// @throws ProblemException INVALID_CONFIGURATION when a variable is that of no setting, when a file cannot be read, and when a secret is
    ///     there twice
    void addTo(Values values) {
        environment.forEach(
                (name, given) -> {
                    if (name.startsWith(PREFIX) && !LAUNCHER_VARIABLES.contains(name)) {
                        add(name, given, values);
                    }
                });
    }

    /// The one that says what a setting is.
    Optional<String> of(Setting<?> setting) {
        return Optional.of(setting.variable())
                .filter(environment::containsKey)
                .or(() -> inFile(setting).filter(environment::containsKey));
    }

    private void add(String name, String given, Values values) {
        Setting<?> setting =
                Settings.ALL.stream()
                        .filter(known -> isOf(known, name))
                        .findFirst()
                        .orElseThrow(() -> invalid(Demand.NO_SETTING_IN, "environment", name));
        if (name.equals(setting.variable())) {
            values.put(setting.key(), given, name);
        } else if (environment.containsKey(setting.variable())) {
            throw invalid(Demand.VARIABLE_BESIDE, name, setting.variable());
        } else {
            values.put(setting.key(), read(name, given), name);
        }
    }

    private static boolean isOf(Setting<?> setting, String name) {
        return setting.variable().equals(name) || inFile(setting).filter(name::equals).isPresent();
    }

    /// The variable for the name of a file; empty for what is not secret, and for `secret.key`, beside which there is such a setting.
    private static Optional<String> inFile(Setting<?> setting) {
        return Optional.of(setting)
                .filter(each -> each.kind().form() == SettingForm.Plain.SECRET)
                .map(each -> each.variable() + IN_FILE)
                .filter(
                        name ->
                                Settings.ALL.stream()
                                        .noneMatch(each -> each.variable().equals(name)));
    }

    /// Editors end a file with a new line, which belongs to no secret.
    private static String read(String name, String file) {
        try {
            byte[] bytes = bytes(Path.of(file));
            if (bytes.length > MOST_BYTES) {
                throw invalid(Demand.VARIABLE_FILE_LONG, name, MOST_BYTES, file);
            }
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("[\\r\\n]+$", "");
        } catch (IOException | InvalidPathException e) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    Remark.of(
                            Demand.VARIABLE_FILE_UNREADABLE,
                            name,
                            file,
                            e.getClass().getSimpleName()),
                    e);
        }
    }

    /// One more than there may be tells that there are more; what is no plain file has no length.
    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private static ProblemException invalid(Demand word, Object... values) {
        return new ProblemException(Problem.INVALID_CONFIGURATION, Remark.of(word, values));
    }
}

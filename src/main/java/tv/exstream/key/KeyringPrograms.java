package tv.exstream.key;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.SearchPath;

/// Runs the programs that speak with keyrings. Unlike ffmpeg they need the surroundings of the user, such as the address of the session; what
/// is ours in them, our own key too, they do not get. Secrets are told on standard input, never as arguments. Immutable.
///
/// @param environment of this server
/// @param patience how long a program may take; a person may have to type a password meanwhile
record KeyringPrograms(Map<String, String> environment, Duration patience) {
    /// Two minutes are arbitrary: enough to find a password and type it.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String OURS = "EXSTREAMTV_";

    KeyringPrograms {
        environment =
                environment.entrySet().stream()
                        .filter(each -> !each.getKey().startsWith(OURS))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @param input is written to its standard input
    /// @param wanted what is needed for it to work
    /// @throws ProblemException DATABASE_UNUSABLE when it is not there or does not end
    KeyringAnswer run(List<String> command, String input, String wanted) {
        String program = command.getFirst();
        Path found =
                SearchPath.of(environment.getOrDefault("PATH", ""))
                        .find(program)
                        .orElseThrow(() -> unusable(program, "it is not on the PATH", wanted));
        try (KeyringProgram running = start(found, command)) {
            return running.answer(input);
        } catch (IOException e) {
            throw unusable(program, e.toString(), wanted);
        } catch (TimeoutException _) {
            throw unusable(
                    program, "no answer within %d s".formatted(patience.toSeconds()), wanted);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unusable(program, "the server is stopping", wanted);
        }
    }

    private KeyringProgram start(Path program, List<String> command) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.set(0, program.toString());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new KeyringProgram(builder.start(), patience);
    }

    ProblemException refused(String program, KeyringAnswer answer, String wanted) {
        return unusable(program, answer.toString(), wanted);
    }

    private static ProblemException unusable(String program, String found, String wanted) {
        return KeyReading.unusable(
                "in the keyring", "%s: %s; %s".formatted(program, found, wanted));
    }
}

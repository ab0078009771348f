package tv.exstream.key;

import java.util.List;
import java.util.Optional;

/// The keychain of macOS, over its program `security`.
record Keychain(KeyringPrograms programs) implements Keyring {
    private static final String PROGRAM = "security";
    private static final String WANTED =
            "the keychain of this user must be there and unlocked: `security unlock-keychain` does that where nobody has signed in";
    private static final String SERVICE = "exstreamtv";

    /// The last byte of errSecItemNotFound (-25300), which is all that an exit code has room for.
    private static final int NOT_FOUND = 44;

    @Override
    public Optional<String> find(String name) {
        List<String> command =
                List.of(PROGRAM, "find-generic-password", "-s", SERVICE, "-a", name, "-w");
        KeyringAnswer answer = programs.run(command, "", WANTED);
        if (answer.isDone()) {
            return answer.text();
        }
        if (answer.code() == NOT_FOUND) {
            return Optional.empty();
        }
        throw programs.refused(PROGRAM, answer, WANTED);
    }

    /// The command is told on standard input: arguments can be seen by everybody on the machine.
    @Override
    public void add(String name, String secret) {
        String line =
                "add-generic-password -s %s -a %s -w %s\n".formatted(SERVICE, quoted(name), secret);
        KeyringAnswer answer = programs.run(List.of(PROGRAM, "-i"), line, WANTED);
        if (!answer.isDone()) {
            throw programs.refused(PROGRAM, answer, WANTED);
        }
    }

    private static String quoted(String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw KeyReading.unusable(
                    "in the keychain",
                    "the name of the data folder must have no control characters");
        }
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return "the keychain";
    }
}

package tv.exstream.key;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The keyring of desktops on Linux and BSD (GNOME Keyring, KWallet, KeePassXC), over `secret-tool` of libsecret.
///
/// It does not tell whether there is nothing or the keyring is locked and nobody unlocks it.
record SecretService(KeyringPrograms programs) implements Keyring {
    private static final String PROGRAM = "secret-tool";
    private static final String WANTED =
            "secret-tool is needed (package libsecret-tools or libsecret), and a keyring that is unlocked in the session of this user";

    @Override
    public Optional<String> find(String name) {
        KeyringAnswer answer = run(List.of("lookup"), name, "");
        if (!answer.isDone() && !answer.complaint().isEmpty()) {
            throw programs.refused(PROGRAM, answer, WANTED);
        }
        return answer.text();
    }

    @Override
    public void add(String name, String secret) {
        KeyringAnswer answer = run(List.of("store", "--label=EXStreamTV"), name, secret);
        if (!answer.isDone()) {
            throw programs.refused(PROGRAM, answer, WANTED);
        }
    }

    private KeyringAnswer run(List<String> verb, String name, String input) {
        List<String> where = List.of("service", "exstreamtv", "data", name);
        List<String> command =
                Stream.of(List.of(PROGRAM), verb, where).flatMap(List::stream).toList();
        return programs.run(command, input, WANTED);
    }

    @Override
    public String toString() {
        return "the keyring";
    }
}

package tv.exstream.key;

import java.util.Optional;

/// What a program of a keyring has answered.
///
/// @param output may be a secret
record KeyringAnswer(int code, String output, String complaint) {
    boolean isDone() {
        return code == 0;
    }

    /// Empty when it said nothing.
    Optional<String> text() {
        return Optional.of(output.strip()).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return "exit code %d%s".formatted(code, complaint.isEmpty() ? "" : ", " + complaint);
    }
}

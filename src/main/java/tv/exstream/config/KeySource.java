package tv.exstream.config;

import java.nio.file.Path;

/// Where the key comes from that secrets are sealed with.
public sealed interface KeySource {
    /// A file in the data folder, which the server makes.
    record OwnFile() implements KeySource {}

    /// A file that somebody else puts there, such as the secrets of a container.
    record GivenFile(Path file) implements KeySource {}

    /// Somebody has told it.
    record Given(MasterKey key) implements KeySource {}

    /// The keyring of the system, where the server puts it.
    record Keyring() implements KeySource {}
}

package tv.exstream.key;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tv.exstream.config.MasterKey;

/// A file that others put there; the server never makes it, because a wrong path would then be taken for a new server.
record GivenKeyFile(Path file) implements KeyPlace {
    @Override
    public Optional<MasterKey> find() {
        return Files.exists(file) ? Optional.of(KeyReading.of(file)) : Optional.empty();
    }

    @Override
    public String advice() {
        return "let secret.keyFile name the right file";
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

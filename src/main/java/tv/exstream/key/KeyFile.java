package tv.exstream.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tv.exstream.config.MasterKey;

/// The file of a key that only its owner may read.
public record KeyFile(Path file) implements KeyKeeper {
    @Override
    public Optional<MasterKey> find() {
        return Files.exists(file) ? Optional.of(KeyReading.of(file)) : Optional.empty();
    }

    @Override
    public void put(MasterKey key) {
        try {
            OwnerOnly.put(file, key.bytes());
        } catch (IOException e) {
            throw KeyReading.unusable(file, e.toString());
        }
    }

    @Override
    public String advice() {
        return "put the file back that was backed up with the database";
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

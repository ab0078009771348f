package tv.exstream.key;

import java.util.Optional;
import tv.exstream.config.MasterKey;

/// What the server was told.
record GivenKey(MasterKey key) implements KeyPlace {
    @Override
    public Optional<MasterKey> find() {
        return Optional.of(key);
    }

    @Override
    public String advice() {
        return "give the right one";
    }

    @Override
    public String toString() {
        return "that is given as secret.key";
    }
}

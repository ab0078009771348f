package tv.exstream.key;

import java.util.Optional;
import tv.exstream.config.MasterKey;

/// The key of one data folder in the keyring of the system.
///
/// @param name the data folder: two servers of one person have a key each
record KeyringPlace(Keyring keyring, String name) implements KeyKeeper {
    @Override
    public Optional<MasterKey> find() {
        return keyring.find(name)
                .map(
                        text ->
                                MasterKey.parse(text)
                                        .orElseThrow(
                                                () ->
                                                        KeyReading.unusable(
                                                                this,
                                                                "it must be %d bytes in base64"
                                                                        .formatted(
                                                                                MasterKey.BYTES))));
    }

    @Override
    public void put(MasterKey key) {
        if (find().isEmpty()) {
            keyring.add(name, key.text());
        }
    }

    @Override
    public String advice() {
        return "unlock the keyring, as the user who has the key in it; `./exstreamtv key keyring` brings a key there";
    }

    @Override
    public String toString() {
        return "in %s for %s".formatted(keyring, name);
    }
}

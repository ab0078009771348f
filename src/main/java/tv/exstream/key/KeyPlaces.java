package tv.exstream.key;

import java.util.Locale;
import java.util.Map;
import tv.exstream.config.Config;
import tv.exstream.config.KeySource;

/// Where the key of a server is, and where it would be if nothing were said about it.
///
/// @param wanted where it has to be
/// @param usual where it was, maybe, before somebody said so
public record KeyPlaces(KeyPlace wanted, KeyFile usual) {
    /// @param environment of this server, as `System.getenv()` gives it
    public static KeyPlaces of(Config config, Map<String, String> environment) {
        KeyFile usual = new KeyFile(config.secretKeyFile());
        return new KeyPlaces(
                switch (config.key()) {
                    case KeySource.OwnFile _ -> usual;
                    case KeySource.GivenFile(var file) -> new GivenKeyFile(file);
                    case KeySource.Given(var key) -> new GivenKey(key);
                    case KeySource.Keyring _ -> keyring(config, environment);
                },
                usual);
    }

    /// Where there is only the file.
    public static KeyPlaces of(KeyFile file) {
        return new KeyPlaces(file, file);
    }

    /// The keyring of this system.
    public static KeyKeeper keyring(Config config, Map<String, String> environment) {
        var programs = new KeyringPrograms(environment, KeyringPrograms.PATIENCE);
        return new KeyringPlace(keyring(config, programs), config.data().toString());
    }

    private static Keyring keyring(Config config, KeyringPrograms programs) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new ProtectedFile(programs, config.data().resolve("secret.key.dpapi"));
        }
        return system.startsWith("mac") ? new Keychain(programs) : new SecretService(programs);
    }
}

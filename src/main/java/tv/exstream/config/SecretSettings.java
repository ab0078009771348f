package tv.exstream.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Where the key comes from that secrets are sealed with.
final class SecretSettings {
    /// Where the server keeps a key that nobody gives it.
    enum Home {
        FILE,
        KEYRING
    }

    static final Setting<Home> KEY_IN =
            new Setting<>(
                    "secret.keyIn",
                    Kind.oneOf(Home.class),
                    "file",
                    "Where the key is kept that seals passwords and addresses: secret.key in the"
                            + " data folder, or the keyring of the system; ./exstreamtv key brings"
                            + " it there first.");
    static final Setting<Optional<Path>> KEY_FILE =
            new Setting<>(
                    "secret.keyFile",
                    Kind.optionalPath(),
                    "",
                    "A file with that key which others put there, such as the secrets of a"
                            + " container; empty for none.");
    static final Setting<Optional<MasterKey>> KEY =
            new Setting<>(
                    "secret.key",
                    key(),
                    "",
                    "That key itself; given as the variable EXSTREAMTV_SECRET_KEY, so that it"
                            + " stands in no file. Empty for none.");

    static final List<Setting<?>> ALL = List.of(KEY_IN, KEY_FILE, KEY);

    private SecretSettings() {}

    private static Kind<Optional<MasterKey>> key() {
        return new Kind<>(
                Wanted.emptyOr(Remark.of(Demand.BASE64_BYTES, MasterKey.BYTES)),
                text ->
                        text.isBlank()
                                ? Optional.empty()
                                : Optional.of(
                                        MasterKey.parse(text)
                                                .orElseThrow(
                                                        () ->
                                                                new IllegalArgumentException(
                                                                        "no key"))),
                _ -> Secret.SHOWN,
                SettingForm.Plain.SECRET);
    }

    /// @throws ProblemException INVALID_CONFIGURATION when several are named: whichever would be taken, somebody meant another
    static KeySource key(Values values) {
        List<KeySource> named =
                Stream.of(
                                values.get(KEY).<KeySource>map(KeySource.Given::new),
                                values.get(KEY_FILE).<KeySource>map(KeySource.GivenFile::new),
                                keyring(values.get(KEY_IN)))
                        .flatMap(Optional::stream)
                        .toList();
        if (named.size() > 1) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION, Remark.of(Demand.KEY_TOLD_TWICE, named.size()));
        }
        return named.isEmpty() ? new KeySource.OwnFile() : named.getFirst();
    }

    private static Optional<KeySource> keyring(Home home) {
        return home == Home.KEYRING ? Optional.of(new KeySource.Keyring()) : Optional.empty();
    }
}

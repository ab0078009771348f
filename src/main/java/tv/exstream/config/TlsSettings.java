package tv.exstream.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the server is reached over TLS.
final class TlsSettings {
    static final Setting<Optional<Path>> CERTIFICATE =
            new Setting<Optional<Path>>(
                            "server.tls.certificate",
                            Kind.optionalPath(),
                            "",
                            "A PEM file with a certificate and those that vouch for it, read again"
                                    + " whenever it changes; empty for no TLS.")
                    .atOnce();
    static final Setting<Optional<Path>> KEY =
            new Setting<Optional<Path>>(
                            "server.tls.key",
                            Kind.optionalPath(),
                            "",
                            "The PEM file with the private key of the certificate.")
                    .atOnce();
    static final Setting<Integer> PORT =
            new Setting<>(
                    "server.tls.port",
                    Kind.integer(0, 65_535),
                    "8443",
                    "The port for everything over TLS, beside the one without; 0 takes any free"
                            + " one.");
    static final Setting<Boolean> REDIRECT =
            new Setting<Boolean>(
                            "server.tls.redirect",
                            Kind.flag(),
                            "true",
                            "Whether browsers that ask for a page without TLS are sent to it with"
                                    + " TLS; players are not.")
                    .atOnce();
    static final Setting<Duration> STRICT =
            new Setting<Duration>(
                            "server.tls.strict",
                            TimeKinds.length(Duration.ZERO, Duration.ofDays(730)),
                            "0s",
                            "How long browsers are told to come here only over TLS (HSTS), such as"
                                    + " 365d; 0s for not at all.")
                    .atOnce();

    static final List<Setting<?>> ALL = List.of(CERTIFICATE, KEY, PORT, REDIRECT, STRICT);

    private TlsSettings() {}

    static Config.Tls tls(Values values) {
        return new Config.Tls(
                values.get(CERTIFICATE),
                values.get(KEY),
                values.get(PORT),
                values.get(REDIRECT),
                values.get(STRICT));
    }
}

package tv.exstream.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the server listens and keeps what is its own.
final class ServerSettings {
    static final Setting<Integer> PORT =
            new Setting<>(
                    "server.port",
                    Kind.integer(0, 65_535),
                    "8411",
                    "The port for everything over HTTP; 0 takes any free one.");
    static final Setting<String> ADDRESS =
            new Setting<>(
                    "server.address",
                    AddressKinds.listening(),
                    "0.0.0.0",
                    "The address to listen on.");
    static final Setting<String> PUBLIC_URL =
            new Setting<String>(
                            "server.publicUrl",
                            AddressKinds.publicUrl(),
                            "",
                            "How clients reach this server, when that is not the address they ask"
                                    + " for, such as behind a proxy.")
                    .atOnce();
    static final Setting<List<String>> NAMES =
            new Setting<List<String>>(
                            "server.names",
                            AddressKinds.hosts(),
                            "",
                            "Names such as tv.example.org that belong to this server. Where pages"
                                    + " are open without signing in, they are under these, under"
                                    + " addresses, and under names that only homes have.")
                    .atOnce();
    static final Setting<List<Network>> TRUSTED_PROXIES =
            new Setting<List<Network>>(
                            "server.trustedProxies",
                            AddressKinds.networks(),
                            "",
                            "Addresses or networks (192.168.1.0/24) whose X-Forwarded headers are"
                                    + " believed.")
                    .atOnce();
    static final Setting<Path> DATA =
            new Setting<>(
                    "data",
                    Kind.path(),
                    "data",
                    "The folder for the database, prepared programmes and everything else that is"
                            + " written.");
    static final Setting<String> DATABASE_URL =
            new Setting<>(
                    "database.url",
                    AddressKinds.databaseUrl(),
                    "",
                    "A PostgreSQL database such as jdbc:postgresql://host:5432/exstreamtv; empty"
                            + " takes a file in the data folder.");
    static final Setting<String> DATABASE_USER =
            new Setting<>(
                    "database.user", Kind.text(), "", "Who signs in to the PostgreSQL database.");
    static final Setting<Secret> DATABASE_PASSWORD =
            new Setting<>(
                    "database.password",
                    Kind.secret(),
                    "",
                    "The password for it; better given as the variable"
                            + " EXSTREAMTV_DATABASE_PASSWORD.");

    /// Where the server listens.
    static final List<Setting<?>> LISTENING =
            List.of(PORT, ADDRESS, PUBLIC_URL, NAMES, TRUSTED_PROXIES);

    /// Where it keeps what is its own.
    static final List<Setting<?>> KEEPING =
            List.of(DATA, DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD);

    private ServerSettings() {}

    static Config.Server server(Values values) {
        return new Config.Server(
                values.get(PORT),
                values.get(ADDRESS),
                values.get(PUBLIC_URL),
                values.get(NAMES),
                values.get(TRUSTED_PROXIES));
    }

    static Optional<PostgresAddress> postgres(Values values) {
        String url = values.get(DATABASE_URL);
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PostgresAddress(
                                url, values.get(DATABASE_USER), values.get(DATABASE_PASSWORD)));
    }
}

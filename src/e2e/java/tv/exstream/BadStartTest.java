package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.db.SpoiltDatabase;

/// The program is started with everything that can be wrong: it says in one line what, and ends.
@EnabledOnOs(OS.LINUX)
class BadStartTest {
    /// What a shell expects of a wrong call, and of a program that could not do what was asked.
    private static final int WRONG_CALL = 2;

    private static final int FAILURE = 1;

    @TempDir private static Path folder;
    private static ServerSocket taken;

    /// The JVMs take most of the time, so they run side by side.
    private static final ExecutorService pool = Executors.newFixedThreadPool(2);

    private static final Map<BadStart, Future<Program.End>> ends = new HashMap<>();
    private static List<BadStart> cases;

    /// A start, and what is to be said about it.
    ///
    /// @param said all of these, in one line
    private record BadStart(
            String about,
            List<String> arguments,
            Map<String, String> environment,
            int code,
            List<String> said) {
        /// With a configuration file of this text.
        static BadStart config(String yaml, String... said) {
            return new BadStart(yaml, List.of(), Map.of(), WRONG_CALL, List.of(said));
        }

        static BadStart options(List<String> arguments, String... said) {
            return new BadStart("", arguments, Map.of(), WRONG_CALL, List.of(said));
        }

        static BadStart place(List<String> arguments, String... said) {
            return new BadStart("", arguments, Map.of(), FAILURE, List.of(said));
        }

        @Override
        public String toString() {
            return about.isEmpty() ? String.join(" ", arguments) : about.strip();
        }
    }

    @BeforeAll
    static void startAll() throws Exception {
        taken = new ServerSocket();
        taken.bind(new InetSocketAddress("127.0.0.1", 0));
        cases = Stream.of(options(), files(), places()).flatMap(List::stream).toList();
        cases.forEach(each -> ends.put(each, pool.submit(() -> run(each))));
    }

    @AfterAll
    static void end() throws IOException {
        pool.shutdownNow();
        taken.close();
    }

    private static List<BadStart> options() {
        return List.of(
                BadStart.options(List.of("--frobnicate"), "--frobnicate", "--media", "--port"),
                BadStart.options(List.of("serve"), "serve", "--media"),
                BadStart.options(List.of("--port"), "--port", "a value", "nothing"),
                BadStart.options(List.of("--port", "70000"), "server.port", "0..65535", "70000"),
                BadStart.options(List.of("--port", "http"), "server.port", "0..65535", "http"),
                BadStart.options(List.of("--data", ""), "data", "a path"),
                BadStart.options(
                        List.of("--config", "/no/such.yaml"), "config file", "/no/such.yaml"),
                new BadStart(
                        "EXSTREAMTV_COLOUR=red",
                        List.of(),
                        Map.of("EXSTREAMTV_COLOUR", "red"),
                        WRONG_CALL,
                        List.of("environment", "EXSTREAMTV_COLOUR")),
                new BadStart(
                        "EXSTREAMTV_STREAMING_LEAD=soon",
                        List.of(),
                        Map.of("EXSTREAMTV_STREAMING_LEAD", "soon"),
                        WRONG_CALL,
                        List.of(
                                "streaming.lead",
                                "1s to 10s",
                                "soon",
                                "EXSTREAMTV_STREAMING_LEAD")));
    }

    private static List<BadStart> files() {
        return List.of(
                BadStart.config("server: [", "config.yaml", "YAML"),
                BadStart.config("just words", "config.yaml"),
                BadStart.config("port: 80", "config.yaml", "port", "server.port"),
                BadStart.config("server: {port: 80, port: 81}", "config.yaml", "port"),
                BadStart.config("server: 80", "config.yaml", "server"),
                BadStart.config(
                        "server: {port: http}", "server.port", "0..65535", "http", "config.yaml"),
                BadStart.config(
                        "renditions: {budget: lots}",
                        "renditions.budget",
                        "size",
                        "lots",
                        "config.yaml"),
                BadStart.config(
                        "tuner: {ssdp: maybe}",
                        "tuner.ssdp",
                        "true or false",
                        "maybe",
                        "config.yaml"),
                BadStart.config(
                        "timeline: {zone: Mars/Base}",
                        "timeline.zone",
                        "time zone",
                        "Mars/Base",
                        "config.yaml"),
                BadStart.config(
                        "server: {publicUrl: tv.lan}",
                        "server.publicUrl",
                        "URL",
                        "tv.lan",
                        "config.yaml"),
                BadStart.config(
                        "server: {trustedProxies: [proxy.lan]}",
                        "server.trustedProxies",
                        "proxy.lan"),
                BadStart.config(
                        "database: {url: 'jdbc:postgresql://db.lan/tv?password=abc123'}",
                        "database.url",
                        "without user and password",
                        "jdbc:postgresql://db.lan/tv?***"),
                new BadStart(
                        "database: {url: 'jdbc:postgresql://127.0.0.1:1/tv', password: abc123}",
                        List.of(),
                        Map.of(),
                        FAILURE,
                        List.of("database tv on 127.0.0.1:1", "the server must be reachable")),
                new BadStart(
                        "server: {address: nowhere.invalid}",
                        List.of(),
                        Map.of(),
                        FAILURE,
                        List.of("server.address", "nowhere.invalid")));
    }

    private static List<BadStart> places() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        String port = Integer.toString(taken.getLocalPort());
        String newer = SpoiltDatabase.newer(folder.resolve("newer")).toString();
        String garbage = SpoiltDatabase.garbage(folder.resolve("garbage")).toString();
        return List.of(
                BadStart.place(List.of("--data", file.toString()), "data folder", file.toString()),
                BadStart.place(List.of("--data", "/proc/tv"), "data folder", "/proc/tv"),
                BadStart.place(List.of("--port", port), "port", port, "free"),
                BadStart.place(List.of("--data", newer), newer, "newer", "9999"),
                BadStart.place(List.of("--data", garbage), garbage + "/exstreamtv.db"));
    }

    private static Program.End run(BadStart start) throws Exception {
        Path work = Files.createTempDirectory(folder, "work");
        Program program =
                new Program(work, start.environment())
                        .with("EXSTREAMTV_MEDIA_FOLDERS", folder.toString());
        if (start.arguments().isEmpty() && start.environment().isEmpty()) {
            Files.writeString(work.resolve("config.yaml"), start.about());
        }
        return program.run(start.arguments().toArray(String[]::new));
    }

    static Stream<BadStart> cases() {
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void oneLineSaysWhatIsWrong(BadStart start) throws Exception {
        Program.End end = ends.get(start).get();

        assertThat(end.errors().lines()).hasSize(1);
        assertThat(end.errors()).startsWith("exstreamtv: ").contains(start.said());
        assertThat(end.output()).isEmpty();
        assertThat(end.errors()).doesNotContain("abc123");
        assertThat(end.exitCode()).isEqualTo(start.code());
    }
}

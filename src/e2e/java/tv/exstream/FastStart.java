package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// What makes the program start as fast as the launcher's does: its classes in a jar, and what the JVM has learned from one start of it. It
/// is made once per build, kept below `target` and shared by all JVMs that test.
///
/// A start then takes half of the processor time, but learning takes as much as half a dozen starts, so only a run of all tests has it made:
/// `-Dfast.starts=true`.
///
/// @param java the command of the JVM and its options
/// @param classes the folder of the program's classes
/// @param libraries the rest of the class path
record FastStart(List<String> java, Path classes, String libraries) {
    private static final Path FOLDER = Path.of("target", "fast-start").toAbsolutePath();
    private static final Duration STARTING = Duration.ofMinutes(2);

    /// What most tests ask first.
    private static final List<String> QUESTIONS =
            List.of("/", "/api/now", "/api/channels", "/iptv/xmltv.xml", "/metrics");

    FastStart {
        java = List.copyOf(java);
    }

    static boolean isWanted() {
        return Boolean.getBoolean("fast.starts");
    }

    /// The class path and the options that begin a fast start; the first call of a build takes half a minute.
    List<String> options() {
        try {
            Path folder = Files.createDirectories(FOLDER.resolve(key()));
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                Path learned = folder.resolve("start.aot");
                List<String> path = List.of("-cp", jar(folder) + File.pathSeparator + libraries);
                if (!Files.exists(learned)) {
                    learn(folder, path, learned);
                }
                return Stream.concat(
                                Stream.of("-XX:AOTCache=" + learned, "-Xlog:aot*=off,cds*=off"),
                                path.stream())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another one when anything is compiled anew.
    private String key() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> all = new ArrayList<>(java);
            all.add(libraries);
            all.add(System.getProperty("java.vm.version"));
            files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> "%s %d".formatted(file, file.toFile().lastModified()))
                    .forEach(all::add);
            return Integer.toHexString(all.hashCode());
        }
    }

    private Path jar(Path folder) {
        Path jar = folder.resolve("program.jar");
        if (!Files.exists(jar)) {
            int code =
                    ToolProvider.findFirst("jar")
                            .orElseThrow()
                            .run(
                                    System.out,
                                    System.err,
                                    "--create",
                                    "--no-compress",
                                    "--file=" + jar,
                                    "-C",
                                    classes.toString(),
                                    ".");
            assertThat(code).isZero();
        }
        return jar;
    }

    private void learn(Path folder, List<String> path, Path learned) throws IOException {
        Path unfinished = folder.resolve("unfinished.aot");
        Product.Setup setup = Product.in(Files.createTempDirectory(folder, "learning"));
        int port = Product.freePort();
        List<String> command = new ArrayList<>(java);
        command.add("-XX:AOTCacheOutput=" + unfinished);
        command.addAll(path);
        command.addAll(List.of(ExstreamTv.class.getName(), "--port", Integer.toString(port)));
        command.addAll(List.of("--data", setup.data().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(setup.folder().toFile());
        Map<String, String> settings = new HashMap<>(setup.settings());
        settings.put("EXSTREAMTV_MEDIA_FOLDERS", setup.folder().toString());
        builder.environment().putAll(settings);
        Path console = folder.resolve("console.txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(console.toFile()).start();
        askAndEnd(process, "http://127.0.0.1:" + port);
        assertThat(unfinished).as(Files.readString(console)).exists();
        Files.move(unfinished, learned, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void askAndEnd(Process process, String server) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String ready = server + "/api/health/ready";
            Patience.until(
                    "the program to learn from is ready",
                    STARTING,
                    () -> !process.isAlive() || status(client, ready) == 200);
            assertThat(process.isAlive()).as("it runs").isTrue();
            for (String question : QUESTIONS) {
                status(client, server + question);
            }
            process.destroy();
            Patience.until("it has learned", STARTING, () -> !process.isAlive());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static int status(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}

package tv.exstream;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The program as the launcher starts it: a JVM of its own on the class path of this one. Immutable.
///
/// @param folder its working directory, which has no `config.yaml` unless a test writes one
/// @param environment settings by the names of their variables, in addition to what this process has
record Program(Path folder, Map<String, String> environment) {
    private static final String SETTING = "EXSTREAMTV_";

    /// Longer than any start takes on a busy machine, so that only a failure waits for it.
    private static final int PATIENCE_SECONDS = 60;

    /// The launcher's options; the last one is ours: a JVM that lives for seconds does not earn back what optimizing costs.
    private static final List<String> JAVA_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xmn32m",
                    "-XX:SurvivorRatio=2",
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=40",
                    "-XX:-ShrinkHeapInSteps",
                    "-Xms48m",
                    "-Xmx512m",
                    "-XX:TrimNativeHeapInterval=5000",
                    "-Djdk.virtualThreadScheduler.parallelism=16",
                    "-Djdk.virtualThreadScheduler.maxPoolSize=1024",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dspring.aot.enabled=true",
                    "-XX:TieredStopAtLevel=1");

    Program {
        environment = Map.copyOf(environment);
    }

    Program with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Program(folder, more);
    }

    /// How a run ended that was not to last.
    record End(int exitCode, String output, String errors) {}

    /// Runs it to its end.
    End run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "stdout", ".txt");
        Path errors = Files.createTempFile(folder, "stderr", ".txt");
        Process process =
                builder(List.of(arguments))
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + Files.readString(output));
            }
            return new End(process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            process.destroyForcibly();
        }
    }

    /// Starts it.
    ///
    /// @param console receives everything that it prints
    Process start(Path console, List<String> arguments) {
        try {
            return builder(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(List<String> arguments) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>();
        command.addAll(java());
        command.addAll(FastStart.isWanted() ? Fast.OPTIONS : List.of("-cp", classPath()));
        command.add(ExstreamTv.class.getName());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith(SETTING));
        builder.environment().putAll(environment);
        return builder;
    }

    private static List<String> java() {
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(JAVA_OPTIONS);
        return java;
    }

    /// Without the tests: their configurations would be taken for the program's.
    private static String classPath() {
        return joined(path -> !path.endsWith("test-classes"));
    }

    private static String joined(Predicate<String> parts) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(parts)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Asked for once in each JVM that tests.
    private static final class Fast {
        static final List<String> OPTIONS =
                new FastStart(java(), classes(), joined(path -> path.endsWith(".jar"))).options();

        private static Path classes() {
            try {
                var source = ExstreamTv.class.getProtectionDomain().getCodeSource();
                return Path.of(source.getLocation().toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package tv.exstream.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A machine for the launcher: a folder with a copy of it, a PATH of its own with the tools that every Unix has, and stand-ins
/// for the JDK, Maven and package managers that write down how they were called.
final class FakeMachine {
    private static final List<String> UNIX =
            List.of(
                    "cat",
                    "chmod",
                    "cp",
                    "dirname",
                    "find",
                    "getconf",
                    "grep",
                    "head",
                    "ln",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "sed",
                    "sh",
                    "sleep",
                    "sort",
                    "tail",
                    "tee",
                    "touch",
                    "tr");

    private static final String MAVEN =
            """
            #!/bin/sh
            echo "mvn $* JAVA_HOME=$JAVA_HOME" >>"$CALLS"
            [ -z "${EXSTREAMTV_SECRET_KEY-}" ] || echo "knows $EXSTREAMTV_SECRET_KEY $*" >>"$CALLS"
            case " $* " in
                *" package "*) mkdir -p "$PROJECT/target/lib"; : >"$PROJECT/target/exstreamtv.jar"; : >"$PROJECT/target/lib/a.jar" ;;
            esac
            """;

    private static final String JAVA =
            """
            #!/bin/sh
            echo "java $*" >>"$CALLS"
            [ -z "${EXSTREAMTV_SECRET_KEY-}" ] || echo "knows $EXSTREAMTV_SECRET_KEY $*" >>"$CALLS"
            for word in "$@"; do
                case $word in
                    -XX:AOTCacheOutput=*) : >"${word#*=}" ;;
                esac
            done
            case " $* " in
                *" tv.exstream.process.PrivateFfmpeg "*) mkdir -p "$4"; : >"$4/ffmpeg"; chmod +x "$4/ffmpeg" ;;
                *" tv.exstream.ExstreamTv "*) echo "PATH=$PATH" >>"$CALLS"; echo "served in $PWD" ;;
            esac
            """;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private Path callerFolder;

    FakeMachine(Path folder) {
        this.folder = folder;
        this.callerFolder = project();
        UNIX.forEach(this::unixTool);
        tool("id", "#!/bin/sh\necho 1000\n");
        tool("uname", "#!/bin/sh\n[ \"$1\" = -s ] && echo Linux || echo x86_64\n");
        tool("mvn", MAVEN);
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("CALLS", calls().toString());
        environment.put("PROJECT", project().toString());
        act(() -> Files.createDirectories(home()));
        checkOut();
    }

    /// The copy of the project; its path has a space.
    Path project() {
        return folder.resolve("my television");
    }

    Path launcher() {
        return project().resolve("exstreamtv");
    }

    Path systemJdks() {
        return folder.resolve("usr-lib-jvm");
    }

    Path home() {
        return folder.resolve("home");
    }

    /// Adds a JDK folder whose `release` file names that version.
    FakeMachine jdk(Path home, String version) {
        write(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return this;
    }

    FakeMachine withJdk25() {
        return jdk(systemJdks().resolve("jdk-25"), "25.0.3");
    }

    FakeMachine withFfmpeg() {
        return tool("ffmpeg", "#!/bin/sh\n").tool("ffprobe", "#!/bin/sh\n");
    }

    /// A root shell with an apt-get that runs `effect` when it installs.
    FakeMachine withApt(String effect) {
        tool("id", "#!/bin/sh\necho 0\n");
        return tool("apt-get", "#!/bin/sh\necho \"apt-get $*\" >>\"$CALLS\"\n" + effect + "\n");
    }

    FakeMachine tool(String name, String script) {
        script(folder.resolve("bin").resolve(name), script);
        return this;
    }

    FakeMachine without(String tool) {
        return act(() -> Files.delete(folder.resolve("bin").resolve(tool)));
    }

    FakeMachine variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    FakeMachine calledFrom(Path elsewhere) {
        callerFolder = elsewhere;
        return act(() -> Files.createDirectories(elsewhere));
    }

    /// How the stand-ins were called, in order.
    List<String> called() {
        try {
            return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> called(String program) {
        return called().stream().filter(call -> call.startsWith(program + " ")).toList();
    }

    Result run(String... arguments) {
        return runAs(launcher(), arguments);
    }

    Result runAs(Path launcher, String... arguments) {
        return finish(start(launcher, arguments));
    }

    /// Starts the launcher without waiting for it.
    Process start(Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(callerFolder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectOutput(folder.resolve("stdout").toFile());
        builder.redirectError(folder.resolve("stderr").toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result finish(Process process) {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the launcher hangs: " + messages());
            }
            return new Result(
                    process.exitValue(), Files.readString(folder.resolve("stdout")), messages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the launcher has said so far.
    String messages() {
        try {
            return Files.readString(folder.resolve("stderr"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param code the exit code
    record Result(int code, String output, String messages) {}

    FakeMachine write(Path file, String text) {
        return act(
                () -> {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, text);
                });
    }

    private void checkOut() {
        act(
                () -> {
                    String real = Files.readString(Path.of("exstreamtv"));
                    script(launcher(), real.replace("/usr/lib/jvm/", systemJdks() + "/"));
                });
        write(
                project().resolve("pom.xml"),
                "<private-ffmpeg.version>8.1</private-ffmpeg.version>\n<private-font.version>6</private-font.version>\n");
        write(project().resolve("src/main/java/tv/exstream/ExstreamTv.java"), "");
        write(project().resolve("src/build/java/GenerateBeans.java"), "");
    }

    private Path calls() {
        return folder.resolve("calls");
    }

    /// A script rather than a link, so that nothing in the folder leads out of it.
    private void unixTool(String name) {
        Path real = Path.of("/usr/bin", name);
        Path program = Files.exists(real) ? real : Path.of("/bin", name);
        tool(name, "#!/bin/sh\nexec %s \"$@\"\n".formatted(program));
    }

    private void script(Path file, String text) {
        act(() -> Files.deleteIfExists(file));
        write(file, text);
        act(
                () ->
                        Files.setPosixFilePermissions(
                                file, PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    private interface FileAction {
        void run() throws IOException;
    }

    private FakeMachine act(FileAction action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}

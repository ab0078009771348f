package tv.exstream.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How this program is run again: by the same Java, with the same options and classes, so that what is measured is what the launcher
/// starts. Immutable.
///
/// @param java the program
/// @param options as this virtual machine was given them
/// @param classPath as this virtual machine was given it, because the ahead-of-time cache is tied to it
/// @param server the class that is the server
/// @param child the class that does other work in a process of its own
public record Jvm(Path java, List<String> options, String classPath, String server, String child) {
    public Jvm {
        options = List.copyOf(options);
    }

    /// The virtual machine that this runs in.
    public static Jvm current(String server, String child) {
        return new Jvm(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("java.class.path"),
                server,
                child);
    }

    List<String> serverCommand(List<String> arguments) {
        return command(server, arguments);
    }

    List<String> childCommand(List<String> arguments) {
        return command(child, arguments);
    }

    /// The same with no more memory for its objects.
    List<String> smallChildCommand(int heapMegabytes, List<String> arguments) {
        List<String> more = new ArrayList<>(options);
        more.removeIf(option -> option.startsWith("-Xm") || option.startsWith("-XX:MaxRAM"));
        more.add("-Xmx%dm".formatted(heapMegabytes));
        return new Jvm(java, more, classPath, server, child).childCommand(arguments);
    }

    private List<String> command(String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return command;
    }
}

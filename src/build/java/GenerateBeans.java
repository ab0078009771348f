import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.boot.SpringApplicationAotProcessor;

/// Writes what Spring would find out about the beans at every start as code, once, and compiles it into the classes: a start is a
/// second faster. Not the plugin of Spring Boot, whose compiler is that of the JVM that runs Maven, which may be an older one.
/// Arguments: the folder of the classes and one to work in. Does nothing when the result is newer than the classes.
public final class GenerateBeans {
    private static final String STARTED = "tv.exstream.Rehearsal";

    private GenerateBeans() {}

    public static void main(String[] args) throws Exception {
        Path classes = Path.of(args[0]);
        Path work = Path.of(args[1]);
        Path result =
                classes.resolve(
                        STARTED.replace('.', '/') + "__ApplicationContextInitializer.class");
        if (Files.exists(result) && !isOlder(result, classes)) {
            return;
        }
        clear(classes);
        Path sources = work.resolve("sources");
        Path made = work.resolve("made");
        if (Files.exists(work)) {
            deleteAll(work);
        }
        SpringApplicationAotProcessor.main(
                new String[] {
                    STARTED,
                    sources.toString(),
                    work.resolve("resources").toString(), // what only native images need
                    made.toString(),
                    "tv.exstream",
                    "exstreamtv",
                    work.resolve("rehearsal").toString()
                });
        compile(sources, made);
        for (Path file : files(made)) {
            Path target = classes.resolve(made.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isOlder(Path result, Path classes) throws IOException {
        for (Path file : files(classes)) {
            if (!isGenerated(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(result))
                            > 0) {
                return true;
            }
        }
        return false;
    }

    /// What was generated from other classes must not be seen by the next run.
    private static void clear(Path classes) throws IOException {
        for (Path file : files(classes)) {
            if (isGenerated(file)) {
                Files.delete(file);
            }
        }
    }

    private static boolean isGenerated(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && (name.contains("__") || name.contains("$$"));
    }

    private static void compile(Path sources, Path output) throws IOException {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-nowarn",
                                "-proc:none",
                                "-parameters",
                                "-d",
                                output.toString(),
                                "-cp",
                                output + ":" + System.getProperty("java.class.path")));
        files(sources).forEach(file -> arguments.add(file.toString()));
        int failures =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        if (failures != 0) {
            throw new IOException("generated bean definitions in " + sources + " must compile");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}

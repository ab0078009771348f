package tv.exstream.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A copy of ffmpeg for machines that have none: unpacked from the jar of `org.bytedeco:ffmpeg` and made to run with nothing
/// but the C and C++ libraries installed, together with a font. Screen and sound-card support are lost; nothing here uses them.
public final class PrivateFfmpeg {
    /// The name of the font, which lies beside the programs.
    static final String FONT = "DejaVuSans.ttf";

    private static final Pattern WANTED =
            Pattern.compile(
                    "org/bytedeco/ffmpeg/[^/]+/(ffmpeg|ffprobe|lib(?!jni)[^/]+\\.so\\.[0-9]+)|.*/"
                            + Pattern.quote(FONT));

    /// Libraries that any Linux with the GNU C library has.
    private static final Pattern EVERYWHERE =
            Pattern.compile("(libc|libm|libmvec|libgcc_s|libstdc\\+\\+|ld-linux-.*)\\.so\\.[0-9]+");

    private PrivateFfmpeg() {}

    /// Arguments: the folder to make, and the jars to make it from.
    static void main(String[] args) throws IOException {
        List<Path> jars = Arrays.stream(args).skip(1).map(Path::of).toList();
        unpack(jars, Path.of(args[0]));
    }

    /// Makes `folder` with `ffmpeg`, `ffprobe`, their libraries and a font, if one of the jars has it. The folder appears
    /// whole or not at all.
    static void unpack(List<Path> jars, Path folder) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        for (Path jar : jars) {
            extract(jar, unfinished);
        }
        Set<String> programs = new HashSet<>(names(unfinished));
        programs.remove(FONT);
        if (!programs.containsAll(Set.of("ffmpeg", "ffprobe"))) {
            throw new IOException("jars must hold ffmpeg and ffprobe: " + jars);
        }
        for (String name : programs) {
            edit(
                    unfinished.resolve(name),
                    library ->
                            !programs.contains(library) && !EVERYWHERE.matcher(library).matches());
        }
        delete(folder);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void extract(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream()
                            .filter(entry -> WANTED.matcher(entry.getName()).matches())
                            .toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, folder.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static void edit(Path file, Predicate<String> unwanted) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        SharedObject object = new SharedObject(bytes);
        object.dropNeeded(unwanted);
        object.searchPathForAll();
        Files.write(file, bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

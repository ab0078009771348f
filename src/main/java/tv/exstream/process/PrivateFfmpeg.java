package tv.exstream.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A copy of ffmpeg for machines that have none: unpacked from the jar of `org.bytedeco:ffmpeg` and made to run with nothing
/// but the C and C++ libraries installed. Screen and sound-card support are lost; nothing here uses them.
public final class PrivateFfmpeg {
    private static final Pattern WANTED =
            Pattern.compile(
                    "org/bytedeco/ffmpeg/[^/]+/(ffmpeg|ffprobe|lib(?!jni)[^/]+\\.so\\.[0-9]+)");

    /// Libraries that any Linux with the GNU C library has.
    private static final Pattern EVERYWHERE =
            Pattern.compile("(libc|libm|libmvec|libgcc_s|libstdc\\+\\+|ld-linux-.*)\\.so\\.[0-9]+");

    private PrivateFfmpeg() {}

    /// Arguments: the jar, and the folder to make.
    static void main(String[] args) throws IOException {
        unpack(Path.of(args[0]), Path.of(args[1]));
    }

    /// Makes `folder` with `ffmpeg`, `ffprobe` and their libraries. The folder appears whole or not at all.
    static void unpack(Path jar, Path folder) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        extract(jar, unfinished);
        Set<String> names;
        try (Stream<Path> files = Files.list(unfinished)) {
            names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        for (String name : names) {
            edit(
                    unfinished.resolve(name),
                    library -> !names.contains(library) && !EVERYWHERE.matcher(library).matches());
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
        if (!Files.exists(folder.resolve("ffmpeg")) || !Files.exists(folder.resolve("ffprobe"))) {
            throw new IOException("jar must hold ffmpeg and ffprobe: " + jar);
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

package tv.exstream.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.ffmpeg.Accelerator;

/// The hardware that the operating system shows as files. Immutable.
///
/// @param dev `/dev`; empty where hardware has no files, so that only a try can tell
record Devices(Optional<Path> dev) {
    private static final String RENDER = "dri/renderD*";
    private static final String NVIDIA = "nvidia[0-9]*";

    /// What Windows shows to the Linux within it.
    private static final String WSL = "dxg";

    private static final String VIDEO = "video*";

    static Devices ofThisMachine() {
        boolean isLinux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return new Devices(isLinux ? Optional.of(Path.of("/dev")) : Optional.empty());
    }

    /// What may be tried.
    sealed interface Found {
        /// @param devices each of which may be the one; empty when none needs to be named
        record Candidates(List<Path> devices) implements Found {}

        /// @param wanted the files that would show it
        record None(String wanted) implements Found {}
    }

    Found of(Accelerator accelerator) {
        if (dev.isEmpty()) {
            return new Found.Candidates(List.of());
        }
        return switch (accelerator) {
            case SOFTWARE, VIDEOTOOLBOX -> new Found.Candidates(List.of());
            case NVENC -> unnamed(NVIDIA, WSL);
            case VULKAN -> unnamed(RENDER, NVIDIA, WSL);
            case QSV, VAAPI, AMF -> named(RENDER);
            case V4L2 -> unnamed(VIDEO);
        };
    }

    /// Differs when something was plugged in or removed; empty where hardware has no files.
    String key() {
        return dev.isEmpty() ? "" : names();
    }

    private String names() {
        return Stream.of(RENDER, NVIDIA, WSL, VIDEO)
                .flatMap(pattern -> files(pattern).stream())
                .map(Path::toString)
                .collect(Collectors.joining(" "));
    }

    private Found named(String pattern) {
        List<Path> files = files(pattern);
        return files.isEmpty() ? none(pattern) : new Found.Candidates(files);
    }

    private Found unnamed(String... patterns) {
        boolean isAny = Stream.of(patterns).anyMatch(pattern -> !files(pattern).isEmpty());
        return isAny ? new Found.Candidates(List.of()) : none(patterns[0]);
    }

    private static Found none(String pattern) {
        return new Found.None("/dev/" + pattern);
    }

    private List<Path> files(String pattern) {
        int slash = pattern.indexOf('/');
        Path folder = dev.orElseThrow().resolve(pattern.substring(0, slash + 1));
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, pattern.substring(slash + 1))) {
            found.forEach(files::add);
        } catch (IOException _) {
            return List.of(); // the folder is made with the first device
        }
        return files.stream().sorted().toList();
    }
}

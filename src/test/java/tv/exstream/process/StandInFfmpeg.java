package tv.exstream.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program in place of ffmpeg that says it has hardware encoders, and with each does what a test says.
public final class StandInFfmpeg {
    /// As ffmpeg lists them.
    private static final String LISTS =
            """
            #!/bin/sh
            case "$2" in
              -version) echo "ffmpeg version 9.1-stand-in"; exit 0 ;;
              -encoders) for e in libx264 aac %s; do echo " V....D $e  words"; done; exit 0 ;;
              -filters) for f in aformat apad aresample atrim color format fps pad scale setsar tpad trim
                do echo " ... $f  V->V words"; done; exit 0 ;;
              -hwaccels) echo; exit 0 ;;
            esac
            echo "$*" >>"$0.calls"
            """;

    /// Six right pictures, and what stands for a coded file.
    private static final String WORKS =
            """
            case "$*" in
              *rawvideo*) head -c 1536 /dev/zero | tr '\\000' '\\322' ;;
              *) echo coded ;;
            esac
            """;

    private StandInFfmpeg() {}

    /// What a fill or trial does that works.
    public static String works() {
        return WORKS;
    }

    /// What one does that fails like this.
    static String fails(String message) {
        return "echo '[x @ 0x1] [error] %s' >&2; exit 187".formatted(message);
    }

    /// The script.
    ///
    /// @param encoders each with what its trial does, as lines for the shell
    public static Path in(Path folder, Map<String, String> encoders) {
        String choices =
                encoders.entrySet().stream()
                        .map(
                                each ->
                                        "  *-c:v\\ %1$s*|*%2$s*)\n%3$s\n ;;\n"
                                                .formatted(
                                                        each.getKey(),
                                                        decoding(each.getKey()),
                                                        each.getValue()))
                        .collect(Collectors.joining());
        String names = String.join(" ", encoders.keySet());
        String script =
                LISTS.formatted(names)
                        + "case \"$*\" in\n"
                        + choices
                        + "  *rawvideo*)\n"
                        + WORKS
                        + " ;;\nesac\n";
        return program(folder.resolve("ffmpeg"), script);
    }

    /// How the decoding of what it made is told from others.
    private static String decoding(String encoder) {
        return Stream.of(
                        "cuda:nvenc",
                        "qsv:qsv",
                        "vaapi:vaapi",
                        "vulkan:vulkan",
                        "videotoolbox:videotoolbox")
                .map(each -> each.split(":", 2))
                .filter(each -> encoder.endsWith(each[1]))
                .map(each -> "-hwaccel\\ " + each[0])
                .findFirst()
                .orElse("no-such-word");
    }

    private static Path program(Path file, String script) {
        try {
            Files.writeString(file, script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package tv.exstream.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import tv.exstream.config.Config;

/// A program in place of ffmpeg that cuts its first fill short in a certain way; everything else the real one does.
final class StandIn {
    /// Several chunks of a fill for a viewer, and much less than ten seconds.
    private static final int BYTES = 250_000;

    private StandIn() {}

    /// Configures the stand-in that writes the beginning of a stream and then does this.
    ///
    /// @param end a line for the shell
    static Config.Ffmpeg that(Path folder, String end) {
        Path script = folder.resolve("stand-in");
        try {
            Files.writeString(
                    script,
                    """
                    #!/bin/sh
                    case "$2" in
                      -version|-encoders|-filters|-hwaccels) exec ffmpeg "$@" ;;
                    esac
                    if mkdir "$0.began" 2>/dev/null; then
                      ffmpeg "$@" 2>/dev/null | head -c %d
                      %s
                    fi
                    exec ffmpeg "$@"
                    """
                            .formatted(BYTES, end));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Config.Ffmpeg(script.toString(), "", 0);
    }
}

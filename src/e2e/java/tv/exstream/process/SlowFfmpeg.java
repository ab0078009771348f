package tv.exstream.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The installed ffmpeg on a machine that is barely fast enough, so that an encode is under way for as long as a test needs.
public final class SlowFfmpeg {
    private SlowFfmpeg() {}

    /// Writes a program into the folder that encodes no faster than so many times real time.
    public static Path in(Path folder, int speed) throws IOException {
        Files.createDirectories(folder);
        Path program = folder.resolve("slow-ffmpeg");
        Files.writeString(
                program,
                """
                #!/bin/sh
                case "$*" in
                    *file:*libx264*) exec ffmpeg -readrate %d "$@" ;;
                    *) exec ffmpeg "$@" ;;
                esac
                """
                        .formatted(speed));
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

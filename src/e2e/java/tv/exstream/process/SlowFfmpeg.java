package tv.exstream.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The installed ffmpeg on a machine that is barely fast enough, so that an encode is under way for as long as a test needs.
public final class SlowFfmpeg {
    private SlowFfmpeg() {}

    /// Writes a program into the folder that encodes at most twice as fast as real time for viewers, and at most in real time for
    /// nobody: a fill that nobody waits for is never far ahead of what is on.
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path program = folder.resolve("slow-ffmpeg");
        Files.writeString(
                program,
                """
                #!/bin/sh
                [ "$(nice)" -gt 3 ] && speed=1 || speed=2
                case "$*" in
                    *file:*libx264*) exec ffmpeg -readrate $speed "$@" ;;
                    *) exec ffmpeg "$@" ;;
                esac
                """);
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

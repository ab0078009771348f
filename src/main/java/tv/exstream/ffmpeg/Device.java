package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.Optional;

/// Which graphics processor of a machine is used.
///
/// @param node its render node on Linux; absent for the only or first one of a machine
public record Device(Optional<Path> node) {
    /// The first that Linux finds.
    public static final Device FIRST = new Device(Optional.of(Path.of("/dev/dri/renderD128")));
}

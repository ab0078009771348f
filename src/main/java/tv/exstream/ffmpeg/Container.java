package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// What matters of a container for seeking and copying, told by the file's extension: a wrong extension costs a second attempt.
enum Container {
    /// It knows where its key frames are, so seeking arrives on one.
    INDEXED,
    /// It is searched by time stamps, so seeking arrives anywhere, and copying starts at the next key frame after that.
    SEARCHED,
    /// It has decoding times only.
    AVI;

    private static final Set<String> INDEXED_EXTENSIONS =
            Set.of("mp4", "m4v", "mov", "mkv", "webm", "3gp");

    private static final Set<String> AVI_EXTENSIONS = Set.of("avi", "divx");

    static Container of(Path file) {
        String name = file.toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (AVI_EXTENSIONS.contains(extension)) {
            return AVI;
        }
        return INDEXED_EXTENSIONS.contains(extension) ? INDEXED : SEARCHED;
    }
}

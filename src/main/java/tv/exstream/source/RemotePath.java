package tv.exstream.source;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The name that stands for the path of a file that a source has: `/remote/3/films/4711.mkv`. No library has such a folder.
///
/// @param source whose it is
/// @param key what the source knows it by, for as long as it is the same file: segments of any characters with `/` between them; an
///     extension at the end helps to know its container
public record RemotePath(SourceId source, String key) {
    /// The folder of all that sources have.
    public static final Path ROOT = Path.of("/remote").toAbsolutePath();

    private static final int LONGEST = 1_024;

    public RemotePath {
        if (key.isEmpty() || key.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "key must have 1..%d characters: %d".formatted(LONGEST, key.length()));
        }
        for (String segment : key.split("/", -1)) {
            if (segment.isEmpty()) {
                throw new IllegalArgumentException("key must have no empty segment: " + key);
            }
        }
    }

    /// The folder of all that a source has.
    public static Path folder(SourceId source) {
        return ROOT.resolve(source.toString());
    }

    /// What a path stands for; empty when it is that of a file of this machine.
    public static Optional<RemotePath> of(Path path) {
        if (!path.startsWith(ROOT) || path.getNameCount() < ROOT.getNameCount() + 2) {
            return Optional.empty();
        }
        Path inside = ROOT.relativize(path);
        String source = inside.getName(0).toString();
        if (!source.matches("[1-9]\\d{0,8}")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        for (int n = 1; n < inside.getNameCount(); n++) {
            segments.add(URLDecoder.decode(inside.getName(n).toString(), StandardCharsets.UTF_8));
        }
        return Optional.of(
                new RemotePath(new SourceId(Integer.parseInt(source)), String.join("/", segments)));
    }

    /// With everything escaped that a file system or a shell could take for something else.
    public Path path() {
        Path path = folder(source);
        for (String segment : key.split("/", -1)) {
            path = path.resolve(escaped(segment));
        }
        return path;
    }

    /// `.` and `..` would name another folder.
    private static String escaped(String segment) {
        String escaped = URLEncoder.encode(segment, StandardCharsets.UTF_8);
        return escaped.matches("\\.{1,2}") ? escaped.replace(".", "%2E") : escaped;
    }
}

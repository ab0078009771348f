package tv.exstream.source;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The name that stands for the path of a file that a source has: `/remote/3/films/4711.mkv`. No library has such a folder.
///
/// @param source whose it is
/// @param key what the source knows it by, for as long as it is the same file: segments of any characters with `/` between them; an
///     extension at the end helps to know its container
public record RemotePath(SourceId source, String key) {
    /// The folder of all that sources have.
    public static final Path ROOT = Path.of("/remote").toAbsolutePath();

    /// Characters of a key.
    public static final int LONGEST = 1_024;

    /// No file of media is called so.
    private static final String SOUND = "/.sound";

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
        return path.startsWith(ROOT) ? parse(written(ROOT.relativize(path))) : Optional.empty();
    }

    /// What [#text] wrote; empty when it is something else.
    public static Optional<RemotePath> parse(String text) {
        String[] segments = text.split("/", -1);
        if (segments.length < 2 || !segments[0].matches("[1-9]\\d{0,8}")) {
            return Optional.empty();
        }
        try {
            List<String> key =
                    Arrays.stream(segments)
                            .skip(1)
                            .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
                            .toList();
            SourceId source = new SourceId(Integer.parseInt(segments[0]));
            return Optional.of(new RemotePath(source, String.join("/", key)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What stands for its sound where that comes apart from its picture.
    public RemotePath sound() {
        return new RemotePath(source, key + SOUND);
    }

    /// The file whose sound it stands for; itself when it stands for a file.
    public RemotePath whole() {
        return key.endsWith(SOUND)
                ? new RemotePath(source, key.substring(0, key.length() - SOUND.length()))
                : this;
    }

    public boolean isSound() {
        return !equals(whole());
    }

    /// With everything escaped that a file system, a shell or an address could take for something else: `3/films/4711.mkv`.
    public String text() {
        return Arrays.stream(key.split("/", -1))
                .map(RemotePath::escaped)
                .collect(Collectors.joining("/", source + "/", ""));
    }

    public Path path() {
        return ROOT.resolve(text());
    }

    private static String written(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    /// `.` and `..` would name another folder.
    private static String escaped(String segment) {
        String escaped = URLEncoder.encode(segment, StandardCharsets.UTF_8);
        return escaped.matches("\\.{1,2}") ? escaped.replace(".", "%2E") : escaped;
    }
}

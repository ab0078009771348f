package tv.exstream.library.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A file of an item of archive.org.
///
/// @param name within the item; may have folders
/// @param format in words of archive.org, such as `h.264`
/// @param original the file it was made from; its own name where it is one that somebody brought
/// @param title of this file; empty when it has none of its own
/// @param size bytes; 0 when it is not said
/// @param length empty when it is not said
/// @param height of the picture in pixels; 0 when it is not said
/// @param md5 of its bytes; may be empty
record ArchiveFile(
        String name,
        String format,
        String original,
        String title,
        long size,
        Instant modified,
        Optional<Duration> length,
        int height,
        String md5) {
    private static final int LONGEST_NAME = 900;

    /// `31.14`, `4:05` or `1:02:03.5`.
    private static final Pattern LENGTH =
            Pattern.compile("(?:(?:(\\d{1,3}):)?(\\d{1,3}):)?(\\d{1,7}(?:\\.\\d{1,9})?)");

    static ArchiveFile of(JsonNode file) {
        String name = text(file, "name");
        String original = text(file, "original");
        return new ArchiveFile(
                name,
                text(file, "format"),
                original.isEmpty() ? name : original,
                text(file, "title"),
                number(file, "size"),
                Instant.ofEpochSecond(number(file, "mtime")),
                length(text(file, "length")),
                (int) Math.min(number(file, "height"), Short.MAX_VALUE),
                text(file, "md5"));
    }

    /// Whether its names can be part of an address and of the name of a media item.
    boolean isNamed() {
        return isPath(name) && isPath(original);
    }

    private static boolean isPath(String text) {
        return text.length() <= LONGEST_NAME
                && List.of(text.split("/", -1)).stream().noneMatch(String::isBlank);
    }

    static Optional<Duration> length(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long minutes = 60 * count(matcher.group(1)) + count(matcher.group(2));
        long millis = Math.round(1_000 * Double.parseDouble(matcher.group(3)));
        Duration length = Duration.ofMinutes(minutes).plusMillis(millis);
        return Optional.of(length).filter(Duration::isPositive);
    }

    private static long count(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /// Where there are several, the first one.
    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        JsonNode first = value.isArray() ? value.path(0) : value;
        return first.isValueNode() && !first.isNull() ? first.asString() : "";
    }

    /// 0 when it is none.
    private static long number(JsonNode object, String name) {
        String text = text(object, name);
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}

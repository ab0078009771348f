package tv.exstream.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of bytes, written as `500MB`, `100GB` or `2TB` (powers of 1,000, as disks are sold).
public record ByteSize(long bytes) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})\\s*(B|KB|MB|GB|TB)");

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("size must not be negative: " + bytes);
        }
    }

    /// @throws IllegalArgumentException when the text has another form
    public static ByteSize parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a size like 500MB or 100GB");
        }
        return new ByteSize(Long.parseLong(matcher.group(1)) * unit(matcher.group(2)));
    }

    private static long unit(String name) {
        return switch (name) {
            case "KB" -> 1_000L;
            case "MB" -> 1_000_000L;
            case "GB" -> 1_000_000_000L;
            case "TB" -> 1_000_000_000_000L;
            default -> 1L;
        };
    }

    /// The largest unit that divides it, such as `100GB`.
    @Override
    public String toString() {
        for (String name : new String[] {"TB", "GB", "MB", "KB"}) {
            if (bytes > 0 && bytes % unit(name) == 0) {
                return bytes / unit(name) + name;
            }
        }
        return bytes + "B";
    }
}

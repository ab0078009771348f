package tv.exstream.library.plex;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.library.remote.JsonRow;

/// One file of an item: a version of it, or one part of a version that is in several.
///
/// @param key what it is known by
/// @param number of the part, from 1
/// @param parts how many its version has
record ItemFile(String key, JsonRow media, JsonRow part, int number, int parts) {
    /// The second number is when the file was last changed.
    private static final Pattern PART_KEY = Pattern.compile("/library/parts/\\d+/(\\d{1,11})/.*");

    /// All that an item has. The oldest version is the item's own: which one is listed first may change.
    static List<ItemFile> of(JsonRow item) {
        List<JsonRow> versions =
                item.rows("Media").stream()
                        .filter(media -> !parts(media).isEmpty())
                        .sorted(Comparator.comparingLong(media -> media.number("id").orElse(0)))
                        .toList();
        List<ItemFile> files = new ArrayList<>();
        for (JsonRow media : versions) {
            String key = item.text("ratingKey");
            add(files, files.isEmpty() ? key : key + "/" + media.number("id").orElse(0), media);
        }
        return files;
    }

    private static void add(List<ItemFile> files, String key, JsonRow media) {
        List<JsonRow> parts = parts(media);
        for (int n = 1; n <= parts.size(); n++) {
            String own = n == 1 ? key : key + "/part" + n;
            files.add(new ItemFile(own, media, parts.get(n - 1), n, parts.size()));
        }
    }

    /// What is no path of the server itself is no file of it: it would be asked for elsewhere, and with the token.
    private static List<JsonRow> parts(JsonRow media) {
        List<JsonRow> all = media.rows("Part");
        boolean sound = all.stream().allMatch(part -> part.text("key").startsWith("/"));
        return sound ? all : List.of();
    }

    /// What is added to the title, as that of local files in parts; empty when it is all of its version.
    String suffix() {
        return parts == 1 ? "" : ", part %d".formatted(number);
    }

    boolean isWhole() {
        return parts == 1;
    }

    /// Zero when the server does not say it.
    Duration duration(JsonRow item) {
        for (JsonRow row : isWhole() ? List.of(part, media, item) : List.of(part)) {
            Duration duration = row.millis("duration");
            if (duration.isPositive()) {
                return duration;
            }
        }
        return Duration.ZERO;
    }

    /// In bytes; 0 when the server does not say it.
    long size() {
        return Math.max(0, part.number("size").orElse(0));
    }

    Instant changed() {
        Matcher key = PART_KEY.matcher(part.text("key"));
        return key.matches() ? Instant.ofEpochSecond(Long.parseLong(key.group(1))) : Instant.EPOCH;
    }
}

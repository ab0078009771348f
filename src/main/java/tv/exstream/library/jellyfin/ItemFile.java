package tv.exstream.library.jellyfin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.library.remote.JsonRow;

/// One file of an item: a version of it, or one part of what is in several.
///
/// @param key what it is known by
/// @param owner what the server has the file of: the item, or a part of it
/// @param source the file
/// @param part its number, from 1; 0 when it is all of the item
record ItemFile(String key, JsonRow owner, JsonRow source, int part) {
    /// Each version, the item's own first.
    static List<ItemFile> versions(JsonRow item) {
        List<ItemFile> files = new ArrayList<>();
        String id = item.text("Id");
        for (JsonRow source : sources(item)) {
            String version = source.text("Id");
            String key = files.isEmpty() || isOwn(id, version) ? id : id + "/" + version;
            if (files.stream().noneMatch(file -> file.key().equals(key))) {
                files.add(new ItemFile(key, item, source, 0));
            }
        }
        return files;
    }

    /// What is in several files, one after another. Of other versions servers do not say the parts.
    ///
    /// @param others the parts behind the first one, in their order
    static List<ItemFile> parts(JsonRow item, List<JsonRow> others) {
        List<ItemFile> files = new ArrayList<>();
        String id = item.text("Id");
        Stream.concat(Stream.of(item), others.stream())
                .filter(owner -> Ids.isOne(owner.text("Id")) && !sources(owner).isEmpty())
                .forEach(
                        owner -> {
                            int part = files.size() + 1;
                            String key = part == 1 ? id : "%s/part%d".formatted(id, part);
                            files.add(new ItemFile(key, owner, sources(owner).getFirst(), part));
                        });
        return files;
    }

    /// The item's own first, and else that of the smallest id: which one is listed first may change.
    static List<JsonRow> sources(JsonRow item) {
        String own = item.text("Id");
        return item.rows("MediaSources").stream()
                .filter(source -> isOwn(own, source.text("Id")) || Ids.isOne(source.text("Id")))
                .sorted(
                        Comparator.<JsonRow>comparingInt(
                                        source -> isOwn(own, source.text("Id")) ? 0 : 1)
                                .thenComparingInt(source -> source.text("Id").length())
                                .thenComparing(source -> source.text("Id")))
                .toList();
    }

    private static boolean isOwn(String item, String source) {
        return source.isEmpty() || source.equals(item);
    }

    /// What is added to the title, as that of local files in parts; empty when it is all of the item.
    String suffix() {
        return part == 0 ? "" : ", part %d".formatted(part);
    }

    /// The id of the file among those of its owner.
    String version() {
        String version = source.text("Id");
        return version.isEmpty() ? owner.text("Id") : version;
    }

    /// Zero when the server does not say it.
    Duration duration() {
        Duration own = Ticks.of(source, "RunTimeTicks");
        return own.isPositive() || part > 0 ? own : Ticks.of(owner, "RunTimeTicks");
    }

    /// In bytes; 0 when the server does not say it.
    long size() {
        return Math.max(0, source.number("Size").orElse(0));
    }
}

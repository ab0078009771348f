package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tv.exstream.media.NaturalOrder;

/// The content of one folder in natural order. Immutable.
record FolderListing(Path folder, List<Entry> entries) {
    FolderListing {
        entries =
                entries.stream()
                        .sorted(Comparator.comparing(Entry::name, NaturalOrder.INSTANCE))
                        .toList();
    }

    boolean isEmpty() {
        return entries.stream().allMatch(entry -> entry.name().equalsIgnoreCase("lost+found"));
    }

    /// Whether a file of this name is here, whatever its case.
    boolean has(String name) {
        return entries.stream()
                .anyMatch(entry -> entry.isFile() && entry.name().equalsIgnoreCase(name));
    }

    Stream<Entry> descriptions() {
        return entries.stream()
                .filter(Entry::isFile)
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith(".nfo"));
    }
}

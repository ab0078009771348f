package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.library.title.Titles.Descriptions;

/// The media files of one folder with the NFO files that are about them. Immutable.
final class FolderFiles {
    private final FolderRules rules;
    private final Map<String, Entry> descriptions = new HashMap<>();
    private final List<Entry> shows = new ArrayList<>();
    private final boolean single;

    /// @param showsAbove the `tvshow.nfo` files in the folders above, nearest first
    FolderFiles(FolderListing listing, FolderRules rules, List<Entry> showsAbove) {
        this.rules = rules;
        listing.descriptions()
                .forEach(nfo -> descriptions.putIfAbsent(MediaNames.stem(nfo.name()), nfo));
        Optional.ofNullable(descriptions.get("tvshow")).ifPresent(shows::add);
        shows.addAll(showsAbove);
        this.single =
                listing.media()
                                .filter(file -> rules.reasonAgainstFile(file).isEmpty())
                                .limit(2)
                                .count()
                        == 1;
    }

    /// The `tvshow.nfo` files for the folders below.
    List<Entry> shows() {
        return List.copyOf(shows);
    }

    /// Why a file is not played; empty for media and for what nobody would take for media.
    Optional<String> reasonAgainst(Entry file) {
        return rules.reasonAgainstFile(file);
    }

    FoundFile found(Entry file, Path root) {
        List<Entry> own = about(file);
        Instant described =
                Stream.concat(own.stream(), shows.stream())
                        .map(Entry::modified)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return new FoundFile(
                file.path(),
                root,
                file.size(),
                file.modified(),
                new Descriptions(paths(own), paths(shows)),
                described);
    }

    /// `{name}.nfo`, and `movie.nfo` where there is only one file that it can be about.
    private List<Entry> about(Entry file) {
        return Stream.of(MediaNames.stem(file.name()), single ? "movie" : "")
                .distinct()
                .filter(descriptions::containsKey)
                .map(descriptions::get)
                .toList();
    }

    private static List<Path> paths(List<Entry> entries) {
        return entries.stream().map(Entry::path).toList();
    }
}

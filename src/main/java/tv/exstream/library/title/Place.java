package tv.exstream.library.title;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where a file lies in its library: the names that may tell what it is.
///
/// @param stem the file's name without its ending
/// @param folders the names of the folders it lies in, nearest first; the last one is the library's own folder
record Place(String stem, List<String> folders) {
    /// Folders that sort a library and name nothing in it.
    private static final Set<String> CATEGORIES =
            Set.of(
                    "tv",
                    "tvshows",
                    "tvseries",
                    "shows",
                    "series",
                    "serien",
                    "anime",
                    "cartoons",
                    "kids",
                    "movies",
                    "films",
                    "filme",
                    "film",
                    "cinema",
                    "documentaries",
                    "docs",
                    "videos",
                    "video",
                    "media",
                    "downloads",
                    "download",
                    "complete",
                    "recordings",
                    "music",
                    "musicvideos",
                    "concerts",
                    "new",
                    "other",
                    "misc",
                    "home",
                    "homevideos");

    Place {
        folders = List.copyOf(folders);
    }

    static Place of(Path file, Path root) {
        List<String> folders = new ArrayList<>();
        for (Path folder = file.getParent();
                folder != null && folder.startsWith(root);
                folder = folder.getParent()) {
            Path name = folder.getFileName();
            folders.add(name == null ? "" : NameText.plain(name.toString()));
        }
        return new Place(stem(NameText.plain(String.valueOf(file.getFileName()))), folders);
    }

    /// The same file with the name of its folder.
    Place namedByFolder() {
        return new Place(folders.getFirst(), folders.subList(1, folders.size()));
    }

    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// The nearest folder that names a show or film: no season, no category, not the library itself; empty when there is none.
    String subject() {
        for (int i = 0; i < folders.size() - 1; i++) {
            String folder = folders.get(i);
            if (SeasonFolder.number(folder).isEmpty()) {
                return isCategory(folder) ? "" : folder;
            }
        }
        return "";
    }

    /// The folder above a season, which names the show even when it is the library itself.
    String aboveSeason() {
        for (int i = 0; i + 1 < folders.size(); i++) {
            if (SeasonFolder.number(folders.get(i)).isPresent()) {
                String above = folders.get(i + 1);
                return isCategory(above) ? "" : above;
            }
        }
        return "";
    }

    /// Whether any folder is called one of these, in whatever spelling.
    boolean isUnder(Set<String> names) {
        return folders.stream().map(NameText::key).anyMatch(names::contains);
    }

    static boolean isCategory(String folder) {
        return CATEGORIES.contains(NameText.key(folder));
    }
}

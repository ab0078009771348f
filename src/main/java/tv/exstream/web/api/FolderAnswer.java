package tv.exstream.web.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.local.BrowsedFolder;

/// A folder of the server, for choosing one with media.
///
/// @param path left out for the list of places to begin at
/// @param parent left out at the top
/// @param folders that are in it, by name
/// @param media how many files in it look like media
/// @param cut whether there is more than is listed
public record FolderAnswer(
        Optional<String> path,
        Optional<String> parent,
        List<FolderEntry> folders,
        int media,
        boolean cut) {
    public FolderAnswer {
        folders = List.copyOf(folders);
    }

    /// @param name the last part of its path
    public record FolderEntry(String name, String path) {
        static FolderEntry of(Path path) {
            Path name = path.getFileName();
            return new FolderEntry(
                    name == null ? path.toString() : name.toString(), path.toString());
        }
    }

    static FolderAnswer of(BrowsedFolder folder) {
        return new FolderAnswer(
                folder.path().map(Path::toString),
                folder.parent().map(Path::toString),
                folder.folders().stream().map(FolderEntry::of).toList(),
                folder.media(),
                folder.cut());
    }
}

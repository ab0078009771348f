package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder of this machine as somebody sees it who looks for media: the folders in it, and how many files of media there are. Immutable.
///
/// @param path absent for the list of places to begin at
/// @param parent absent at the top
/// @param folders by name as people sort; hidden ones are left out
/// @param media how many files in the folder itself look like media by their names
/// @param cut whether there is more than was looked at
public record BrowsedFolder(
        Optional<Path> path, Optional<Path> parent, List<Path> folders, int media, boolean cut) {
    public BrowsedFolder {
        folders = List.copyOf(folders);
    }
}

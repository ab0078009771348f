package tv.exstream.library.plex;

import java.util.Optional;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.server.Library;
import tv.exstream.media.MediaKind;

/// A library of the server.
///
/// @param kind what its items are
/// @param type the number by which Plex asks for those of its items that are files
record Section(String id, String name, MediaKind kind, int type) implements Library {
    /// Empty when it holds nothing that is sent as a programme, such as photos.
    static Optional<Section> of(JsonRow directory) {
        String id = directory.text("key");
        String name = directory.text("title");
        if (!id.matches("[A-Za-z0-9-]{1,60}") || name.isEmpty()) {
            return Optional.empty();
        }
        return switch (directory.text("type")) {
            case "movie" -> {
                boolean isPersonal = directory.text("agent").endsWith(".none");
                MediaKind kind = isPersonal ? MediaKind.OTHER_VIDEO : MediaKind.MOVIE;
                yield Optional.of(new Section(id, name, kind, 1));
            }
            case "show" -> Optional.of(new Section(id, name, MediaKind.EPISODE, 4));
            case "artist" -> Optional.of(new Section(id, name, MediaKind.SONG, 10));
            default -> Optional.empty();
        };
    }
}

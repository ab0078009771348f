package tv.exstream.library.server;

import java.io.IOException;
import java.util.List;

/// A collection or playlist of a server.
///
/// @param name by which queries ask for it
/// @param listing the id of the [MediaServer.Listing] that has it
/// @param version changes when other items are on it; empty when the server does not tell that
public record ItemList(Kind kind, String listing, String id, String name, String version) {
    public enum Kind {
        COLLECTION,
        PLAYLIST
    }

    /// The ids of what is on it, which may be what holds others.
    List<String> members(ServerQuestions<?> server) throws IOException, InterruptedException {
        return switch (kind) {
            case COLLECTION -> server.inCollection(id);
            case PLAYLIST -> server.onPlaylist(id);
        };
    }

    /// The same, of which it is not known whether other items are on it.
    ItemList inDoubt() {
        return new ItemList(kind, listing, id, name, "");
    }
}

package tv.exstream.library.server;

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

    /// The same, of which it is not known whether other items are on it.
    ItemList inDoubt() {
        return new ItemList(kind, listing, id, name, "");
    }
}

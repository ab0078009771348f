package tv.exstream.library.server;

/// A collection or playlist of a server.
///
/// @param name by which queries ask for it
/// @param version changes when other items are on it; empty when the server does not tell that
public record ItemList(Kind kind, String id, String name, String version) {
    public enum Kind {
        COLLECTION,
        PLAYLIST
    }
}

package tv.exstream.library.server;

/// A library of a server.
public interface Library {
    /// By which a person chooses it, and items say where they are.
    String id();

    /// For a person.
    String name();
}

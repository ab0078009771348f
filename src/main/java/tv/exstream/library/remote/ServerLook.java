package tv.exstream.library.remote;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tv.exstream.source.Origin;

/// Looks into servers of some kinds before anything of them is read. Thread-safe.
public interface ServerLook {
    boolean serves(Origin origin);

    /// Signs in and looks around.
    ///
    /// @throws IOException when the server does not answer or does not let us in; the message is for a person and has no secret
    Sight at(Origin origin, Known known) throws IOException, InterruptedException;

    /// Finds secrets by their names.
    interface Known {
        Optional<String> find(String name);
    }

    /// What is seen.
    ///
    /// @param name of the server
    /// @param libraries those that hold media
    record Sight(String name, String version, List<Library> libraries) {
        public Sight {
            libraries = List.copyOf(libraries);
        }
    }

    /// @param kind in words of the server; may be empty
    record Library(String id, String name, String kind) {}
}

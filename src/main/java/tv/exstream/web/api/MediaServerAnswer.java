package tv.exstream.web.api;

import java.util.List;
import tv.exstream.library.remote.ServerLook;

/// A media server that lets us in.
///
/// @param libraries those that hold media; their ids are what a source chooses by
public record MediaServerAnswer(String name, String version, List<LibraryEntry> libraries) {
    public MediaServerAnswer {
        libraries = List.copyOf(libraries);
    }

    /// @param kind in words of the server; may be empty
    public record LibraryEntry(String id, String name, String kind) {}

    static MediaServerAnswer of(ServerLook.Sight sight) {
        return new MediaServerAnswer(
                sight.name(),
                sight.version(),
                sight.libraries().stream()
                        .map(each -> new LibraryEntry(each.id(), each.name(), each.kind()))
                        .toList());
    }
}

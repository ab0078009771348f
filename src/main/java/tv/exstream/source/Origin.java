package tv.exstream.source;

import java.util.List;

/// What kind of source it is and where it is. Secrets are not part of it.
public sealed interface Origin {
    /// The names of the secrets it wants, such as `password`; may be empty.
    List<String> secrets();

    /// A list of channels at an address of the web.
    record Playlist(WebAddress address) implements Origin {
        @Override
        public List<String> secrets() {
            return List.of();
        }
    }
}

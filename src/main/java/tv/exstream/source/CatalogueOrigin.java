package tv.exstream.source;

import java.util.List;

/// What describes films and shows and has no media itself.
public sealed interface CatalogueOrigin extends Origin {
    /// The catalogue of films and shows TMDB; it has no media, and describes those that are there.
    record Tmdb(CatalogueChoice choice) implements CatalogueOrigin {
        @Override
        public List<String> secrets() {
            return List.of("key");
        }
    }

    /// The catalogue of films and shows TheTVDB, as [Tmdb].
    record Tvdb(CatalogueChoice choice) implements CatalogueOrigin {
        /// The PIN is that of a supporter, where the key wants one.
        @Override
        public List<String> secrets() {
            return List.of("key", "pin");
        }
    }
}

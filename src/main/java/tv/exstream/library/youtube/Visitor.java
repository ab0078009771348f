package tv.exstream.library.youtube;

import java.util.Optional;
import tv.exstream.source.OnlineOrigin.YouTube;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;
import tv.exstream.source.Sources;

/// Whom YouTube takes this server for.
record Visitor(Sources sources, Secrets secrets) {
    /// Of a source; empty for nobody.
    Optional<String> cookies(Source source) {
        return secrets.find(source.id(), YouTube.COOKIES);
    }

    /// For what belongs to no source, such as a live page that a person named: those of the first source of YouTube that has some.
    Optional<String> cookies() {
        return sources.all().stream()
                .filter(source -> source.origin() instanceof YouTube)
                .flatMap(source -> cookies(source).stream())
                .findFirst();
    }
}

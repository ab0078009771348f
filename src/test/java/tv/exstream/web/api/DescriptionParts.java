package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.describe.Lookups;
import tv.exstream.library.Scans;
import tv.exstream.library.remote.Desks;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;

/// Descriptions over HTTP.
@Import({DescriptionRoutes.class, MatchRoutes.class})
class DescriptionParts {
    @Bean
    MatchView matchView(Lookups lookups, Scans scans) {
        return new MatchView(lookups, Desks.of(new Silent(), scans));
    }

    private static final class Silent implements SourceClient {
        @Override
        public boolean serves(Origin origin) {
            return true;
        }

        @Override
        public void read(Source source, Shelf shelf) {
            shelf.keepOthers();
        }

        @Override
        public RemoteAddress address(Source source, RemoteFile file) {
            throw new IllegalStateException("it has no files");
        }
    }
}

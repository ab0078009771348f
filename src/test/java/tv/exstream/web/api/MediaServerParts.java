package tv.exstream.web.api;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.library.plex.PlexStandIn;
import tv.exstream.library.remote.Announcements;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.Desks;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Media servers over HTTP, with a Plex that stands in for the real one.
@Import({MediaServerRoutes.class, MediaServerHookRoutes.class})
class MediaServerParts {
    @Bean(destroyMethod = "close")
    PlexStandIn plexStandIn() {
        return new PlexStandIn();
    }

    @Bean
    InMemorySecrets secretsOfServers() {
        return new InMemorySecrets();
    }

    @Bean
    Told told() {
        return new Told(new LinkedBlockingQueue<>(), new Changes());
    }

    /// Which sources were to be read, and what of them.
    record Told(BlockingQueue<SourceId> sources, Changes changes) {}

    @Bean
    SourceDesk deskOfServers() {
        return Desks.of(new Client(), Desks.scans());
    }

    @Bean(destroyMethod = "close")
    Announcements announcementsOfServers(Told told) {
        Duration soon = Duration.ofMillis(20);
        return new Announcements(
                told.changes(),
                told.sources()::add,
                new Announcements.Rule(soon, soon),
                System::nanoTime);
    }

    @Bean
    MediaServerView mediaServerView(
            SourceDesk deskOfServers,
            InMemorySecrets secretsOfServers,
            PlexStandIn plex,
            Announcements announcements) {
        var servers =
                new MediaServerView.Servers(
                        List.of(plex.look()),
                        List.of(plex.events()),
                        announcements,
                        new SecureRandom());
        return new MediaServerView(deskOfServers, secretsOfServers, plex.account(), servers);
    }

    private static final class Client implements SourceClient {
        @Override
        public boolean serves(Origin origin) {
            return true;
        }

        @Override
        public void read(Source source, Shelf shelf) {
            shelf.keepOthers();
        }

        @Override
        public RemoteAddress address(Source source, RemoteFile file) throws IOException {
            throw new IOException("it has no files");
        }
    }
}

package tv.exstream.web.api;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.job.MeasureJob;
import tv.exstream.job.MeasureJobs;
import tv.exstream.lan.WebPlace;
import tv.exstream.library.InMemoryScanRecords;
import tv.exstream.library.Scans;
import tv.exstream.library.remote.Desks;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.library.server.FoundServer;
import tv.exstream.library.server.ServerCall;
import tv.exstream.library.youtube.YtDlpState;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.tuner.FoundTuner;

/// Sources over HTTP. One that is called `slow` is read until somebody stops it, one that is called `away` does not answer.
@Import({
    SourceRoutes.class,
    NetworkRoutes.class,
    JobRoutes.class,
    LibraryRoutes.class,
    YouTubeRoutes.class
})
public class SourceParts {
    @Bean(destroyMethod = "close")
    Scans scansOfSources(InstantSource clock) {
        return new Scans(clock, new InMemoryScanRecords());
    }

    /// One that is old until it is updated, which it lets be done once.
    @Bean
    YouTubeView youTubeView() {
        var isOld = new AtomicBoolean(true);
        return new YouTubeView(
                () ->
                        isOld.get()
                                ? new YtDlpState.Old("2025.01.01")
                                : new YtDlpState.Ready("2026.02.21"),
                () -> {
                    if (!isOld.getAndSet(false)) {
                        throw new IOException("yt-dlp is not installed");
                    }
                    return "Updated yt-dlp to 2026.02.21";
                });
    }

    @Bean
    JobView jobView(Scans scans, SourceDesk sourceDesk, MeasureJob measuring) {
        return new JobView(scans, sourceDesk, measuring);
    }

    /// One that waits for viewers.
    @Bean
    MeasureJob measureJob() {
        return MeasureJobs.waiting();
    }

    @Bean
    SourceDesk sourceDesk(Scans scans, InMemorySecrets secretsOfSources) {
        return Desks.of(new Client(), scans, secretsOfSources);
    }

    @Bean
    InMemorySecrets secretsOfSources() {
        return new InMemorySecrets();
    }

    @Bean
    SourceView sourceView(SourceDesk sourceDesk, JobView jobs) {
        return new SourceView(sourceDesk, jobs);
    }

    @Bean
    LibraryView libraryView(Scans scans, SourceView sources) {
        return new LibraryView(scans, sources, new InMemoryMediaItems());
    }

    /// Two tuners and three servers of the network.
    @Bean
    NetworkRoutes.Search networkSearch(SourceDesk sourceDesk) {
        List<FoundTuner> tuners =
                List.of(
                        new FoundTuner("1040F5CE", 2, place("http://192.168.1.20")),
                        new FoundTuner("1250A9E7", 4, place("http://192.168.1.21:8080")));
        List<FoundServer> servers =
                List.of(
                        new FoundServer(
                                ServerCall.PLEX,
                                "abc-attic",
                                "Attic",
                                place("http://192.168.1.22:32400")),
                        new FoundServer(
                                ServerCall.JELLYFIN, "d1", "", place("http://192.168.1.23:8096")),
                        new FoundServer(
                                ServerCall.EMBY, "e1", "Barn", place("http://192.168.1.23:8096")));
        return new NetworkRoutes.Search(() -> tuners, () -> servers, sourceDesk::all);
    }

    private static WebPlace place(String address) {
        return new WebPlace(URI.create(address));
    }

    private static final class Client implements SourceClient {
        @Override
        public boolean serves(Origin origin) {
            return true;
        }

        @Override
        public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
            if (source.name().equals("slow")) {
                new CountDownLatch(1).await();
            }
            if (source.name().equals("away")) {
                throw new IOException("it does not answer");
            }
        }

        @Override
        public RemoteAddress address(Source source, RemoteFile file) throws IOException {
            throw new IOException("it has no files");
        }
    }
}

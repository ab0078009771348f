package tv.exstream.web.api;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.library.Scans;
import tv.exstream.library.remote.Desks;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.library.youtube.YtDlpState;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;

/// Sources over HTTP. One that is called `slow` is read until somebody stops it, one that is called `away` does not answer.
@Import({SourceRoutes.class, JobRoutes.class, YouTubeRoutes.class})
class SourceParts {
    @Bean(destroyMethod = "close")
    Scans scansOfSources() {
        return Desks.scans();
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
    JobView jobView(Scans scans) {
        return new JobView(scans);
    }

    @Bean
    SourceView sourceView(Scans scans, JobView jobs) {
        SourceDesk desk = Desks.of(new Client(), scans);
        return new SourceView(desk, jobs);
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

package tv.exstream.web.api;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.library.Scans;
import tv.exstream.library.remote.Desks;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;

/// Sources over HTTP. One that is called `slow` is read until somebody stops it, one that is called `away` does not answer.
@Import({SourceRoutes.class, JobRoutes.class})
class SourceParts {
    @Bean(destroyMethod = "close")
    Scans scansOfSources() {
        return Desks.scans();
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

package tv.exstream.web.ui.operate;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import tv.exstream.job.MeasureJob;
import tv.exstream.job.MeasureJobs;
import tv.exstream.job.OpenScripts;
import tv.exstream.library.InMemoryScanRecords;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.Scans;
import tv.exstream.library.remote.Desks;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.FfmpegAnswer;
import tv.exstream.web.api.FfmpegAnswers;
import tv.exstream.web.api.FfmpegView;
import tv.exstream.web.api.HealthCheck;
import tv.exstream.web.api.HealthChecks;
import tv.exstream.web.api.JobView;
import tv.exstream.web.api.ScriptView;
import tv.exstream.web.ui.PageText;
import tv.exstream.web.ui.UiConfiguration;

/// The real pages for those who watch over a server, over what a test makes up.
final class OperateServer implements AutoCloseable {
    private final TestServer server;

    private OperateServer(Made made) {
        server =
                TestServer.with(
                        made,
                        UiConfiguration.class,
                        HealthSeen.class,
                        HealthPage.class,
                        JobsPage.class,
                        MachinePage.class,
                        Beans.class);
    }

    static OperateServer after(ScanRecord... scans) {
        return new OperateServer(Made.nothing().scans(List.of(scans)));
    }

    static OperateServer measuring() {
        return new OperateServer(Made.nothing().measuring(MeasureJobs.waiting()));
    }

    static OperateServer with(HealthCheck... checks) {
        return new OperateServer(Made.nothing().checks(List.of(checks)));
    }

    static OperateServer building(OpenScripts scripts) {
        return new OperateServer(Made.nothing().scripts(scripts));
    }

    static OperateServer encoding(FfmpegAnswer ffmpeg) {
        return new OperateServer(Made.nothing().ffmpeg(ffmpeg));
    }

    HttpResponse<String> get(String path) {
        return server.get(path);
    }

    /// A part of a page, as htmx asks for it.
    HttpResponse<String> part(String path, String id) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("HX-Request", "true")
                        .header("HX-Target", id)
                        .build());
    }

    HttpResponse<String> inGerman(String path) {
        return server.send(
                HttpRequest.newBuilder(server.url(path)).header("Accept-Language", "de").build());
    }

    /// What people read, with single spaces.
    static String text(HttpResponse<String> page) {
        return PageText.words(page.body().split("</main>", 2)[0]);
    }

    @Override
    public void close() {
        server.close();
    }

    record Made(
            List<ScanRecord> scans,
            MeasureJob measuring,
            List<HealthCheck> checks,
            OpenScripts scripts,
            FfmpegAnswer ffmpeg) {
        private static Made nothing() {
            return new Made(
                    List.of(),
                    MeasureJobs.idle(),
                    List.of(),
                    OpenScripts.none(),
                    FfmpegAnswers.missing());
        }

        private Made scans(List<ScanRecord> others) {
            return new Made(others, measuring, checks, scripts, ffmpeg);
        }

        private Made measuring(MeasureJob other) {
            return new Made(scans, other, checks, scripts, ffmpeg);
        }

        private Made checks(List<HealthCheck> others) {
            return new Made(scans, measuring, others, scripts, ffmpeg);
        }

        private Made scripts(OpenScripts other) {
            return new Made(scans, measuring, checks, other, ffmpeg);
        }

        private Made ffmpeg(FfmpegAnswer other) {
            return new Made(scans, measuring, checks, scripts, other);
        }
    }

    static class Beans {
        @Bean(destroyMethod = "close")
        Scans scans(Made made) {
            var records = new InMemoryScanRecords();
            made.scans().forEach(records::put);
            return new Scans(() -> Instant.EPOCH, records);
        }

        @Bean
        JobView jobs(Made made, Scans scans) {
            return new JobView(scans, Desks.of(new NoSource(), scans), made.measuring());
        }

        @Bean
        FfmpegView ffmpeg(Made made) {
            return new FfmpegView(made::ffmpeg, () -> {});
        }

        @Bean
        ScriptView scripts(Made made) {
            return new ScriptView(made.scripts().scripts(), made.scripts().wanted());
        }

        @Bean(destroyMethod = "close")
        HealthChecks checks(Made made) {
            return new HealthChecks(made.checks(), () -> 0, Duration.ofSeconds(5));
        }
    }

    private static final class NoSource implements SourceClient {
        @Override
        public boolean serves(Origin origin) {
            return false;
        }

        @Override
        public void read(Source source, Shelf shelf) throws IOException {
            throw new IOException("there is no source");
        }

        @Override
        public RemoteAddress address(Source source, RemoteFile file) throws IOException {
            throw new IOException("there is no source");
        }
    }
}

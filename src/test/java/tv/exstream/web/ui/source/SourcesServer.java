package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import tv.exstream.Patience;
import tv.exstream.library.Findings;
import tv.exstream.library.Outcome;
import tv.exstream.library.Rhythm;
import tv.exstream.library.ScanReport;
import tv.exstream.library.ScanState;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ApiParts;
import tv.exstream.web.api.HookParts;
import tv.exstream.web.api.SourceParts;
import tv.exstream.web.api.Station;
import tv.exstream.web.ui.UiConfiguration;

/// The pages about where media come from, over sources that a test makes up.
final class SourcesServer implements AutoCloseable {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final TestServer server =
            TestServer.with(
                    Station.of(1, InstantSource.system()).views(),
                    ApiParts.class,
                    SourceParts.class,
                    HookParts.class,
                    UiConfiguration.class,
                    LibrariesPage.class,
                    SourcePage.class,
                    ReportPage.class);

    /// A library of folders whose scan finds this.
    void scanned(String name, Map<Outcome, Findings> findings, Findings warnings) {
        Scans scans = server.bean(Scans.class);
        scans.put(
                new Subject(
                        name,
                        List.of(Path.of("/media/films")),
                        Rhythm.every(Duration.ofDays(1)),
                        _ ->
                                new ScanReport(
                                        name,
                                        NOON,
                                        Duration.ofSeconds(75),
                                        1_200,
                                        findings,
                                        warnings)));
        var _ = scans.start(name);
        until(name, ScanState.ENDED);
    }

    void until(String name, ScanState state) {
        Scans scans = server.bean(Scans.class);
        Patience.until(
                name + " is " + state,
                () ->
                        scans.records().stream()
                                .anyMatch(
                                        each ->
                                                each.subject().equals(name)
                                                        && each.state() == state));
    }

    /// Adds a source, with ' for ".
    int add(String json) {
        return server.created("/api/sources", json).at("/id").asInt();
    }

    HttpResponse<String> send(String method, String path, String body) {
        return server.send(method, path, body);
    }

    HttpResponse<String> get(String path) {
        return server.get(path);
    }

    /// What is in the main part of a page.
    String page(String path) {
        return main(server.get(path));
    }

    String inGerman(String path) {
        return main(
                server.send(
                        HttpRequest.newBuilder(url(path)).header("Accept-Language", "de").build()));
    }

    private static String main(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s)^.*<main", "<main").replaceAll("(?s)</main>.*", "");
    }

    /// What people read, with single spaces.
    String text(String path) {
        return page(path).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    URI url(String path) {
        return server.url(path);
    }

    @Override
    public void close() {
        server.close();
    }
}

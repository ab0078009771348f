package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.lan.KnownHosts;
import tv.exstream.library.server.FoundServer;
import tv.exstream.source.Source;
import tv.exstream.tuner.FoundTuner;
import tv.exstream.web.change.ChangesNothing;

/// What is on the network and can be a source.
@RestController
@RequestMapping(path = "/api/sources", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "sources")
final class NetworkRoutes {
    private final Search search;

    /// @param tuners looks for them
    /// @param servers looks for them, which takes as long
    /// @param sources those that there are already
    record Search(
            Supplier<List<FoundTuner>> tuners,
            ServerFinder servers,
            Supplier<List<Source>> sources) {}

    /// Answers the media servers of the network.
    @FunctionalInterface
    interface ServerFinder {
        List<FoundServer> search() throws InterruptedException;
    }

    NetworkRoutes(Search search) {
        this.search = search;
    }

    @Operation(summary = "Looks for HDHomeRun tuners on the network, which takes two seconds")
    @PostMapping("/tuners")
    @ChangesNothing
    FoundTunersAnswer findTuners() {
        List<FoundTuner> found = search.tuners().get();
        List<Source> sources = search.sources().get();
        KnownHosts hosts = new KnownHosts();
        return new FoundTunersAnswer(
                found.stream()
                        .map(each -> FoundTunersAnswer.TunerEntry.of(each, sources, hosts))
                        .toList());
    }

    @Operation(
            summary =
                    "Looks for Plex, Jellyfin and Emby servers on the network, which takes two seconds")
    @PostMapping("/servers")
    @ChangesNothing
    FoundServersAnswer findServers() throws InterruptedException {
        List<FoundServer> found = search.servers().search();
        List<Source> sources = search.sources().get();
        KnownHosts hosts = new KnownHosts();
        return new FoundServersAnswer(
                found.stream()
                        .map(each -> FoundServersAnswer.ServerEntry.of(each, sources, hosts))
                        .toList());
    }
}

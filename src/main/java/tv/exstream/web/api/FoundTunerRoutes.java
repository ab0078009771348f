package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.source.Source;
import tv.exstream.tuner.FoundTuner;
import tv.exstream.web.change.ChangesNothing;

/// Tuners of the network, which can be sources.
@RestController
@RequestMapping(path = "/api/sources/tuners", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "sources")
final class FoundTunerRoutes {
    private final Search search;

    /// @param tuners looks for them
    /// @param sources those that there are already
    record Search(Supplier<List<FoundTuner>> tuners, Supplier<List<Source>> sources) {}

    FoundTunerRoutes(Search search) {
        this.search = search;
    }

    @Operation(summary = "Looks for HDHomeRun tuners on the network, which takes two seconds")
    @PostMapping
    @ChangesNothing
    FoundTunersAnswer findTuners() {
        List<FoundTuner> found = search.tuners().get();
        List<Source> sources = search.sources().get();
        return new FoundTunersAnswer(
                found.stream()
                        .map(each -> FoundTunersAnswer.TunerEntry.of(each, sources))
                        .toList());
    }
}

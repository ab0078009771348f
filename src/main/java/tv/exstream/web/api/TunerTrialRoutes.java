package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.tuner.TunerTrial;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.change.ChangesNothing;

/// Our own tuner as its clients meet it.
@RestController
@RequestMapping(path = "/api/tuner", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "start")
final class TunerTrialRoutes {
    private final TunerTrial trial;
    private final BaseUrls bases;

    TunerTrialRoutes(TunerTrial trial, BaseUrls bases) {
        this.trial = trial;
        this.bases = bases;
    }

    @Operation(
            summary =
                    "Uses the tuner as Plex or Jellyfin would under the address of this request,"
                            + " which takes some seconds")
    @PostMapping("/test")
    @ChangesNothing
    TunerTrialAnswer testTuner(HttpServletRequest request) throws InterruptedException {
        String base = bases.of(request).text();
        return new TunerTrialAnswer(
                base,
                trial.run(base).stream().map(TunerTrialAnswer.TunerFindingEntry::of).toList());
    }
}

package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.RemarkTexts;

/// What takes long: scans of libraries, readings of sources, and the measuring of files.
@RestController
@RequestMapping(path = "/api/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "jobs")
final class JobRoutes {
    private final JobView jobs;
    private final ReasonTexts reasons;

    JobRoutes(JobView jobs, RemarkTexts texts) {
        this.jobs = jobs;
        reasons = new ReasonTexts(texts);
    }

    @Operation(
            summary =
                    "What runs, how far it is, and what the last runs found; sorted by name, began or"
                            + " state")
    @GetMapping
    JobsAnswer jobs(
            @ParameterObject @ModelAttribute JobParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return reasons.in(wanted.some(jobs.all(), part));
    }

    @MayFail(Problem.JOB_NOT_FOUND)
    @Operation(summary = "Begins what does not run; measuring goes on after it was stopped")
    @PostMapping("/{name}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void beginJob(@PathVariable String name) {
        jobs.begin(name);
    }

    @MayFail(Problem.JOB_NOT_FOUND)
    @Operation(summary = "Stops what runs; what it has stored stays")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelJob(@PathVariable String name) {
        jobs.cancel(name);
    }
}

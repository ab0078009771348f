package tv.exstream.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.library.ScanProgress;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.Scans;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Scans and readings over the interface. Thread-safe.
record JobView(Scans scans) {
    JobsAnswer all() {
        Map<String, ScanProgress> progress = progress();
        return new JobsAnswer(scans.records().stream().map(scan -> entry(scan, progress)).toList());
    }

    /// Empty when it was never scanned.
    Optional<JobEntry> find(String name) {
        Map<String, ScanProgress> progress = progress();
        return scans.records().stream()
                .filter(scan -> scan.subject().equals(name))
                .findFirst()
                .map(scan -> entry(scan, progress));
    }

    /// @throws ProblemException JOB_NOT_FOUND when nothing of this name runs
    void cancel(String name) {
        if (!scans.cancel(name)) {
            throw new ProblemException(Problem.JOB_NOT_FOUND, "nothing runs of this name: " + name);
        }
    }

    private Map<String, ScanProgress> progress() {
        return scans.progress().stream()
                .collect(Collectors.toMap(ScanProgress::library, Function.identity()));
    }

    private static JobEntry entry(ScanRecord scan, Map<String, ScanProgress> progress) {
        return JobEntry.of(scan, Optional.ofNullable(progress.get(scan.subject())));
    }
}

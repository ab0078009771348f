package tv.exstream.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.job.MeasureJob;
import tv.exstream.library.RunningScan;
import tv.exstream.library.ScanProgress;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.Scans;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Scans, readings and measuring over the interface. Thread-safe.
public record JobView(Scans scans, SourceDesk sources, MeasureJob measuring) {
    public JobsAnswer all() {
        Map<String, ScanProgress> progress = progress();
        return new JobsAnswer(
                Stream.concat(
                                scans.records().stream().map(scan -> entry(scan, progress)),
                                measuring.progress().stream()
                                        .map(now -> JobEntry.of(now, measuring.waiting())))
                        .toList());
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
        boolean runs = scans.cancel(name) || (isMeasuring(name) && measuring.cancel());
        if (!runs) {
            throw ProblemException.of(Problem.JOB_NOT_FOUND, Objection.NO_RUNNING_JOB, name);
        }
    }

    /// @throws ProblemException JOB_NOT_FOUND when there is nothing of this name that could run
    void begin(String name) {
        if (scans.subjects().stream().anyMatch(subject -> subject.name().equals(name))) {
            RunningScan _ =
                    sources.named(name)
                            .map(source -> sources.read(source.id()))
                            .orElseGet(() -> scans.start(name));
        } else if (isMeasuring(name)) {
            boolean _ = measuring.begin();
        } else {
            throw ProblemException.of(Problem.JOB_NOT_FOUND, Objection.NO_JOB, name);
        }
    }

    private boolean isMeasuring(String name) {
        return name.equals(MeasureJob.NAME) && measuring.progress().isPresent();
    }

    private Map<String, ScanProgress> progress() {
        return scans.progress().stream()
                .collect(Collectors.toMap(ScanProgress::library, Function.identity()));
    }

    private static JobEntry entry(ScanRecord scan, Map<String, ScanProgress> progress) {
        return JobEntry.of(scan, Optional.ofNullable(progress.get(scan.subject())));
    }
}

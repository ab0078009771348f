package tv.exstream.web.ui.operate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import tv.exstream.job.MeasureJob;
import tv.exstream.library.ScanState;
import tv.exstream.web.api.JobEntry;
import tv.exstream.web.api.ScanAnswer.Complaint;
import tv.exstream.web.api.ScanAnswer.LibraryReport;

/// A job as the page shows it.
///
/// @param scan how it went
/// @param when it ended, else began
/// @param progress at most one
/// @param counts what the last run found, without what did not occur
public record JobShown(
        String name,
        ScanState scan,
        Instant when,
        List<Progress> progress,
        List<Count> counts,
        List<Complaint> complaints) {
    public JobShown {
        progress = List.copyOf(progress);
        counts = List.copyOf(counts);
        complaints = List.copyOf(complaints);
    }

    /// @param waitsFor as in `jobs.waits.WHAT`; empty while it works
    /// @param secondsLeft 0 while unknown
    public record Progress(
            String phase,
            long count,
            long total,
            double perSecond,
            long secondsLeft,
            String waitsFor) {
        static Progress of(JobEntry.Progress now) {
            return new Progress(
                    key(now.phase()),
                    now.count(),
                    now.total(),
                    now.perSecond(),
                    now.secondsLeft().orElse(0),
                    now.waitsFor().map(what -> key(what.name())).orElse(""));
        }
    }

    /// How often an outcome occurred.
    public record Count(String outcome, long number) {}

    static JobShown of(JobEntry job) {
        return new JobShown(
                job.name(),
                job.state(),
                job.ended().orElse(job.began()),
                job.progress().map(Progress::of).stream().toList(),
                job.report().map(JobShown::counts).orElse(List.of()),
                job.report().map(JobShown::complaints).orElse(List.of()));
    }

    private static List<Count> counts(LibraryReport report) {
        Stream<Count> found =
                report.counts().entrySet().stream()
                        .map(each -> new Count(key(each.getKey()), each.getValue()));
        return Stream.concat(Stream.of(new Count("unchanged", report.unchanged())), found)
                .filter(count -> count.number() > 0)
                .toList();
    }

    private static List<Complaint> complaints(LibraryReport report) {
        return Stream.of(report.failures(), report.warnings()).flatMap(List::stream).toList();
    }

    public boolean runs() {
        return scan == ScanState.RUNNING;
    }

    public boolean isMeasuring() {
        return name.equals(MeasureJob.NAME);
    }

    /// How it went, as a colour.
    public String state() {
        return switch (scan) {
            case RUNNING -> "busy";
            case ENDED -> complaints.isEmpty() ? "good" : "warn";
            case CANCELLED, INTERRUPTED -> "warn";
            case BROKEN -> "bad";
        };
    }

    /// How it went, as in `jobs.state.WORD`.
    public String word() {
        return key(scan.name());
    }

    /// Where the interface has it, relative to the server.
    public String address() {
        return "api/jobs/" + UriUtils.encodePathSegment(name, "UTF-8");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

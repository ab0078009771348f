package tv.exstream.web.ui.source;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.library.ScanState;
import tv.exstream.web.api.JobEntry;
import tv.exstream.web.api.ScanAnswer.Complaint;
import tv.exstream.web.api.ScanAnswer.LibraryReport;

/// How a library or source was read the last time, as pages show it.
///
/// @param word as in `libraries.state.WORD`
/// @param when it ended, else began; at most one
/// @param progress while it runs; at most one
/// @param trouble why it could not be read at all, in the words of whoever found out; empty otherwise
/// @param counts what it found, without what did not occur
/// @param complaints how much needs a look
public record ReadingShown(
        String word,
        List<Instant> when,
        List<ProgressShown> progress,
        String trouble,
        List<CountShown> counts,
        long complaints) {
    static final ReadingShown NEVER =
            new ReadingShown("never", List.of(), List.of(), "", List.of(), 0);

    public ReadingShown {
        when = List.copyOf(when);
        progress = List.copyOf(progress);
        counts = List.copyOf(counts);
    }

    /// @param secondsLeft 0 while unknown
    public record ProgressShown(
            String phase, long count, long total, double perSecond, long secondsLeft) {
        private static ProgressShown of(JobEntry.Progress now) {
            return new ProgressShown(
                    key(now.phase()),
                    now.count(),
                    now.total(),
                    now.perSecond(),
                    now.secondsLeft().orElse(0));
        }
    }

    /// How often something was found.
    public record CountShown(String outcome, long number) {}

    static ReadingShown of(JobEntry job) {
        String trouble = job.report().flatMap(found -> trouble(job, found)).orElse("");
        long complaints = job.report().map(ReadingShown::complaints).orElse(0L);
        return new ReadingShown(
                word(job.state(), !trouble.isEmpty(), complaints > 0),
                List.of(job.ended().orElse(job.began())),
                job.progress().map(ProgressShown::of).stream().toList(),
                trouble,
                job.report().map(ReadingShown::counts).orElse(List.of()),
                complaints);
    }

    /// A source that does not answer is itself what could not be read.
    private static Optional<String> trouble(JobEntry job, LibraryReport report) {
        return report.failures().stream()
                .filter(each -> each.path().equals(job.name()))
                .map(Complaint::reason)
                .findFirst();
    }

    private static String word(ScanState state, boolean failed, boolean complained) {
        return switch (state) {
            case RUNNING -> "running";
            case CANCELLED -> "cancelled";
            case INTERRUPTED -> "interrupted";
            case BROKEN -> "broken";
            case ENDED -> {
                if (failed) {
                    yield "failed";
                }
                yield complained ? "partly" : "fine";
            }
        };
    }

    private static long complaints(LibraryReport report) {
        return report.counts().getOrDefault("FAILED", 0L) + report.warnings().size();
    }

    private static List<CountShown> counts(LibraryReport report) {
        Stream<CountShown> found =
                report.counts().entrySet().stream()
                        .map(each -> new CountShown(key(each.getKey()), each.getValue()));
        return Stream.concat(Stream.of(new CountShown("unchanged", report.unchanged())), found)
                .filter(count -> count.number() > 0)
                .toList();
    }

    public boolean runs() {
        return word.equals("running");
    }

    /// As a colour.
    public String colour() {
        return switch (word) {
            case "running" -> "busy";
            case "fine" -> "good";
            case "failed", "broken" -> "bad";
            case "never" -> "idle";
            default -> "warn";
        };
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

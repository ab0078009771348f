package tv.exstream.web.api;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.media.MediaItems;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.api.LibrariesAnswer.KnownLibraryEntry;

/// Everything that media come from, over the interface. Thread-safe.
public final class LibraryView {
    private static final Order<KnownLibraryEntry> ORDER =
            Order.byName(KnownLibraryEntry::name)
                    .and("items", each -> Order.key(each.items()))
                    .and("kind", each -> each.source().isPresent() ? "source" : "folders")
                    .usually("kind,name");

    private final Scans scans;
    private final SourceView sources;
    private final MediaItems items;
    private volatile Counted counted = new Counted(-1, Map.of());

    /// Counting takes a while, so it is done once for each version of the items.
    private record Counted(long version, Map<String, Long> items) {}

    LibraryView(Scans scans, SourceView sources, MediaItems items) {
        this.scans = scans;
        this.sources = sources;
        this.items = items;
    }

    public LibrariesAnswer all() {
        List<Subject> subjects = scans.subjects();
        Map<String, Integer> ids =
                sources.all().sources().stream()
                        .collect(Collectors.toMap(SourceEntry::name, SourceEntry::id));
        Map<String, JobEntry> jobs =
                sources.jobs().all().jobs().stream()
                        .collect(Collectors.toMap(JobEntry::name, job -> job, (one, _) -> one));
        Map<String, Long> sizes = sizes(subjects);
        return new LibrariesAnswer(
                subjects.stream()
                        .map(
                                each ->
                                        new KnownLibraryEntry(
                                                each.name(),
                                                Optional.ofNullable(ids.get(each.name())),
                                                ids.containsKey(each.name())
                                                        ? List.of()
                                                        : texts(each.folders()),
                                                sizes.getOrDefault(each.name(), 0L),
                                                Optional.ofNullable(jobs.get(each.name()))))
                        .sorted(Comparator.comparing(entry -> entry.source().isPresent()))
                        .toList());
    }

    LibrariesAnswer some(NameParameters wanted, ListParameters part) {
        var slice =
                ORDER.slice(
                        "libraries", wanted.of(all().libraries(), KnownLibraryEntry::name), part);
        return new LibrariesAnswer(slice.entries(), slice.total(), slice.next());
    }

    /// Some of what the last scan of a library, or the last reading of a source, found.
    ///
    /// @throws ProblemException JOB_NOT_FOUND when there is no such report
    public LibraryReportAnswer report(String name, FindingFilter filter, int offset, int limit) {
        return LibraryReportAnswer.of(report(name), filter, PageQuery.of(offset, limit));
    }

    /// The same as a table, all that is listed.
    ///
    /// @param words says reasons in a language
    /// @throws ProblemException as [#report]
    String table(String name, FindingFilter filter, UnaryOperator<String> words) {
        return FindingsCsv.of(
                LibraryReportAnswer.findings(report(name), filter).stream()
                        .map(each -> each.in(words))
                        .toList());
    }

    private ScanReport report(String name) {
        return scans.reports().stream()
                .filter(each -> each.library().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.JOB_NOT_FOUND, Objection.NO_REPORT, name));
    }

    private Map<String, Long> sizes(List<Subject> subjects) {
        long version = items.version();
        Counted before = counted;
        boolean known =
                before.version() == version
                        && subjects.stream()
                                .map(Subject::name)
                                .allMatch(before.items()::containsKey);
        if (!known) {
            before =
                    new Counted(
                            version,
                            subjects.stream()
                                    .collect(Collectors.toMap(Subject::name, this::count)));
            counted = before;
        }
        return before.items();
    }

    private long count(Subject subject) {
        return subject.folders().stream().mapToLong(items::countUnder).sum();
    }

    private static List<String> texts(List<Path> folders) {
        return folders.stream().map(Path::toString).toList();
    }
}

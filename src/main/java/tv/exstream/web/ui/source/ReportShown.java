package tv.exstream.web.ui.source;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tv.exstream.web.api.FindingFilter;
import tv.exstream.web.api.LibraryReportAnswer;
import tv.exstream.web.api.LibraryReportAnswer.ReportFindingEntry;
import tv.exstream.web.api.LibraryView;
import tv.exstream.web.ui.Pager;

/// A part of what a scan or reading found.
///
/// @param kind that is shown alone, as in `jobs.count.KIND`; empty for all
/// @param text that is looked for; may be empty
/// @param kinds which there are
/// @param cut whether there are more of some kind than are listed
public record ReportShown(
        String name,
        Instant when,
        double tookSeconds,
        String kind,
        String text,
        Pager pager,
        List<KindCount> kinds,
        List<FindingShown> rows,
        boolean cut) {
    private static final int ROWS = 50;

    /// Of each kind so many are listed.
    private static final int LISTED = 1_000;

    public ReportShown {
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /// @param word as in `jobs.count.WORD`
    public record KindCount(String kind, String word, long number, boolean current) {}

    /// @param word as in `jobs.count.WORD`
    /// @param colour of its badge
    public record FindingShown(String word, String colour, String path, String reason) {
        private static FindingShown of(ReportFindingEntry entry) {
            String word = ReadingShown.key(entry.kind());
            return new FindingShown(word, colour(word), entry.path(), entry.reason());
        }

        private static String colour(String word) {
            return switch (word) {
                case "failed" -> "bad";
                case "warning", "kept", "growing", "later" -> "warn";
                case "added" -> "good";
                default -> "idle";
            };
        }
    }

    /// A page behind the last one is the last one.
    static ReportShown of(LibraryView libraries, String name, FindingFilter filter, int page) {
        int fitting = libraries.report(name, filter, 0, 1).total();
        var pager = new Pager(page, ROWS, fitting);
        LibraryReportAnswer answer = libraries.report(name, filter, pager.offset(), ROWS);
        return new ReportShown(
                answer.library(),
                answer.started(),
                answer.tookSeconds(),
                filter.kind().toUpperCase(Locale.ROOT),
                filter.text(),
                pager,
                kinds(answer, filter),
                answer.findings().stream().map(FindingShown::of).toList(),
                answer.counts().values().stream().anyMatch(count -> count > LISTED));
    }

    public boolean isFiltered() {
        return !kind.isEmpty() || !text.isEmpty();
    }

    private static List<KindCount> kinds(LibraryReportAnswer answer, FindingFilter filter) {
        return answer.counts().entrySet().stream()
                .map(
                        each ->
                                new KindCount(
                                        each.getKey(),
                                        ReadingShown.key(each.getKey()),
                                        each.getValue(),
                                        each.getKey().equalsIgnoreCase(filter.kind())))
                .toList();
    }
}

package tv.exstream.web.api;

import java.util.List;
import tv.exstream.web.api.LibraryReportAnswer.ReportFindingEntry;

/// What a scan found, as a table.
final class FindingsCsv {
    private static final List<String> HEAD = List.of("kind", "name", "reason");

    private FindingsCsv() {}

    static String of(List<ReportFindingEntry> findings) {
        return CsvTable.of(HEAD, findings.stream().map(FindingsCsv::row));
    }

    private static List<String> row(ReportFindingEntry finding) {
        return List.of(
                finding.kind(), CsvTable.quoted(finding.path()), CsvTable.quoted(finding.reason()));
    }
}

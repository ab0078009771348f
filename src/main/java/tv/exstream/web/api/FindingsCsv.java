package tv.exstream.web.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.web.api.LibraryReportAnswer.ReportFindingEntry;

/// What a scan found, as a table (RFC 4180).
final class FindingsCsv {
    static final String TYPE = "text/csv";

    private static final String LINE_END = "\r\n";

    private FindingsCsv() {}

    static String of(List<ReportFindingEntry> findings) {
        Stream<String> rows =
                findings.stream()
                        .map(
                                each ->
                                        String.join(
                                                ",",
                                                each.kind(),
                                                AsRunCsv.quoted(each.path()),
                                                AsRunCsv.quoted(each.reason())));
        return Stream.concat(Stream.of("kind,name,reason"), rows)
                .map(row -> row + LINE_END)
                .collect(Collectors.joining());
    }
}

package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.web.api.AsRunAnswer.AsRunEntry;
import tv.exstream.web.api.AsRunAnswer.Sending;

/// What was sent, as a table.
final class AsRunCsv {
    private static final List<String> HEAD =
            List.of(
                    "start",
                    "finish",
                    "media",
                    "title",
                    "kind",
                    "outcomes",
                    "carrier",
                    "from",
                    "to",
                    "first packet",
                    "last packet",
                    "viewers",
                    "bridged ms",
                    "other media");

    private AsRunCsv() {}

    static String of(List<AsRunEntry> entries) {
        return CsvTable.of(HEAD, entries.stream().map(AsRunCsv::row));
    }

    private static List<String> row(AsRunEntry entry) {
        return List.of(
                entry.start().toString(),
                entry.finish().toString(),
                Long.toString(entry.media()),
                CsvTable.quoted(entry.title()),
                entry.kind().name(),
                entry.outcomes().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")),
                cell(entry, Sending::carrier),
                cell(entry, Sending::from),
                cell(entry, Sending::to),
                cell(entry, Sending::firstPacket),
                cell(entry, Sending::lastPacket),
                cell(entry, Sending::viewers),
                cell(entry, Sending::bridgedMillis),
                entry.sending().flatMap(Sending::otherMedia).map(String::valueOf).orElse(""));
    }

    private static String cell(AsRunEntry entry, Function<Sending, Object> value) {
        Optional<Object> cell = entry.sending().map(value);
        return cell.map(Object::toString).orElse("");
    }
}

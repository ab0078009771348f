package tv.exstream.library.hdhomerun;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.library.row.Row;
import tv.exstream.library.row.RowReader;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.problem.ProblemException;

/// Reads the channels of a tuner.
public final class TunerLineup {
    private static final long MOST_BYTES = 64L << 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:[.-]\\d{1,5})?");

    private TunerLineup() {}

    /// What was found.
    ///
    /// @param locked channels that only devices of the provider can show
    /// @param unusable rows without a number, a name or an address
    public record Summary(long entries, long locked, long unusable) {}

    /// @throws ProblemException INVALID_VALUE when it is no list; entries may have been told of where it breaks off
    public static Summary read(InputStream answer, Consumer<ListedEntry> each) throws IOException {
        long[] counts = {0, 0};
        RowReader.Summary all =
                RowReader.rows(
                        answer,
                        MOST_BYTES,
                        row -> {
                            if (row.isSet("DRM")) {
                                counts[0]++;
                            } else {
                                entry(row).ifPresentOrElse(each, () -> counts[1]++);
                            }
                        });
        return new Summary(
                all.rows() - counts[0] - counts[1], counts[0], counts[1] + all.skipped());
    }

    /// A tuner calls its channels by their numbers.
    private static Optional<ListedEntry> entry(Row row) {
        String number = row.text("GuideNumber");
        String name = row.firstText("GuideName", "GuideNumber");
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ListedEntry(
                            new EntryKey("channel/" + number),
                            EntryKind.LIVE,
                            name,
                            new Labels(
                                    row.isSet("Favorite") ? "Favorites" : "",
                                    number.replace('-', '.'),
                                    row.text("ImageURL"),
                                    "",
                                    0),
                            List.of(SourceAddress.parse(row.text("URL"))),
                            RequestHeaders.NONE,
                            Archive.NONE));
        } catch (ProblemException _) {
            return Optional.empty(); // counted by who asks
        }
    }
}

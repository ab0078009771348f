package tv.exstream.library.hdhomerun;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    /// @param unusable rows without a number, a name or an address, and those that are listed before
    public record Summary(long entries, long locked, long unusable) {}

    /// @throws ProblemException INVALID_VALUE when it is no list; entries may have been told of where it breaks off
    public static Summary read(InputStream answer, Consumer<ListedEntry> each) throws IOException {
        long[] counts = {0, 0};
        Set<String> taken = new HashSet<>();
        RowReader.Summary all =
                RowReader.rows(
                        answer,
                        MOST_BYTES,
                        row -> {
                            if (row.isSet("DRM")) {
                                counts[0]++;
                            } else {
                                entry(row, taken).ifPresentOrElse(each, () -> counts[1]++);
                            }
                        });
        return new Summary(
                all.rows() - counts[0] - counts[1], counts[0], counts[1] + all.skipped());
    }

    /// A tuner calls its channels by their numbers. Where two have the same one, in a cable network for instance, the other has its name or
    /// the path of its address as well; one that is listed twice with all of these is one.
    private static Optional<ListedEntry> entry(Row row, Set<String> taken) {
        String number = row.text("GuideNumber");
        String name = row.firstText("GuideName", "GuideNumber");
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            SourceAddress address = SourceAddress.parse(row.text("URL"));
            Optional<String> key =
                    Stream.of("", "/" + name, address.uri().getPath())
                            .map(rest -> "channel/" + number + rest)
                            .filter(each -> each.length() <= EntryKey.LONGEST)
                            .filter(taken::add)
                            .findFirst();
            return key.map(EntryKey::new).map(of -> entry(row, of, name, address));
        } catch (ProblemException _) {
            return Optional.empty(); // counted by who asks
        }
    }

    private static ListedEntry entry(Row row, EntryKey key, String name, SourceAddress address) {
        return new ListedEntry(
                key,
                EntryKind.LIVE,
                name,
                new Labels(
                        row.isSet("Favorite") ? "Favorites" : "",
                        row.text("GuideNumber").replace('-', '.'),
                        row.text("ImageURL"),
                        "",
                        0),
                List.of(address),
                RequestHeaders.NONE,
                Archive.NONE);
    }
}

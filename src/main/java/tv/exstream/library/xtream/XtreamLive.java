package tv.exstream.library.xtream;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKeys;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.library.row.Row;
import tv.exstream.library.row.RowReader;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;

/// Reads the channels of an account. Used once.
public final class XtreamLive {
    /// Longer than the answer of any panel that was seen.
    static final long MOST_BYTES = 1L << 30;

    private final XtreamAddresses addresses;
    private final String format;
    private final Optional<ZoneId> zone;
    private final XtreamCategories categories;
    private final EntryKeys keys = new EntryKeys();

    public XtreamLive(
            XtreamAddresses addresses, XtreamAccount account, XtreamCategories categories) {
        this.addresses = addresses;
        this.format = account.format();
        this.zone = account.zone();
        this.categories = categories;
    }

    /// What was found.
    ///
    /// @param unusable rows without a number or a name
    public record Summary(long entries, long unusable) {}

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when it is no list; entries may have been told of where it breaks off
    public Summary read(InputStream answer, Consumer<ListedEntry> each) throws IOException {
        long[] unusable = {0};
        RowReader.Summary all =
                RowReader.rows(
                        answer,
                        MOST_BYTES,
                        row -> entry(row).ifPresentOrElse(each, () -> unusable[0]++));
        return new Summary(all.rows() - unusable[0], all.skipped() + unusable[0]);
    }

    private Optional<ListedEntry> entry(Row row) {
        OptionalLong id = row.number("stream_id");
        String name = row.text("name");
        if (id.isEmpty() || id.getAsLong() < 0 || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ListedEntry(
                        keys.ofStream("live", id.getAsLong()),
                        row.text("stream_type").startsWith("radio")
                                ? EntryKind.RADIO
                                : EntryKind.LIVE,
                        name,
                        new Labels(
                                categories.of(row),
                                number(row),
                                row.text("stream_icon"),
                                row.text("epg_channel_id"),
                                0),
                        List.of(new SourceAddress(addresses.live(id.getAsLong(), format))),
                        RequestHeaders.NONE,
                        archive(row, id.getAsLong())));
    }

    private static String number(Row row) {
        OptionalLong number = row.number("num");
        return number.isPresent() && number.getAsLong() > 0 && number.getAsLong() <= 99_999
                ? Long.toString(number.getAsLong())
                : "";
    }

    private Archive archive(Row row, long id) {
        return row.isSet("tv_archive")
                ? Archive.of(
                        Archive.Mode.DEFAULT,
                        row.number("tv_archive_duration").orElse(0),
                        addresses.past(id, format, zone))
                : Archive.NONE;
    }
}

package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LISTED_ENTRY;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.iptv.MatchKey;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;

/// Entries of sources as rows.
final class ListedEntryRows {
    /// What a stored entry is made of.
    static final List<Field<?>> FIELDS =
            Stream.concat(Stream.of(LISTED_ENTRY.fields()), Stream.of(LIVE_SOURCE.MEDIA_ID))
                    .toList();

    private static final int NOT_GONE = 0;

    private ListedEntryRows() {}

    /// What the source says, but for the key and the kind, which are columns.
    record Said(
            String name,
            Labels labels,
            List<String> addresses,
            RequestHeaders headers,
            Archive archive) {
        static Said of(ListedEntry entry) {
            return new Said(
                    entry.name(),
                    entry.labels(),
                    entry.addresses().stream().map(address -> address.uri().toString()).toList(),
                    entry.headers(),
                    entry.archive());
        }

        ListedEntry entry(EntryKey key, EntryKind kind) {
            return new ListedEntry(
                    key,
                    kind,
                    name,
                    labels,
                    addresses.stream().map(SourceAddress::parse).toList(),
                    headers,
                    archive);
        }
    }

    static StoredEntry stored(Record row, SealedText sealed) {
        ListedEntry listed =
                sealed.read(LISTED_ENTRY.LISTED, row, Said.class)
                        .entry(
                                new EntryKey(row.get(LISTED_ENTRY.ENTRY_KEY)),
                                EntryKind.valueOf(row.get(LISTED_ENTRY.KIND)));
        return new StoredEntry(
                listed,
                new StoredEntry.Shown(
                        row.get(LISTED_ENTRY.SHOWN_NAME),
                        row.get(LISTED_ENTRY.SHOWN_GROUP),
                        row.get(LISTED_ENTRY.NUMBER),
                        sealed.read(LISTED_ENTRY.LOGO, row)),
                row.get(LISTED_ENTRY.DROPPED_BY),
                StoredEntry.Choice.valueOf(row.get(LISTED_ENTRY.CHOICE)),
                Optional.of(row.get(LISTED_ENTRY.GONE_SINCE))
                        .filter(since -> since > NOT_GONE)
                        .map(Instant::ofEpochMilli),
                Optional.ofNullable(row.get(LIVE_SOURCE.MEDIA_ID)).map(MediaId::new));
    }

    static Condition of(SourceId source) {
        return LISTED_ENTRY.SOURCE_ID.eq(source.value());
    }

    static Condition isListed() {
        return LISTED_ENTRY.GONE_SINCE.eq((long) NOT_GONE);
    }

    /// The live source that an entry is.
    static Condition isSame() {
        return LIVE_SOURCE
                .SOURCE_ID
                .eq(LISTED_ENTRY.SOURCE_ID)
                .and(LIVE_SOURCE.SOURCE_KEY.eq(LISTED_ENTRY.ENTRY_KEY));
    }

    static Condition fits(EntryFilter filter) {
        Condition fits =
                switch (filter.state()) {
                    case LISTED -> isListed();
                    case KEPT -> isListed().and(isKept());
                    case DROPPED -> isListed().andNot(isKept());
                    case GONE -> LISTED_ENTRY.GONE_SINCE.gt((long) NOT_GONE);
                };
        if (!filter.group().isBlank()) {
            fits = fits.and(LISTED_ENTRY.SHOWN_GROUP.eq(filter.group()));
        }
        String text = MatchKey.of(filter.text()).text();
        return text.isEmpty() ? fits : fits.and(LISTED_ENTRY.MATCH_KEY.contains(text));
    }

    private static Condition isKept() {
        return LISTED_ENTRY
                .CHOICE
                .eq(StoredEntry.Choice.KEEP.name())
                .or(
                        LISTED_ENTRY
                                .CHOICE
                                .eq(StoredEntry.Choice.RULES.name())
                                .and(LISTED_ENTRY.DROPPED_BY.eq(0)));
    }
}

package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LISTED_ENTRY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import tv.exstream.iptv.Comparison;
import tv.exstream.iptv.Comparison.Known;
import tv.exstream.iptv.Digest;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntries.Counts;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.MatchKey;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.iptv.Verdict;
import tv.exstream.source.SourceId;

/// Stores entries of one source within one transaction.
final class ListedEntryWrites {
    private final DSLContext sql;
    private final SourceId source;
    private final SealedText sealed;
    private final Digest digest = new Digest();

    ListedEntryWrites(DSLContext sql, SourceId source, SealedText sealed) {
        this.sql = sql;
        this.source = source;
        this.sealed = sealed;
    }

    /// @param some at least one
    Counts put(int reading, List<Judged> some) {
        List<ListedEntry> fresh = some.stream().map(Judged::entry).toList();
        Map<EntryKey, Long> digests = new HashMap<>();
        fresh.forEach(entry -> digests.put(entry.key(), sealed.digest(digest.of(entry))));
        Comparison compared =
                Comparison.of(
                        fresh,
                        known(fresh),
                        entry -> Objects.requireNonNull(digests.get(entry.key())));
        if (isShifted(compared.changed())) {
            JooqInputGuides.countChange(sql);
        }
        upsert(reading, some, digests);
        return new Counts(
                compared.added().size(),
                compared.changed().size(),
                compared.back().size(),
                compared.same().size());
    }

    private Map<EntryKey, Known> known(List<ListedEntry> fresh) {
        Map<EntryKey, Known> known = new HashMap<>();
        List<String> keys = fresh.stream().map(entry -> entry.key().text()).toList();
        for (List<String> some : Portions.of(keys)) {
            sql.select(LISTED_ENTRY.ENTRY_KEY, LISTED_ENTRY.DIGEST, LISTED_ENTRY.GONE_SINCE)
                    .from(LISTED_ENTRY)
                    .where(ListedEntryRows.of(source))
                    .and(LISTED_ENTRY.ENTRY_KEY.in(some))
                    .forEach(
                            row ->
                                    known.put(
                                            new EntryKey(row.value1()),
                                            new Known(row.value2(), row.value3() > 0)));
        }
        return known;
    }

    /// Whether a list says of any of these that it is on at another time after its guide than before.
    private boolean isShifted(List<ListedEntry> changed) {
        Map<String, Integer> shifts = new HashMap<>();
        changed.stream()
                .filter(entry -> entry.kind() != EntryKind.VIDEO)
                .forEach(entry -> shifts.put(entry.key().text(), entry.labels().shiftMinutes()));
        return Portions.of(shifts.keySet()).stream()
                .flatMap(
                        some ->
                                sql
                                        .select(LISTED_ENTRY.ENTRY_KEY, LISTED_ENTRY.LISTED)
                                        .from(LISTED_ENTRY)
                                        .where(ListedEntryRows.of(source))
                                        .and(LISTED_ENTRY.ENTRY_KEY.in(some))
                                        .fetch()
                                        .stream())
                .anyMatch(
                        row ->
                                sealed.read(LISTED_ENTRY.LISTED, row, ListedEntryRows.Said.class)
                                                .labels()
                                                .shiftMinutes()
                                        != shifts.getOrDefault(row.value1(), 0));
    }

    /// Everything but what a person chose.
    private void upsert(int reading, List<Judged> some, Map<EntryKey, Long> digests) {
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(
                                        LISTED_ENTRY,
                                        LISTED_ENTRY.SOURCE_ID,
                                        LISTED_ENTRY.ENTRY_KEY,
                                        LISTED_ENTRY.POSITION,
                                        LISTED_ENTRY.READING,
                                        LISTED_ENTRY.DIGEST,
                                        LISTED_ENTRY.KIND,
                                        LISTED_ENTRY.LISTED,
                                        LISTED_ENTRY.SHOWN_NAME,
                                        LISTED_ENTRY.SHOWN_GROUP,
                                        LISTED_ENTRY.NUMBER,
                                        LISTED_ENTRY.LOGO,
                                        LISTED_ENTRY.MATCH_KEY,
                                        LISTED_ENTRY.DROPPED_BY,
                                        LISTED_ENTRY.GONE_SINCE,
                                        LISTED_ENTRY.CHOICE)
                                .values(0, "", 0, 0, 0L, "", "", "", "", "", "", "", 0, 0L, "")
                                .onConflict(LISTED_ENTRY.SOURCE_ID, LISTED_ENTRY.ENTRY_KEY)
                                .doUpdate()
                                .setNonKeyToExcluded()
                                .set(LISTED_ENTRY.CHOICE, LISTED_ENTRY.CHOICE));
        for (Judged each : some) {
            batch =
                    batch.bind(
                            values(
                                    reading,
                                    each,
                                    Objects.requireNonNull(digests.get(each.entry().key()))));
        }
        int[] _ = batch.execute();
    }

    private Object[] values(int reading, Judged judged, long version) {
        ListedEntry entry = judged.entry();
        StoredEntry.Shown shown = shown(judged.rules());
        return new Object[] {
            source.value(),
            entry.key().text(),
            judged.position(),
            reading,
            version,
            entry.kind().name(),
            sealed.write(LISTED_ENTRY.LISTED, ListedEntryRows.Said.of(entry)),
            shown.name(),
            shown.group(),
            shown.number(),
            sealed.write(LISTED_ENTRY.LOGO, shown.logo()),
            MatchKey.of(entry.name()).text(),
            droppedBy(judged.rules()),
            0L,
            StoredEntry.Choice.RULES.name()
        };
    }

    void judge(List<Judged> some) {
        BatchBindStep batch =
                sql.batch(
                        sql.update(LISTED_ENTRY)
                                .set(LISTED_ENTRY.SHOWN_NAME, "")
                                .set(LISTED_ENTRY.SHOWN_GROUP, "")
                                .set(LISTED_ENTRY.NUMBER, "")
                                .set(LISTED_ENTRY.LOGO, "")
                                .set(LISTED_ENTRY.DROPPED_BY, 0)
                                .where(LISTED_ENTRY.SOURCE_ID.eq(0))
                                .and(LISTED_ENTRY.ENTRY_KEY.eq("")));
        for (Judged each : some) {
            StoredEntry.Shown shown = shown(each.rules());
            batch =
                    batch.bind(
                            shown.name(),
                            shown.group(),
                            shown.number(),
                            sealed.write(LISTED_ENTRY.LOGO, shown.logo()),
                            droppedBy(each.rules()),
                            source.value(),
                            each.entry().key().text());
        }
        int[] _ = batch.execute();
    }

    private static StoredEntry.Shown shown(Verdict verdict) {
        return StoredEntry.Shown.of(verdict.entry());
    }

    private static int droppedBy(Verdict verdict) {
        return verdict instanceof Verdict.Dropped(_, int rule) ? rule : 0;
    }
}

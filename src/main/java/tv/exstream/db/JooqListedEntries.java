package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LISTED_ENTRY;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.EntryOrder;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.source.SourceId;

/// What sources list, in the database.
public final class JooqListedEntries implements ListedEntries {
    /// How many rows are in memory at once.
    private static final int READ_AT_ONCE = 2_000;

    private final Database database;

    public JooqListedEntries(Database database) {
        this.database = database;
    }

    @Override
    public int begin(SourceId source) {
        return database.read(
                sql ->
                        1
                                + sql.select(
                                                DSL.coalesce(
                                                        DSL.max(LISTED_ENTRY.READING), DSL.val(0)))
                                        .from(LISTED_ENTRY)
                                        .where(ListedEntryRows.of(source))
                                        .fetchSingle()
                                        .value1());
    }

    @Override
    public Counts put(SourceId source, int reading, List<Judged> some) {
        return some.isEmpty()
                ? Counts.NONE
                : database.write(sql -> writes(sql, source).put(reading, some));
    }

    @Override
    public Map<EntryKind, Integer> lost(SourceId source, int reading) {
        return database.read(
                sql ->
                        sql.select(LISTED_ENTRY.KIND, DSL.count())
                                .from(LISTED_ENTRY)
                                .where(missed(source, reading))
                                .groupBy(LISTED_ENTRY.KIND)
                                .fetchMap(
                                        row -> EntryKind.valueOf(row.value1()),
                                        row -> row.value2()));
    }

    @Override
    public int markGone(SourceId source, int reading, Set<EntryKind> kinds, Instant now) {
        List<String> names = kinds.stream().map(EntryKind::name).toList();
        return database.write(
                sql ->
                        sql.update(LISTED_ENTRY)
                                .set(LISTED_ENTRY.GONE_SINCE, now.toEpochMilli())
                                .where(missed(source, reading))
                                .and(LISTED_ENTRY.KIND.in(names))
                                .execute());
    }

    private static Condition missed(SourceId source, int reading) {
        return ListedEntryRows.of(source)
                .and(ListedEntryRows.isListed())
                .and(LISTED_ENTRY.READING.lt(reading));
    }

    @Override
    public void judge(SourceId source, List<Judged> some) {
        if (!some.isEmpty()) {
            database.write(
                    sql -> {
                        writes(sql, source).judge(some);
                        return some.size();
                    });
        }
    }

    @Override
    public int choose(SourceId source, Collection<EntryKey> keys, StoredEntry.Choice choice) {
        List<String> texts = keys.stream().map(EntryKey::text).toList();
        return database.write(
                sql ->
                        Portions.of(texts).stream()
                                .mapToInt(some -> choose(sql, source, some, choice))
                                .sum());
    }

    private static int choose(
            DSLContext sql, SourceId source, List<String> keys, StoredEntry.Choice choice) {
        return sql.update(LISTED_ENTRY)
                .set(LISTED_ENTRY.CHOICE, choice.name())
                .where(ListedEntryRows.of(source))
                .and(LISTED_ENTRY.ENTRY_KEY.in(keys))
                .execute();
    }

    @Override
    public Optional<StoredEntry> find(SourceId source, EntryKey key) {
        return database.read(
                sql -> entries(sql).where(isOne(source, key)).fetchOptional(this::stored));
    }

    @Override
    public Map<EntryKey, StoredEntry> findAll(SourceId source, Collection<EntryKey> keys) {
        List<String> texts = keys.stream().map(EntryKey::text).toList();
        return database.read(
                sql ->
                        Portions.of(texts).stream()
                                .flatMap(some -> known(sql, source, some).stream())
                                .collect(
                                        Collectors.toMap(
                                                each -> each.listed().key(), each -> each)));
    }

    private List<StoredEntry> known(DSLContext sql, SourceId source, List<String> keys) {
        return entries(sql)
                .where(ListedEntryRows.of(source))
                .and(LISTED_ENTRY.ENTRY_KEY.in(keys))
                .fetch(this::stored);
    }

    @Override
    public Wanted of(SourceId source, EntryFilter filter, EntryOrder order) {
        return new Some(
                source,
                ListedEntryRows.of(source).and(ListedEntryRows.fits(filter)),
                new ListedEntrySorting(order));
    }

    private final class Some implements Wanted {
        private final SourceId source;
        private final Condition wanted;
        private final ListedEntrySorting sorting;

        Some(SourceId source, Condition wanted, ListedEntrySorting sorting) {
            this.source = source;
            this.wanted = wanted;
            this.sorting = sorting;
        }

        @Override
        public int count() {
            return database.read(sql -> sql.fetchCount(LISTED_ENTRY, wanted));
        }

        @Override
        public List<StoredEntry> list(int offset, int most) {
            return database.read(sql -> some(sql, DSL.noCondition(), offset, most));
        }

        @Override
        public List<StoredEntry> behind(EntryKey last, int most) {
            return database.read(
                    sql ->
                            place(sql, last)
                                    .map(place -> some(sql, sorting.behind(place), 0, most))
                                    .orElse(List.of()));
        }

        /// Where it stands by now.
        private Optional<? extends Record> place(DSLContext sql, EntryKey key) {
            return sql.select(sorting.fields())
                    .from(LISTED_ENTRY)
                    .where(isOne(source, key))
                    .fetchOptional();
        }

        private List<StoredEntry> some(DSLContext sql, Condition further, int offset, int most) {
            return entries(sql)
                    .where(wanted)
                    .and(further)
                    .orderBy(sorting.all())
                    .limit(most)
                    .offset(offset)
                    .fetch(JooqListedEntries.this::stored);
        }
    }

    @Override
    public void forEach(SourceId source, EntryFilter.State state, Consumer<StoredEntry> each) {
        Condition wanted =
                ListedEntryRows.of(source)
                        .and(ListedEntryRows.fits(new EntryFilter("", "", state)));
        List<? extends Record> rows = some(wanted, DSL.noCondition());
        while (!rows.isEmpty()) {
            rows.forEach(row -> each.accept(stored(row)));
            rows =
                    rows.size() < READ_AT_ONCE
                            ? List.of()
                            : some(wanted, ListedEntrySorting.LISTED.behind(rows.getLast()));
        }
    }

    private List<? extends Record> some(Condition wanted, Condition further) {
        return database.read(
                sql ->
                        entries(sql)
                                .where(wanted)
                                .and(further)
                                .orderBy(ListedEntrySorting.LISTED.all())
                                .limit(READ_AT_ONCE)
                                .fetch());
    }

    private StoredEntry stored(Record row) {
        return ListedEntryRows.stored(row, database.sealed());
    }

    private ListedEntryWrites writes(DSLContext sql, SourceId source) {
        return new ListedEntryWrites(sql, source, database.sealed());
    }

    private static Condition isOne(SourceId source, EntryKey key) {
        return ListedEntryRows.of(source).and(LISTED_ENTRY.ENTRY_KEY.eq(key.text()));
    }

    private static SelectOnConditionStep<? extends Record> entries(DSLContext sql) {
        return sql.select(ListedEntryRows.FIELDS)
                .from(LISTED_ENTRY)
                .leftJoin(LIVE_SOURCE)
                .on(ListedEntryRows.isSame());
    }
}

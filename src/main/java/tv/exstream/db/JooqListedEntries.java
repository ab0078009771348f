package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LISTED_ENTRY;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
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
    public boolean choose(SourceId source, EntryKey key, StoredEntry.Choice choice) {
        return database.write(
                        sql ->
                                sql.update(LISTED_ENTRY)
                                        .set(LISTED_ENTRY.CHOICE, choice.name())
                                        .where(isOne(source, key))
                                        .execute())
                > 0;
    }

    @Override
    public Optional<StoredEntry> find(SourceId source, EntryKey key) {
        return database.read(
                sql -> entries(sql).where(isOne(source, key)).fetchOptional(this::stored));
    }

    @Override
    public Wanted of(SourceId source, EntryFilter filter) {
        return new Some(source, ListedEntryRows.of(source).and(ListedEntryRows.fits(filter)));
    }

    private final class Some implements Wanted {
        private final SourceId source;
        private final Condition wanted;

        Some(SourceId source, Condition wanted) {
            this.source = source;
            this.wanted = wanted;
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
                            position(sql, last)
                                    .map(place -> some(sql, further(place, last.text()), 0, most))
                                    .orElse(List.of()));
        }

        private Optional<Integer> position(DSLContext sql, EntryKey key) {
            return sql.select(LISTED_ENTRY.POSITION)
                    .from(LISTED_ENTRY)
                    .where(ListedEntryRows.of(source))
                    .and(LISTED_ENTRY.ENTRY_KEY.eq(key.text()))
                    .fetchOptional(LISTED_ENTRY.POSITION);
        }

        private List<StoredEntry> some(DSLContext sql, Condition further, int offset, int most) {
            return entries(sql)
                    .where(wanted)
                    .and(further)
                    .orderBy(LISTED_ENTRY.POSITION, LISTED_ENTRY.ENTRY_KEY)
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
        int position = -1;
        String key = "";
        List<? extends Record> rows = after(wanted, position, key);
        while (!rows.isEmpty()) {
            rows.forEach(row -> each.accept(stored(row)));
            position = rows.getLast().get(LISTED_ENTRY.POSITION);
            key = rows.getLast().get(LISTED_ENTRY.ENTRY_KEY);
            rows = rows.size() < READ_AT_ONCE ? List.of() : after(wanted, position, key);
        }
    }

    /// Two entries may have the same place, since what a doubted reading did not list keeps its own.
    private List<? extends Record> after(Condition wanted, int position, String key) {
        return database.read(
                sql ->
                        entries(sql)
                                .where(wanted)
                                .and(further(position, key))
                                .orderBy(LISTED_ENTRY.POSITION, LISTED_ENTRY.ENTRY_KEY)
                                .limit(READ_AT_ONCE)
                                .fetch());
    }

    private static Condition further(int position, String key) {
        Condition behind =
                LISTED_ENTRY
                        .POSITION
                        .gt(position)
                        .or(LISTED_ENTRY.POSITION.eq(position).and(LISTED_ENTRY.ENTRY_KEY.gt(key)));
        return LISTED_ENTRY.POSITION.ge(position).and(behind);
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

package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_MATCH;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.iptv.Matching;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;

/// Which channels of guides tell about entries, in the database.
public final class JooqGuideMatches implements GuideMatches {
    private static final int SURE = 100;

    private final Database database;

    public JooqGuideMatches(Database database) {
        this.database = database;
    }

    @Override
    public void put(SourceId source, Map<EntryKey, Matching> found) {
        if (!found.isEmpty()) {
            int[] _ = database.write(sql -> put(sql, source, found));
        }
    }

    private static int[] put(DSLContext sql, SourceId source, Map<EntryKey, Matching> found) {
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(GUIDE_MATCH)
                                .columns(GuideMatchRows.COLUMNS)
                                .values(0, "", "", 0, 0, "", 0, "")
                                .onConflict(GUIDE_MATCH.SOURCE_ID, GUIDE_MATCH.ENTRY_KEY)
                                .doUpdate()
                                .setNonKeyToExcluded()
                                .where(GUIDE_MATCH.STATE.ne(DSL.inline(State.CHOSEN.name())))
                                .and(isOther()));
        for (Map.Entry<EntryKey, Matching> each : found.entrySet()) {
            batch =
                    batch.bind(
                            GuideMatchRows.values(
                                    source, GuideMatchRows.found(each.getKey(), each.getValue())));
        }
        int[] changed = batch.execute();
        if (IntStream.of(changed).anyMatch(rows -> rows != 0)) {
            JooqInputGuides.countChange(sql);
        }
        return changed;
    }

    /// Than what is found now: most of what is found again is as it was.
    private static Condition isOther() {
        return isOther(GUIDE_MATCH.STATE)
                .or(isOther(GUIDE_MATCH.GUIDE_ID))
                .or(isOther(GUIDE_MATCH.GUIDE_NUMBER))
                .or(isOther(GUIDE_MATCH.CHANNEL_ID))
                .or(isOther(GUIDE_MATCH.SCORE))
                .or(isOther(GUIDE_MATCH.SUGGESTIONS));
    }

    private static <T> Condition isOther(Field<T> field) {
        return field.ne(DSL.excluded(field));
    }

    @Override
    public void forgetUnused(SourceId source) {
        int _ =
                database.write(
                        sql -> {
                            int forgotten =
                                    sql.deleteFrom(GUIDE_MATCH)
                                            .where(GUIDE_MATCH.SOURCE_ID.eq(source.value()))
                                            .and(GUIDE_MATCH.STATE.ne(State.CHOSEN.name()))
                                            .andNotExists(
                                                    DSL.selectOne()
                                                            .from(LIVE_SOURCE)
                                                            .where(isLive()))
                                            .execute();
                            if (forgotten > 0) {
                                JooqInputGuides.countChange(sql);
                            }
                            return forgotten;
                        });
    }

    private static Condition isLive() {
        return LIVE_SOURCE
                .SOURCE_ID
                .eq(GUIDE_MATCH.SOURCE_ID)
                .and(LIVE_SOURCE.SOURCE_KEY.eq(GUIDE_MATCH.ENTRY_KEY));
    }

    @Override
    public void choose(SourceId source, EntryKey key, Optional<GuideChannel.Key> channel) {
        var match = new Match(key, State.CHOSEN, channel, SURE, List.of());
        int _ =
                database.write(
                        sql -> {
                            JooqInputGuides.countChange(sql);
                            int gone =
                                    sql.deleteFrom(GUIDE_MATCH).where(isOne(source, key)).execute();
                            int put =
                                    sql.insertInto(GUIDE_MATCH)
                                            .columns(GuideMatchRows.COLUMNS)
                                            .values(GuideMatchRows.values(source, match))
                                            .execute();
                            return gone + put;
                        });
    }

    @Override
    public boolean release(SourceId source, EntryKey key) {
        return database.write(
                sql -> {
                    JooqInputGuides.countChange(sql);
                    return sql.deleteFrom(GUIDE_MATCH)
                                    .where(isOne(source, key))
                                    .and(GUIDE_MATCH.STATE.eq(State.CHOSEN.name()))
                                    .execute()
                            > 0;
                });
    }

    @Override
    public Optional<Match> find(SourceId source, EntryKey key) {
        return database.read(
                sql ->
                        sql.selectFrom(GUIDE_MATCH)
                                .where(isOne(source, key))
                                .fetchOptional(GuideMatchRows::match));
    }

    @Override
    public boolean choose(MediaId live, Optional<GuideChannel.Key> channel) {
        return database.write(
                        sql -> {
                            JooqInputGuides.countChange(sql);
                            return sql.update(LIVE_SOURCE)
                                    .set(LIVE_SOURCE.GUIDE_ID, GuideMatchRows.guide(channel))
                                    .set(LIVE_SOURCE.GUIDE_NUMBER, GuideMatchRows.number(channel))
                                    .set(LIVE_SOURCE.GUIDE_CHANNEL, GuideMatchRows.id(channel))
                                    .where(isOfPerson(live))
                                    .execute();
                        })
                > 0;
    }

    @Override
    public Optional<GuideChannel.Key> chosen(MediaId live) {
        return database.read(
                sql ->
                        sql.select(
                                        LIVE_SOURCE.GUIDE_ID,
                                        LIVE_SOURCE.GUIDE_NUMBER,
                                        LIVE_SOURCE.GUIDE_CHANNEL)
                                .from(LIVE_SOURCE)
                                .where(isOfPerson(live))
                                .and(LIVE_SOURCE.GUIDE_ID.gt(GuideMatchRows.NO_GUIDE))
                                .fetchOptional(
                                        row ->
                                                GuideMatchRows.channel(
                                                        row.value1(), row.value2(), row.value3())));
    }

    private static Condition isOfPerson(MediaId live) {
        return LIVE_SOURCE.MEDIA_ID.eq(live.value()).and(LIVE_SOURCE.SOURCE_ID.eq(0));
    }

    @Override
    public InState of(SourceId source, State state) {
        return new Some(
                database,
                GUIDE_MATCH.SOURCE_ID.eq(source.value()).and(GUIDE_MATCH.STATE.eq(state.name())));
    }

    private record Some(Database database, Condition wanted) implements InState {
        @Override
        public int count() {
            return database.read(sql -> sql.fetchCount(GUIDE_MATCH, wanted));
        }

        @Override
        public List<Match> list(int offset, int most) {
            return some(DSL.noCondition(), offset, most);
        }

        @Override
        public List<Match> behind(EntryKey last, int most) {
            return some(GUIDE_MATCH.ENTRY_KEY.gt(last.text()), 0, most);
        }

        private List<Match> some(Condition further, int offset, int most) {
            return database.read(
                    sql ->
                            sql.selectFrom(GUIDE_MATCH)
                                    .where(wanted)
                                    .and(further)
                                    .orderBy(GUIDE_MATCH.ENTRY_KEY)
                                    .limit(most)
                                    .offset(offset)
                                    .fetch(GuideMatchRows::match));
        }
    }

    @Override
    public Set<String> wanted(GuideId guide) {
        return database.read(
                sql ->
                        sql.selectDistinct(GUIDE_MATCH.CHANNEL_ID)
                                .from(GUIDE_MATCH)
                                .join(LIVE_SOURCE)
                                .on(isLive())
                                .where(GUIDE_MATCH.GUIDE_ID.eq(guide.source().value()))
                                .and(GUIDE_MATCH.GUIDE_NUMBER.eq(guide.number()))
                                .union(
                                        sql.select(LIVE_SOURCE.GUIDE_CHANNEL)
                                                .from(LIVE_SOURCE)
                                                .where(
                                                        LIVE_SOURCE.GUIDE_ID.eq(
                                                                guide.source().value()))
                                                .and(LIVE_SOURCE.GUIDE_NUMBER.eq(guide.number())))
                                .fetchSet(GUIDE_MATCH.CHANNEL_ID));
    }

    @Override
    public Set<EntryKey> chosen(SourceId source) {
        return Set.copyOf(
                database.read(
                        sql ->
                                sql.select(GUIDE_MATCH.ENTRY_KEY)
                                        .from(GUIDE_MATCH)
                                        .where(GUIDE_MATCH.SOURCE_ID.eq(source.value()))
                                        .and(GUIDE_MATCH.STATE.eq(State.CHOSEN.name()))
                                        .fetch(row -> new EntryKey(row.value1()))));
    }

    private static Condition isOne(SourceId source, EntryKey key) {
        return GUIDE_MATCH.SOURCE_ID.eq(source.value()).and(GUIDE_MATCH.ENTRY_KEY.eq(key.text()));
    }
}

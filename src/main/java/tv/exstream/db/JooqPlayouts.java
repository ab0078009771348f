package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.db.tables.Tables.CHANNEL;
import static tv.exstream.db.tables.Tables.REDIRECT;
import static tv.exstream.db.tables.Tables.SCHEDULE;
import static tv.exstream.db.tables.Tables.STANDSTILL;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record9;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.Presentation;
import tv.exstream.playout.Redirect;
import tv.exstream.playout.Standstill;
import tv.exstream.time.TimeRange;

/// The timelines in the database.
public final class JooqPlayouts implements Playouts {
    /// How many airings are in memory at once when a long range is handed out: some 200 KB.
    private static final int PAGE = 2_000;

    private final Database database;

    /// The channels whose time stands still, and perhaps some that were removed: guides ask for each channel, and of most there is nothing to
    /// read.
    private final Kept<Set<Long>> standing;

    public JooqPlayouts(Database database) {
        this.database = database;
        standing = new Kept<>(database, STANDSTILL, () -> database.read(JooqStandstills::channels));
    }

    /// One statement: a page of 100 channels would otherwise be mostly the overhead of a hundred.
    @Override
    public Map<ChannelId, List<Airing>> airings(Collection<ChannelId> channels, TimeRange range) {
        long start = Millis.floor(range.start());
        Field<Long> channel = CHANNEL.ID.coerce(Long.class);
        return database.read(
                sql ->
                        columns(sql)
                                .from(CHANNEL)
                                .join(AIRING)
                                .on(AIRING.CHANNEL_ID.eq(channel))
                                .where(channel.in(channels.stream().map(ChannelId::value).toList()))
                                .and(overlapsFrom(channel, start))
                                .and(AIRING.START_AT.lt(Millis.ceiling(range.end())))
                                .orderBy(AIRING.CHANNEL_ID, AIRING.START_AT)
                                .fetchGroups(
                                        row -> new ChannelId(row.value9()), JooqPlayouts::airing));
    }

    /// No connection is held while `each` runs, so it may take its time.
    @Override
    public void forEach(
            ChannelId channel,
            TimeRange range,
            Consumer<Airing> each,
            BiConsumer<MediaId, Instant> firstAired) {
        Condition from = overlapsFrom(DSL.val(channel.value()), Millis.floor(range.start()));
        List<Dated> page = page(channel, from, range);
        while (!page.isEmpty()) {
            for (Dated dated : page) {
                if (dated.firstAt() != 0) {
                    firstAired.accept(
                            dated.airing().media(), Instant.ofEpochMilli(dated.firstAt()));
                }
                each.accept(dated.airing());
            }
            if (page.size() < PAGE) {
                return;
            }
            long last = page.getLast().airing().start().toEpochMilli();
            page = page(channel, AIRING.START_AT.gt(last), range);
        }
    }

    /// @param firstAt when its item first aired, in milliseconds; 0 when that is of no interest
    private record Dated(Airing airing, long firstAt) {}

    @Override
    public List<Redirect> redirects(ChannelId channel, TimeRange range) {
        return database.read(
                sql ->
                        sql.select(
                                        REDIRECT.START_AT,
                                        REDIRECT.FINISH_AT,
                                        REDIRECT.TARGET_ID,
                                        REDIRECT.SHIFT_MILLIS)
                                .from(REDIRECT)
                                .where(REDIRECT.CHANNEL_ID.eq(channel.value()))
                                .and(REDIRECT.START_AT.lt(Millis.ceiling(range.end())))
                                .and(REDIRECT.FINISH_AT.gt(Millis.floor(range.start())))
                                .orderBy(REDIRECT.START_AT)
                                .fetch(
                                        row ->
                                                new Redirect(
                                                        new TimeRange(
                                                                Instant.ofEpochMilli(row.value1()),
                                                                Instant.ofEpochMilli(row.value2())),
                                                        new ChannelId(row.value3()),
                                                        Duration.ofMillis(row.value4()))));
    }

    @Override
    public Optional<Standstill> standstill(ChannelId channel) {
        return standing.now().contains(channel.value())
                ? database.read(sql -> JooqStandstills.find(sql, channel))
                : Optional.empty();
    }

    @Override
    public Map<ChannelId, Set<ChannelId>> targets() {
        Map<ChannelId, Set<ChannelId>> targets = new HashMap<>();
        database.read(
                        sql ->
                                sql.selectDistinct(REDIRECT.CHANNEL_ID, REDIRECT.TARGET_ID)
                                        .from(REDIRECT)
                                        .fetch())
                .forEach(
                        row ->
                                targets.computeIfAbsent(
                                                new ChannelId(row.value1()), _ -> new HashSet<>())
                                        .add(new ChannelId(row.value2())));
        return targets;
    }

    @Override
    public Map<ChannelId, Instant> horizons() {
        return database.read(
                sql ->
                        sql.select(SCHEDULE.CHANNEL_ID, SCHEDULE.HORIZON)
                                .from(SCHEDULE)
                                .where(SCHEDULE.HORIZON.isNotNull())
                                .fetchMap(
                                        row -> new ChannelId(row.value1()),
                                        row -> Instant.ofEpochMilli(row.value2())));
    }

    @Override
    public long version(ChannelId channel) {
        return database.read(
                sql ->
                        sql.select(SCHEDULE.VERSION)
                                .from(SCHEDULE)
                                .where(SCHEDULE.CHANNEL_ID.eq(channel.value()))
                                .fetchOptional(SCHEDULE.VERSION)
                                .orElse(0L));
    }

    @Override
    public Map<ChannelId, Long> versions() {
        return database.read(
                sql ->
                        sql.select(SCHEDULE.CHANNEL_ID, SCHEDULE.VERSION)
                                .from(SCHEDULE)
                                .fetchMap(row -> new ChannelId(row.value1()), row -> row.value2()));
    }

    @Override
    public void forgetBefore(ChannelId channel, Instant t) {
        int _ = database.write(sql -> new Forgetting(sql, channel, Millis.floor(t)).forget());
    }

    private List<Dated> page(ChannelId channel, Condition from, TimeRange range) {
        return database.read(
                sql ->
                        columns(sql)
                                .from(AIRING)
                                .where(AIRING.CHANNEL_ID.eq(channel.value()))
                                .and(from)
                                .and(AIRING.START_AT.lt(Millis.ceiling(range.end())))
                                .orderBy(AIRING.START_AT)
                                .limit(PAGE)
                                .fetch(row -> new Dated(airing(row), row.value8())));
    }

    /// Airings do not overlap, so of all that start earlier only the last one can reach into a range; asking for it first lets the
    /// index skip the past.
    private static Condition overlapsFrom(Field<Long> channel, long start) {
        var earlier = AIRING.as("earlier");
        Field<Long> last =
                DSL.field(
                        DSL.select(DSL.max(earlier.START_AT))
                                .from(earlier)
                                .where(earlier.CHANNEL_ID.eq(channel))
                                .and(earlier.START_AT.le(start)));
        return AIRING.START_AT.ge(DSL.coalesce(last, start)).and(AIRING.FINISH_AT.gt(start));
    }

    /// Asked by their place and not by their name, which would be looked for in every row.
    private static SelectSelectStep<
                    Record9<Long, Long, Long, Long, String, Long, String, Long, Long>>
            columns(DSLContext sql) {
        return sql.select(
                AIRING.START_AT,
                AIRING.FINISH_AT,
                AIRING.MEDIA_ID,
                AIRING.IN_POINT,
                AIRING.KIND,
                AIRING.GUIDE_GROUP,
                AIRING.PRESENTATION,
                AIRING.FIRST_AT,
                AIRING.CHANNEL_ID);
    }

    private static Airing airing(
            Record9<Long, Long, Long, Long, String, Long, String, Long, Long> row) {
        return new Airing(
                Instant.ofEpochMilli(row.value1()),
                Instant.ofEpochMilli(row.value2()),
                new MediaId(row.value3()),
                Duration.ofMillis(row.value4()),
                AiringKind.valueOf(row.value5()),
                row.value6(),
                presentation(row.value7()));
    }

    private static Presentation presentation(String json) {
        return json.isEmpty() ? Presentation.PLAIN : JsonColumn.read(json, Presentation.class);
    }
}

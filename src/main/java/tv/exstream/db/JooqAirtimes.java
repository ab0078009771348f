package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRING;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.RowN;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Airtimes;
import tv.exstream.time.TimeRange;

/// Airtimes from the stored timelines, found by the index of their items.
public final class JooqAirtimes implements Airtimes {
    private static final Field<Long> FIRST = DSL.min(AIRING.START_AT);

    /// No airing of a live source is longer: that is as much as a person may say.
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Database database;

    public JooqAirtimes(Database database) {
        this.database = database;
    }

    @Override
    public List<Airtime> of(Collection<MediaId> items, Wish wish) {
        List<Long> media = items.stream().map(MediaId::value).toList();
        return database.read(
                sql ->
                        sql.select(AIRING.CHANNEL_ID, FIRST, AIRING.MEDIA_ID)
                                .from(AIRING)
                                .where(AIRING.MEDIA_ID.in(media))
                                .and(isWanted(wish))
                                .groupBy(AIRING.CHANNEL_ID, AIRING.GUIDE_GROUP, AIRING.MEDIA_ID)
                                .having(overlaps(wish))
                                .orderBy(FIRST, AIRING.CHANNEL_ID, AIRING.MEDIA_ID)
                                .limit(wish.most())
                                .fetch(
                                        row ->
                                                new Airtime(
                                                        new ChannelId(row.value1()),
                                                        Instant.ofEpochMilli(row.value2()),
                                                        new MediaId(row.value3()))));
    }

    @Override
    public List<On> during(
            Collection<MediaId> live, Collection<ChannelId> channels, TimeRange range) {
        List<Long> media = live.stream().map(MediaId::value).toList();
        Set<ChannelId> wanted = Set.copyOf(channels);
        return database
                .read(
                        sql ->
                                sql.select(
                                                AIRING.CHANNEL_ID,
                                                AIRING.MEDIA_ID,
                                                AIRING.START_AT,
                                                AIRING.FINISH_AT)
                                        .from(AIRING)
                                        .where(AIRING.MEDIA_ID.in(media))
                                        .and(isOnDuring(range))
                                        .orderBy(AIRING.CHANNEL_ID, AIRING.START_AT)
                                        .fetch(JooqAirtimes::on))
                .stream()
                // Not by the database, which would look at all channels instead of these items.
                .filter(airing -> wanted.contains(airing.channel()))
                .toList();
    }

    @Override
    public Set<MediaId> shown(
            Collection<MediaId> live, Collection<ChannelId> channels, TimeRange range) {
        Set<MediaId> shown = new HashSet<>();
        for (List<MediaId> some : Portions.of(live)) {
            database.read(sql -> shown(sql, some, isOnDuring(range).and(isOf(channels))))
                    .forEach(id -> shown.add(new MediaId(id)));
        }
        return shown;
    }

    private static List<Long> shown(DSLContext sql, List<MediaId> some, Condition airs) {
        Field<Long> id = DSL.field(DSL.name("asked", "id"), Long.class);
        Select<Record1<Integer>> airings =
                DSL.selectOne().from(AIRING).where(AIRING.MEDIA_ID.eq(id)).and(airs);
        return sql.select(id)
                .from(DSL.values(rows(some)).as("asked", "id"))
                .whereExists(airings)
                .fetch(id);
    }

    private static RowN[] rows(List<MediaId> some) {
        return some.stream().map(each -> DSL.row(List.of(each.value()))).toArray(RowN[]::new);
    }

    /// The sum keeps the database from looking at all of these channels instead of at the items.
    private static Condition isOf(Collection<ChannelId> channels) {
        return AIRING.CHANNEL_ID.add(0L).in(channels.stream().map(ChannelId::value).toList());
    }

    private static Condition isOnDuring(TimeRange range) {
        return AIRING.KIND
                .eq(AiringKind.PROGRAMME.name())
                .and(AIRING.START_AT.ge(Millis.floor(range.start().minus(LONGEST))))
                .and(AIRING.START_AT.lt(Millis.ceiling(range.end())))
                .and(AIRING.FINISH_AT.gt(Millis.floor(range.start())));
    }

    private static On on(Record4<Long, Long, Long, Long> row) {
        return new On(
                new ChannelId(row.value1()),
                new MediaId(row.value2()),
                new TimeRange(
                        Instant.ofEpochMilli(row.value3()), Instant.ofEpochMilli(row.value4())));
    }

    private static Condition isWanted(Wish wish) {
        return AIRING.CHANNEL_ID
                .in(wish.channels().stream().map(ChannelId::value).toList())
                .and(AIRING.KIND.eq(AiringKind.PROGRAMME.name()))
                .and(AIRING.START_AT.lt(Millis.ceiling(wish.range().end())))
                .and(
                        AIRING.FINISH_AT.gt(
                                Millis.floor(wish.range().start().minus(LONGEST_PROGRAMME))));
    }

    private static Condition overlaps(Wish wish) {
        return DSL.max(AIRING.FINISH_AT)
                .gt(Millis.floor(wish.range().start()))
                .and(wish.after().map(JooqAirtimes::after).orElseGet(DSL::noCondition));
    }

    private static Condition after(Place place) {
        long start = place.start().toEpochMilli();
        return FIRST.gt(start)
                .or(FIRST.eq(start).and(AIRING.CHANNEL_ID.gt(place.channel().value())));
    }
}

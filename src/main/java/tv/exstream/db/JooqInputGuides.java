package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_CHANNEL;
import static tv.exstream.db.tables.Tables.GUIDE_PROGRAMME;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.InputGuides;
import tv.exstream.json.RecordJson;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;
import tv.exstream.time.TimeRange;

/// The guides of others in the database.
public final class JooqInputGuides implements InputGuides {
    private static final String REVISION = "guides";
    static final long UNKNOWN = 0;

    private final Database database;

    /// The names of a channel as they are stored.
    private record Names(List<String> names) {}

    public JooqInputGuides(Database database) {
        this.database = database;
    }

    @Override
    public int begin(GuideId guide) {
        return database.write(sql -> new GuideReadings(sql, guide).begin());
    }

    /// Does nothing for a reading after which another one was begun. Answers whether something has changed.
    private boolean write(GuideId guide, int reading, Predicate<DSLContext> work) {
        return database.write(
                sql -> new GuideReadings(sql, guide).isNewest(reading) && work.test(sql));
    }

    @Override
    public void putChannels(GuideId guide, int reading, List<GuideChannel> some) {
        if (!some.isEmpty()) {
            boolean _ = write(guide, reading, sql -> put(sql, reading, some));
        }
    }

    private static boolean put(DSLContext sql, int reading, List<GuideChannel> some) {
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(
                                        GUIDE_CHANNEL,
                                        GUIDE_CHANNEL.SOURCE_ID,
                                        GUIDE_CHANNEL.GUIDE_NUMBER,
                                        GUIDE_CHANNEL.CHANNEL_ID,
                                        GUIDE_CHANNEL.NAMES,
                                        GUIDE_CHANNEL.LOGO,
                                        GUIDE_CHANNEL.READING)
                                .values(0, 0, "", "", "", 0)
                                .onConflict(
                                        GUIDE_CHANNEL.SOURCE_ID,
                                        GUIDE_CHANNEL.GUIDE_NUMBER,
                                        GUIDE_CHANNEL.CHANNEL_ID)
                                .doUpdate()
                                .setNonKeyToExcluded());
        for (GuideChannel each : some) {
            batch =
                    batch.bind(
                            each.key().guide().source().value(),
                            each.key().guide().number(),
                            each.key().id(),
                            JsonColumn.write(new Names(each.names())),
                            each.logo(),
                            reading);
        }
        return batch.execute().length > 0;
    }

    @Override
    public boolean keepChannels(GuideId guide, int reading) {
        return write(guide, reading, sql -> new GuideReadings(sql, guide).keepChannels(reading));
    }

    @Override
    public List<GuideChannel> channels(GuideId guide) {
        return database.read(
                sql ->
                        sql.selectFrom(GUIDE_CHANNEL)
                                .where(GuideReadings.isOf(guide))
                                .orderBy(GUIDE_CHANNEL.CHANNEL_ID)
                                .fetch(JooqInputGuides::channel));
    }

    @Override
    public boolean has(GuideChannel.Key channel) {
        return database.read(
                sql ->
                        sql.fetchExists(
                                GUIDE_CHANNEL,
                                GuideReadings.isOf(channel.guide())
                                        .and(GUIDE_CHANNEL.CHANNEL_ID.eq(channel.id()))));
    }

    @Override
    public List<GuideChannel> channels(String text, int limit) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return database.read(
                sql ->
                        sql.selectFrom(GUIDE_CHANNEL)
                                .where(DSL.lower(GUIDE_CHANNEL.NAMES).contains(part))
                                .or(DSL.lower(GUIDE_CHANNEL.CHANNEL_ID).contains(part))
                                .orderBy(
                                        GUIDE_CHANNEL.SOURCE_ID,
                                        GUIDE_CHANNEL.GUIDE_NUMBER,
                                        GUIDE_CHANNEL.CHANNEL_ID)
                                .limit(limit)
                                .fetch(JooqInputGuides::channel));
    }

    private static GuideChannel channel(Record row) {
        var guide =
                new GuideId(
                        new SourceId(row.get(GUIDE_CHANNEL.SOURCE_ID)),
                        row.get(GUIDE_CHANNEL.GUIDE_NUMBER));
        return new GuideChannel(
                new GuideChannel.Key(guide, row.get(GUIDE_CHANNEL.CHANNEL_ID)),
                JsonColumn.read(row.get(GUIDE_CHANNEL.NAMES), Names.class).names(),
                row.get(GUIDE_CHANNEL.LOGO));
    }

    @Override
    public void putProgrammes(GuideId guide, int reading, List<GuideProgramme> some) {
        if (!some.isEmpty()) {
            boolean _ = write(guide, reading, sql -> put(sql, guide, reading, some));
        }
    }

    private static boolean put(
            DSLContext sql, GuideId guide, int reading, List<GuideProgramme> some) {
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(
                                        GUIDE_PROGRAMME,
                                        GUIDE_PROGRAMME.SOURCE_ID,
                                        GUIDE_PROGRAMME.GUIDE_NUMBER,
                                        GUIDE_PROGRAMME.READING,
                                        GUIDE_PROGRAMME.CHANNEL_ID,
                                        GUIDE_PROGRAMME.STARTS_AT,
                                        GUIDE_PROGRAMME.ENDS_AT,
                                        GUIDE_PROGRAMME.DESCRIBED)
                                .values(0, 0, 0, "", 0L, 0L, "")
                                .onConflictDoNothing());
        for (GuideProgramme each : some) {
            batch =
                    batch.bind(
                            guide.source().value(),
                            guide.number(),
                            reading,
                            each.channel(),
                            each.start().toEpochMilli(),
                            each.stop().map(Instant::toEpochMilli).orElse(UNKNOWN),
                            RecordJson.write(each.described()));
        }
        return batch.execute().length > 0;
    }

    @Override
    public Set<String> reaching(GuideId guide, int reading, Instant until) {
        return database.read(
                sql ->
                        sql.selectDistinct(GUIDE_PROGRAMME.CHANNEL_ID)
                                .from(GUIDE_PROGRAMME)
                                .where(GuideReadings.isOf(guide, reading))
                                .and(
                                        GUIDE_PROGRAMME
                                                .ENDS_AT
                                                .ge(until.toEpochMilli())
                                                .or(
                                                        GUIDE_PROGRAMME.STARTS_AT.ge(
                                                                until.toEpochMilli())))
                                .fetchSet(GUIDE_PROGRAMME.CHANNEL_ID));
    }

    @Override
    public void show(GuideId guide, int reading, Instant oldest) {
        boolean _ =
                write(
                        guide,
                        reading,
                        sql -> {
                            new GuideReadings(sql, guide).show(reading, oldest);
                            countChange(sql);
                            return true;
                        });
    }

    @Override
    public void discard(GuideId guide, int reading) {
        int _ =
                database.write(
                        sql ->
                                sql.deleteFrom(GUIDE_PROGRAMME)
                                        .where(GuideReadings.isOf(guide, reading))
                                        .execute());
    }

    @Override
    public void forget(GuideId guide) {
        boolean _ =
                database.write(
                        sql -> {
                            new GuideReadings(sql, guide).forget();
                            countChange(sql);
                            return true;
                        });
    }

    @Override
    public List<GuideProgramme> on(MediaId live, TimeRange range) {
        return database.read(sql -> new GuidesOnAir(sql).on(live, range));
    }

    @Override
    public long version() {
        return database.read(sql -> Revisions.of(sql, REVISION));
    }

    /// Told by whoever changes what is on.
    static void countChange(DSLContext sql) {
        Revisions.count(sql, REVISION);
    }
}

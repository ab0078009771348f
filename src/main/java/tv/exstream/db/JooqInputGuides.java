package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_CHANNEL;
import static tv.exstream.db.tables.Tables.GUIDE_PROGRAMME;
import static tv.exstream.db.tables.Tables.SUBSCRIPTION;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.InputGuides;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Subscription;
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
    public int begin(SourceId guide) {
        return database.write(
                sql -> {
                    int shown = shown(sql, guide);
                    int _ =
                            sql.deleteFrom(GUIDE_PROGRAMME)
                                    .where(GUIDE_PROGRAMME.SOURCE_ID.eq(guide.value()))
                                    .and(GUIDE_PROGRAMME.READING.ne(shown))
                                    .execute();
                    return shown + 1;
                });
    }

    static int shown(DSLContext sql, SourceId guide) {
        return sql.select(SUBSCRIPTION.READING)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.SOURCE_ID.eq(guide.value()))
                .fetchOptional(SUBSCRIPTION.READING)
                .orElse(0);
    }

    @Override
    public void putChannels(SourceId guide, int reading, List<GuideChannel> some) {
        if (some.isEmpty()) {
            return;
        }
        int[] _ =
                database.write(
                        sql -> {
                            BatchBindStep batch =
                                    sql.batch(
                                            sql.insertInto(
                                                            GUIDE_CHANNEL,
                                                            GUIDE_CHANNEL.SOURCE_ID,
                                                            GUIDE_CHANNEL.CHANNEL_ID,
                                                            GUIDE_CHANNEL.NAMES,
                                                            GUIDE_CHANNEL.LOGO,
                                                            GUIDE_CHANNEL.READING)
                                                    .values(0, "", "", "", 0)
                                                    .onConflict(
                                                            GUIDE_CHANNEL.SOURCE_ID,
                                                            GUIDE_CHANNEL.CHANNEL_ID)
                                                    .doUpdate()
                                                    .setNonKeyToExcluded());
                            for (GuideChannel each : some) {
                                batch =
                                        batch.bind(
                                                guide.value(),
                                                each.key().id(),
                                                JsonColumn.write(new Names(each.names())),
                                                each.logo(),
                                                reading);
                            }
                            return batch.execute();
                        });
    }

    @Override
    public void keepChannels(SourceId guide, int reading) {
        int _ =
                database.write(
                        sql ->
                                sql.deleteFrom(GUIDE_CHANNEL)
                                        .where(GUIDE_CHANNEL.SOURCE_ID.eq(guide.value()))
                                        .and(GUIDE_CHANNEL.READING.ne(reading))
                                        .execute());
    }

    @Override
    public List<GuideChannel> channels(SourceId guide) {
        return database.read(
                sql ->
                        sql.selectFrom(GUIDE_CHANNEL)
                                .where(GUIDE_CHANNEL.SOURCE_ID.eq(guide.value()))
                                .orderBy(GUIDE_CHANNEL.CHANNEL_ID)
                                .fetch(JooqInputGuides::channel));
    }

    @Override
    public boolean has(GuideChannel.Key channel) {
        return database.read(
                sql ->
                        sql.fetchExists(
                                GUIDE_CHANNEL,
                                GUIDE_CHANNEL
                                        .SOURCE_ID
                                        .eq(channel.guide().value())
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
                                .orderBy(GUIDE_CHANNEL.SOURCE_ID, GUIDE_CHANNEL.CHANNEL_ID)
                                .limit(limit)
                                .fetch(JooqInputGuides::channel));
    }

    private static GuideChannel channel(Record row) {
        return new GuideChannel(
                new GuideChannel.Key(
                        new SourceId(row.get(GUIDE_CHANNEL.SOURCE_ID)),
                        row.get(GUIDE_CHANNEL.CHANNEL_ID)),
                JsonColumn.read(row.get(GUIDE_CHANNEL.NAMES), Names.class).names(),
                row.get(GUIDE_CHANNEL.LOGO));
    }

    @Override
    public void putProgrammes(SourceId guide, int reading, List<GuideProgramme> some) {
        if (some.isEmpty()) {
            return;
        }
        int[] _ =
                database.write(
                        sql -> {
                            BatchBindStep batch =
                                    sql.batch(
                                            sql.insertInto(GUIDE_PROGRAMME)
                                                    .values(0, 0, "", 0L, 0L, "")
                                                    .onConflictDoNothing());
                            for (GuideProgramme each : some) {
                                batch =
                                        batch.bind(
                                                guide.value(),
                                                reading,
                                                each.channel(),
                                                each.start().toEpochMilli(),
                                                each.stop()
                                                        .map(Instant::toEpochMilli)
                                                        .orElse(UNKNOWN),
                                                RecordJson.write(each.described()));
                            }
                            return batch.execute();
                        });
    }

    @Override
    public Set<String> reaching(SourceId guide, int reading, Instant until) {
        return database.read(
                sql ->
                        sql.selectDistinct(GUIDE_PROGRAMME.CHANNEL_ID)
                                .from(GUIDE_PROGRAMME)
                                .where(of(guide, reading))
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
    public void show(SourceId guide, int reading, Instant oldest) {
        int _ =
                database.write(
                        sql -> {
                            int before = shown(sql, guide);
                            keepPast(sql, guide, before, reading);
                            note(sql, guide, reading);
                            Revisions.count(sql, REVISION);
                            return sql.deleteFrom(GUIDE_PROGRAMME)
                                    .where(GUIDE_PROGRAMME.SOURCE_ID.eq(guide.value()))
                                    .and(
                                            GUIDE_PROGRAMME
                                                    .READING
                                                    .ne(reading)
                                                    .or(
                                                            GUIDE_PROGRAMME.STARTS_AT.lt(
                                                                    oldest.toEpochMilli())))
                                    .execute();
                        });
    }

    /// Guides list what comes; what was is asked for by those who watch it later.
    private static void keepPast(DSLContext sql, SourceId guide, int before, int reading) {
        var newer = GUIDE_PROGRAMME.as("newer");
        var begins =
                DSL.select(DSL.coalesce(DSL.min(newer.STARTS_AT), DSL.val(Long.MAX_VALUE)))
                        .from(newer)
                        .where(newer.SOURCE_ID.eq(guide.value()))
                        .and(newer.READING.eq(reading))
                        .and(newer.CHANNEL_ID.eq(GUIDE_PROGRAMME.CHANNEL_ID));
        int _ =
                sql.update(GUIDE_PROGRAMME)
                        .set(GUIDE_PROGRAMME.READING, reading)
                        .where(of(guide, before))
                        .and(GUIDE_PROGRAMME.STARTS_AT.lt(DSL.field(begins)))
                        .execute();
    }

    private static void note(DSLContext sql, SourceId guide, int reading) {
        int _ =
                sql.insertInto(SUBSCRIPTION)
                        .set(SUBSCRIPTION.SOURCE_ID, guide.value())
                        .set(SUBSCRIPTION.RULES, JsonColumn.write(Rules.NONE))
                        .set(SUBSCRIPTION.GUIDE_RANK, 0)
                        .set(SUBSCRIPTION.READING, reading)
                        .set(
                                SUBSCRIPTION.LEFT_OVER,
                                JsonColumn.write(Subscription.Standing.NOTHING))
                        .onConflict(SUBSCRIPTION.SOURCE_ID)
                        .doUpdate()
                        .set(SUBSCRIPTION.READING, reading)
                        .execute();
    }

    @Override
    public void discard(SourceId guide, int reading) {
        int _ =
                database.write(
                        sql -> sql.deleteFrom(GUIDE_PROGRAMME).where(of(guide, reading)).execute());
    }

    static Condition of(SourceId guide, int reading) {
        return GUIDE_PROGRAMME.SOURCE_ID.eq(guide.value()).and(GUIDE_PROGRAMME.READING.eq(reading));
    }

    @Override
    public List<GuideProgramme> on(MediaId live, TimeRange range) {
        return database.read(sql -> new GuidesOnAir(sql).on(live, range));
    }

    @Override
    public long version() {
        return database.read(sql -> Revisions.of(sql, REVISION));
    }

    /// Told by whoever changes matches.
    static void countMatches(DSLContext sql) {
        Revisions.count(sql, REVISION);
    }
}

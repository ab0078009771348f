package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_PROGRAMME;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import tv.exstream.iptv.FoundShowings;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.InputGuides;
import tv.exstream.json.RecordJson;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// The guides of others in the database.
public final class JooqInputGuides implements InputGuides {
    private static final String REVISION = "guides";
    static final long UNKNOWN = 0;

    private final Database database;
    private final GuideTellers tellers;
    private final Kept<Long> version;

    public JooqInputGuides(Database database) {
        this.database = database;
        version = Revisions.kept(database, JooqInputGuides::version);
        this.tellers = new GuideTellers(database);
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
            boolean _ = write(guide, reading, sql -> channels(sql).put(reading, some).length > 0);
        }
    }

    @Override
    public boolean keepChannels(GuideId guide, int reading) {
        return write(guide, reading, sql -> GuideChannelRows.keep(sql, guide, reading));
    }

    @Override
    public List<GuideChannel> channels(GuideId guide) {
        return database.read(sql -> channels(sql).of(guide));
    }

    @Override
    public boolean has(GuideChannel.Key channel) {
        return database.read(sql -> channels(sql).has(channel));
    }

    @Override
    public List<GuideChannel> channels(String text, int limit) {
        return database.read(sql -> channels(sql).with(folded(text), limit));
    }

    @Override
    public List<GuideChannel> channels(String text, GuideChannel.Key last, int limit) {
        return database.read(sql -> channels(sql).with(folded(text), last, limit));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void putProgrammes(GuideId guide, int reading, List<GuideProgramme> some) {
        if (some.isEmpty()) {
            return;
        }
        Map<String, byte[]> words = GuidePart.packed(some);
        boolean _ =
                write(
                        guide,
                        reading,
                        sql -> {
                            new GuideWordRows(sql, guide).put(reading, words);
                            return put(sql, guide, reading, some);
                        });
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
        return database.read(sql -> reaching(sql, guide, reading, until));
    }

    @Override
    public Set<String> reaching(GuideId guide, Instant until) {
        return database.read(
                sql -> reaching(sql, guide, new GuideReadings(sql, guide).shown(), until));
    }

    private static Set<String> reaching(DSLContext sql, GuideId guide, int reading, Instant until) {
        long millis = until.toEpochMilli();
        return sql.selectDistinct(GUIDE_PROGRAMME.CHANNEL_ID)
                .from(GUIDE_PROGRAMME)
                .where(GuideReadings.isOf(guide, reading))
                .and(GUIDE_PROGRAMME.ENDS_AT.ge(millis).or(GUIDE_PROGRAMME.STARTS_AT.ge(millis)))
                .fetchSet(GUIDE_PROGRAMME.CHANNEL_ID);
    }

    @Override
    public void show(GuideId guide, int reading, Instant oldest) {
        boolean _ =
                write(
                        guide,
                        reading,
                        sql -> {
                            boolean changed = new GuideReadings(sql, guide).show(reading, oldest);
                            if (changed) {
                                countChange(sql);
                            }
                            return changed;
                        });
    }

    @Override
    public void discard(GuideId guide, int reading) {
        boolean _ =
                database.write(
                        sql -> {
                            new GuideReadings(sql, guide).discard(reading);
                            return true;
                        });
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
        return database.read(sql -> new GuidesOnAir(sql, database.sealed()).on(live, range));
    }

    @Override
    public FoundShowings find(Collection<String> words) {
        return new GuideHits(
                database.read(sql -> new GuideWordSearch(sql).find(Set.copyOf(words))),
                tellers.told());
    }

    @Override
    public boolean makeSearchable(GuideId guide) {
        return new MissingGuideWords(database, guide).make();
    }

    @Override
    public long version() {
        return version.now();
    }

    static long version(DSLContext sql) {
        return Revisions.of(sql, REVISION);
    }

    /// Told by whoever changes what is on.
    static void countChange(DSLContext sql) {
        Revisions.count(sql, REVISION);
    }

    private GuideChannelRows channels(DSLContext sql) {
        return new GuideChannelRows(sql, database.sealed());
    }
}

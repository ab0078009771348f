package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_PROGRAMME;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideProgramme;

/// The programmes of a reading by channel and start. They are read some at a time, each time in a transaction of its own: so few are in memory, and
/// nobody waits for whoever goes through all. Owned by one thread.
final class StoredProgrammes implements Iterator<GuideProgramme> {
    /// How many are read at a time. Their descriptions may be long.
    static final int AT_ONCE = 500;

    private final Database database;
    private final Condition reading;
    private Iterator<GuideProgramme> some;

    StoredProgrammes(Database database, GuideId guide, int reading) {
        this.database = database;
        this.reading = GuideReadings.isOf(guide, reading);
        this.some = read(DSL.noCondition()).iterator();
    }

    @Override
    public boolean hasNext() {
        return some.hasNext();
    }

    @Override
    public GuideProgramme next() {
        if (!some.hasNext()) {
            throw new NoSuchElementException("no programme is left");
        }
        GuideProgramme next = some.next();
        if (!some.hasNext()) {
            some = read(isBehind(next)).iterator();
        }
        return next;
    }

    private static Condition isBehind(GuideProgramme last) {
        return DSL.row(GUIDE_PROGRAMME.CHANNEL_ID, GUIDE_PROGRAMME.STARTS_AT)
                .gt(last.channel(), last.start().toEpochMilli());
    }

    private List<GuideProgramme> read(Condition left) {
        return database.read(
                sql ->
                        sql.select(GUIDE_PROGRAMME.fields())
                                .from(GUIDE_PROGRAMME)
                                .where(reading)
                                .and(left)
                                .orderBy(GUIDE_PROGRAMME.CHANNEL_ID, GUIDE_PROGRAMME.STARTS_AT)
                                .limit(AT_ONCE)
                                .fetch(GuidesOnAir::programme));
    }
}

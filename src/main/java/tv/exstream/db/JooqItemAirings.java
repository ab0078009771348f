package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRING;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record4;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.ItemAirings;

/// The airings in the database, by item.
public final class JooqItemAirings implements ItemAirings {
    private final Database database;

    public JooqItemAirings(Database database) {
        this.database = database;
    }

    @Override
    public List<On> from(MediaId item, Instant at, int most) {
        return some(item, AIRING.FINISH_AT.gt(at.toEpochMilli()), AIRING.START_AT.asc(), most);
    }

    @Override
    public List<On> before(MediaId item, Instant at, int most) {
        return some(item, AIRING.FINISH_AT.le(at.toEpochMilli()), AIRING.START_AT.desc(), most);
    }

    private List<On> some(MediaId item, Condition which, OrderField<Long> order, int most) {
        return database.read(
                sql ->
                        sql.select(
                                        AIRING.CHANNEL_ID,
                                        AIRING.START_AT,
                                        AIRING.FINISH_AT,
                                        AIRING.KIND)
                                .from(AIRING)
                                .where(AIRING.MEDIA_ID.eq(item.value()))
                                .and(which)
                                .orderBy(order, AIRING.CHANNEL_ID)
                                .limit(most)
                                .fetch(JooqItemAirings::on));
    }

    private static On on(Record4<Long, Long, Long, String> row) {
        return new On(
                new ChannelId(row.value1()),
                Instant.ofEpochMilli(row.value2()),
                Instant.ofEpochMilli(row.value3()),
                AiringKind.valueOf(row.value4()));
    }
}

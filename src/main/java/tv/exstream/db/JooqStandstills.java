package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LAST_WATCHED;
import static tv.exstream.db.tables.Tables.STANDSTILL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Standstill;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Standstills;

/// The channels whose time stands still in the database.
public final class JooqStandstills implements Standstills {
    private final Database database;

    public JooqStandstills(Database database) {
        this.database = database;
    }

    @Override
    public boolean stop(
            ChannelId channel, long basedOn, Extension extension, Standstill standstill) {
        return database.write(
                sql -> {
                    boolean isDone = JooqSchedules.extend(sql, channel, basedOn, extension);
                    if (isDone) {
                        put(sql, channel, standstill);
                    }
                    return isDone;
                });
    }

    static void put(DSLContext sql, ChannelId channel, Standstill standstill) {
        int _ =
                sql.insertInto(STANDSTILL)
                        .set(STANDSTILL.CHANNEL_ID, channel.value())
                        .set(STANDSTILL.SINCE, Millis.exact(standstill.since()))
                        .set(STANDSTILL.REST, JsonColumn.write(standstill.rest()))
                        .execute();
    }

    @Override
    public void watched(ChannelId channel, Instant now) {
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(LAST_WATCHED)
                                        .set(LAST_WATCHED.CHANNEL_ID, channel.value())
                                        .set(LAST_WATCHED.WATCHED_AT, Millis.floor(now))
                                        .onConflict(LAST_WATCHED.CHANNEL_ID)
                                        .doUpdate()
                                        .set(LAST_WATCHED.WATCHED_AT, Millis.floor(now))
                                        .execute());
    }

    @Override
    public Optional<Instant> lastWatched(ChannelId channel) {
        return database.read(
                sql ->
                        sql.select(LAST_WATCHED.WATCHED_AT)
                                .from(LAST_WATCHED)
                                .where(LAST_WATCHED.CHANNEL_ID.eq(channel.value()))
                                .fetchOptional(row -> Instant.ofEpochMilli(row.value1())));
    }

    /// Lets time go on.
    static void end(DSLContext sql, long channel) {
        int _ = sql.deleteFrom(STANDSTILL).where(STANDSTILL.CHANNEL_ID.eq(channel)).execute();
    }

    static Set<Long> channels(DSLContext sql) {
        return sql.select(STANDSTILL.CHANNEL_ID).from(STANDSTILL).fetchSet(STANDSTILL.CHANNEL_ID);
    }

    static Optional<Standstill> find(DSLContext sql, ChannelId channel) {
        return sql.select(STANDSTILL.SINCE, STANDSTILL.REST)
                .from(STANDSTILL)
                .where(STANDSTILL.CHANNEL_ID.eq(channel.value()))
                .fetchOptional(
                        row ->
                                new Standstill(
                                        Instant.ofEpochMilli(row.value1()),
                                        List.of(JsonColumn.read(row.value2(), Airing[].class))));
    }
}

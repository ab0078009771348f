package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AS_RUN;
import static tv.exstream.db.tables.Tables.CHANNEL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.AsRunRecord;
import tv.exstream.media.MediaId;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.AsRuns;
import tv.exstream.time.TimeRange;

/// The as-run log in the database.
public final class JooqAsRuns implements AsRuns {
    private static final List<Field<?>> COLUMNS =
            List.of(
                    AS_RUN.CHANNEL_ID,
                    AS_RUN.START_AT,
                    AS_RUN.FINISH_AT,
                    AS_RUN.MEDIA_ID,
                    AS_RUN.KIND,
                    AS_RUN.CARRIER,
                    AS_RUN.FROM_AT,
                    AS_RUN.TO_AT,
                    AS_RUN.FIRST_SENT_AT,
                    AS_RUN.LAST_SENT_AT,
                    AS_RUN.VIEWERS,
                    AS_RUN.BRIDGED,
                    AS_RUN.OTHER_MEDIA_ID);

    /// Where nothing else was shown.
    private static final long NONE = 0;

    private final Database database;

    public JooqAsRuns(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<AsRun> runs) {
        int _ =
                database.write(
                        sql -> {
                            Set<Integer> known =
                                    sql.select(CHANNEL.ID).from(CHANNEL).fetchSet(CHANNEL.ID);
                            List<AsRunRecord> rows =
                                    runs.stream()
                                            .filter(
                                                    run ->
                                                            known.contains(
                                                                    (int) run.channel().value()))
                                            .map(JooqAsRuns::row)
                                            .toList();
                            return sql.batchInsert(rows).execute().length;
                        });
    }

    private static AsRunRecord row(AsRun run) {
        AsRunRecord row = new AsRunRecord();
        row.setChannelId(run.channel().value());
        row.setStartAt(Millis.floor(run.planned().start()));
        row.setFinishAt(Millis.ceiling(run.planned().end()));
        row.setMediaId(run.media().value());
        row.setKind(run.kind().name());
        row.setCarrier(run.carrier().name());
        row.setFromAt(Millis.floor(run.part().start()));
        row.setToAt(Millis.ceiling(run.part().end()));
        row.setFirstSentAt(Millis.floor(run.sent().start()));
        row.setLastSentAt(Millis.ceiling(run.sent().end()));
        row.setViewers(run.viewers());
        row.setBridged(run.bridged().toMillis());
        row.setOtherMediaId(run.other().map(MediaId::value).orElse(NONE));
        return row;
    }

    @Override
    public List<AsRun> of(ChannelId channel, TimeRange range) {
        return database.read(
                sql ->
                        sql.select(COLUMNS)
                                .from(AS_RUN)
                                .where(AS_RUN.CHANNEL_ID.eq(channel.value()))
                                .and(AS_RUN.START_AT.lt(Millis.ceiling(range.end())))
                                .and(AS_RUN.FINISH_AT.gt(Millis.floor(range.start())))
                                .orderBy(AS_RUN.START_AT, AS_RUN.FIRST_SENT_AT, AS_RUN.ID)
                                .fetch(JooqAsRuns::run));
    }

    private static AsRun run(Record row) {
        return new AsRun(
                new ChannelId(row.get(AS_RUN.CHANNEL_ID)),
                range(row, AS_RUN.START_AT, AS_RUN.FINISH_AT),
                new MediaId(row.get(AS_RUN.MEDIA_ID)),
                AiringKind.valueOf(row.get(AS_RUN.KIND)),
                AsRun.Carrier.valueOf(row.get(AS_RUN.CARRIER)),
                range(row, AS_RUN.FROM_AT, AS_RUN.TO_AT),
                range(row, AS_RUN.FIRST_SENT_AT, AS_RUN.LAST_SENT_AT),
                row.get(AS_RUN.VIEWERS),
                Duration.ofMillis(row.get(AS_RUN.BRIDGED)),
                Optional.of(row.get(AS_RUN.OTHER_MEDIA_ID))
                        .filter(id -> id != NONE)
                        .map(MediaId::new));
    }

    private static TimeRange range(Record row, Field<Long> start, Field<Long> end) {
        return new TimeRange(
                Instant.ofEpochMilli(row.get(start)), Instant.ofEpochMilli(row.get(end)));
    }

    @Override
    public void forgetBefore(Instant t) {
        int _ =
                database.write(
                        sql ->
                                sql.deleteFrom(AS_RUN)
                                        .where(AS_RUN.FINISH_AT.le(Millis.floor(t)))
                                        .execute());
    }
}

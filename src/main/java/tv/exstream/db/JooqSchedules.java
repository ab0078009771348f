package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.db.tables.Tables.GAP;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.ScheduleRecord;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Explanation;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Outlook;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.part.Rules;
import tv.exstream.time.TimeRange;

/// The rules and plans in the database.
public final class JooqSchedules implements Schedules {
    private final Database database;

    public JooqSchedules(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Plan> find(ChannelId channel) {
        return database.read(sql -> ScheduleRows.find(sql, channel).map(ScheduleRows::plan));
    }

    @Override
    public List<Outlook> outlooks(Instant now) {
        return database.read(sql -> OutlookRows.all(sql, now));
    }

    @Override
    public Map<ChannelId, Text> texts(Collection<ChannelId> channels) {
        return database.read(sql -> OutlookRows.texts(sql, channels));
    }

    @Override
    public void put(ChannelId channel, Schedule schedule, Instant start) {
        int _ =
                database.write(
                        sql ->
                                ScheduleRows.put(
                                        sql, channel, new Rules("", Set.of(), schedule), start));
    }

    @Override
    public List<MadeEdit> edits(ChannelId channel) {
        return database.read(sql -> EditRows.all(sql, channel));
    }

    @Override
    public List<Explanation> explanations(ChannelId channel, TimeRange range) {
        long from = Millis.floor(range.start());
        long to = Millis.ceiling(range.end());
        return database.read(
                sql ->
                        sql.select(AIRING.START_AT, AIRING.FINISH_AT, AIRING.REASON)
                                .from(AIRING)
                                .where(AIRING.CHANNEL_ID.eq(channel.value()))
                                .and(AIRING.START_AT.lt(to))
                                .and(AIRING.FINISH_AT.gt(from))
                                .unionAll(
                                        sql.select(GAP.START_AT, GAP.FINISH_AT, GAP.REASON)
                                                .from(GAP)
                                                .where(GAP.CHANNEL_ID.eq(channel.value()))
                                                .and(GAP.START_AT.lt(to))
                                                .and(GAP.FINISH_AT.gt(from)))
                                .orderBy(1)
                                .fetch(
                                        row ->
                                                new Explanation(
                                                        new TimeRange(
                                                                Instant.ofEpochMilli(row.value1()),
                                                                Instant.ofEpochMilli(row.value2())),
                                                        Remark.read(row.value3()))));
    }

    @Override
    public Optional<Anchor> rewound(ChannelId channel, Instant t) {
        return database.read(
                sql ->
                        ScheduleRows.find(sql, channel)
                                .map(row -> ScheduleRows.rewound(sql, row, t)));
    }

    @Override
    public boolean extend(ChannelId channel, long basedOn, Extension extension) {
        return database.write(sql -> extend(sql, channel, basedOn, extension));
    }

    /// Answers false when the plan is no longer the one that this goes on from.
    static boolean extend(DSLContext sql, ChannelId channel, long basedOn, Extension extension) {
        Optional<ScheduleRecord> row =
                ScheduleRows.find(sql, channel).filter(each -> each.getVersion() == basedOn);
        row.ifPresent(each -> new ExtensionWrites(sql, each).write(extension));
        return row.isPresent();
    }
}

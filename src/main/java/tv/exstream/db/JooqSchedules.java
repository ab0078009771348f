package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.db.tables.Tables.EDIT;
import static tv.exstream.db.tables.Tables.GAP;
import static tv.exstream.db.tables.Tables.REDIRECT;
import static tv.exstream.db.tables.Tables.SCHEDULE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.ScheduleRecord;
import tv.exstream.playout.Redirect;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Edits;
import tv.exstream.schedule.Explanation;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Redirected;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.Undo;
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
        return database.read(sql -> row(sql, channel).map(JooqSchedules::plan));
    }

    @Override
    public void put(ChannelId channel, Schedule schedule, Instant start) {
        int _ = database.write(sql -> put(sql, channel, new Rules("", Set.of(), schedule), start));
    }

    /// Answers how many rows were written.
    static int put(DSLContext sql, ChannelId channel, Rules rules, Instant start) {
        ScheduleRecord row =
                row(sql, channel)
                        .map(JooqSchedules::edited)
                        .orElseGet(() -> begun(sql, channel, start));
        row.setRules(JsonColumn.write(rules.schedule()));
        row.setWritten(rules.uses().isEmpty() ? "" : rules.written());
        int rows = row.store();
        PartUses.put(sql, channel, rules.uses());
        return rows;
    }

    /// Gives a channel other rules that were written the same; nothing when it is gone.
    static void replace(DSLContext sql, ChannelId channel, Schedule schedule) {
        row(sql, channel)
                .map(JooqSchedules::edited)
                .ifPresent(
                        row -> {
                            row.setRules(JsonColumn.write(schedule));
                            row.store();
                        });
    }

    @Override
    public List<MadeEdit> edits(ChannelId channel) {
        return database.read(sql -> edits(sql, channel));
    }

    static List<MadeEdit> edits(DSLContext sql, ChannelId channel) {
        return sql.select(EDIT.ID, EDIT.CHANGE)
                .from(EDIT)
                .where(EDIT.CHANNEL_ID.eq(channel.value()))
                .orderBy(EDIT.ID)
                .fetch(
                        row ->
                                new MadeEdit(
                                        row.value1(), JsonColumn.read(row.value2(), Edit.class)));
    }

    @Override
    public long edit(ChannelId channel, Edit edit) {
        return database.write(sql -> edit(sql, channel, edit));
    }

    static long edit(DSLContext sql, ChannelId channel, Edit edit) {
        List<Edit> all = new ArrayList<>(edits(sql, channel).stream().map(MadeEdit::edit).toList());
        all.add(edit);
        Edits _ = new Edits(all);
        retouch(sql, channel);
        return sql.insertInto(EDIT)
                .set(EDIT.CHANNEL_ID, channel.value())
                .set(EDIT.START_AT, Millis.floor(edit.range().start()))
                .set(EDIT.FINISH_AT, Millis.ceiling(edit.range().end()))
                .set(EDIT.CHANGE, JsonColumn.write(edit))
                .returningResult(EDIT.ID)
                .fetchSingle()
                .value1()
                .longValue();
    }

    @Override
    public boolean takeBack(ChannelId channel, long edit) {
        return database.write(sql -> takeBack(sql, channel, edit));
    }

    static boolean takeBack(DSLContext sql, ChannelId channel, long edit) {
        int removed =
                sql.deleteFrom(EDIT)
                        .where(EDIT.CHANNEL_ID.eq(channel.value()))
                        .and(EDIT.ID.coerce(Long.class).eq(edit))
                        .execute();
        if (removed > 0) {
            retouch(sql, channel);
        }
        return removed > 0;
    }

    private static void retouch(DSLContext sql, ChannelId channel) {
        ScheduleRecord row =
                row(sql, channel)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "channel must have rules: " + channel));
        row.setVersion(row.getVersion() + 1);
        row.setRetouched(true);
        row.store();
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
                                                        row.value3())));
    }

    @Override
    public Optional<Anchor> rewound(ChannelId channel, Instant t) {
        return database.read(
                sql -> row(sql, channel).map(row -> rewound(sql, anchor(row), row, t)));
    }

    static Anchor rewound(DSLContext sql, Anchor anchor, ScheduleRecord row, Instant t) {
        if (!anchor.at().isAfter(t)) {
            return anchor;
        }
        long millis = Millis.ceiling(t);
        List<Undo> undos =
                sql.select(AIRING.START_AT.as("start"), AIRING.RESUME.as("resume"))
                        .from(AIRING)
                        .where(AIRING.CHANNEL_ID.eq(row.getChannelId()))
                        .and(AIRING.START_AT.ge(millis))
                        .and(AIRING.RESUME.ne(""))
                        .unionAll(
                                sql.select(REDIRECT.START_AT, REDIRECT.RESUME)
                                        .from(REDIRECT)
                                        .where(REDIRECT.CHANNEL_ID.eq(row.getChannelId()))
                                        .and(REDIRECT.START_AT.ge(millis)))
                        .orderBy(1)
                        .fetch(each -> JsonColumn.read(each.value2(), Undo.class))
                        .reversed();
        Anchor rewound = anchor.atLastAiring();
        for (Undo undo : undos) {
            rewound = rewound.undone(undo);
        }
        return rewound;
    }

    @Override
    public boolean extend(ChannelId channel, long basedOn, Extension extension) {
        return database.write(sql -> extend(sql, channel, basedOn, extension));
    }

    static boolean extend(DSLContext sql, ChannelId channel, long basedOn, Extension extension) {
        return row(sql, channel)
                .filter(row -> row.getVersion() == basedOn)
                .map(row -> extended(sql, row, extension))
                .orElse(false);
    }

    static Optional<ScheduleRecord> row(DSLContext sql, ChannelId channel) {
        return sql.selectFrom(SCHEDULE)
                .where(SCHEDULE.CHANNEL_ID.eq(channel.value()))
                .fetchOptional();
    }

    private static ScheduleRecord begun(DSLContext sql, ChannelId channel, Instant start) {
        Anchor anchor = Anchor.startingAt(start);
        ScheduleRecord row = sql.newRecord(SCHEDULE);
        row.setChannelId(channel.value());
        row.setAnchor(JsonColumn.write(anchor));
        row.setHorizon(Millis.exact(anchor.at()));
        row.setVersion(1L);
        row.setEdited(false);
        row.setRetouched(false);
        row.setContentVersion(-1L);
        row.setRemarks(JsonColumn.write(List.of()));
        return row;
    }

    private static ScheduleRecord edited(ScheduleRecord row) {
        row.setVersion(row.getVersion() + 1);
        row.setEdited(true);
        return row;
    }

    static boolean extended(DSLContext sql, ScheduleRecord row, Extension extension) {
        JooqStandstills.end(sql, row.getChannelId());
        AiringWrites airings = new AiringWrites(sql, row.getChannelId());
        int removed = airings.removeFrom(extension.from());
        removed += removeRest(sql, row.getChannelId(), extension.from());
        airings.add(extension.airings());
        addRest(sql, row.getChannelId(), extension);
        long horizon = Millis.exact(extension.anchor().at());
        boolean adds = !extension.airings().isEmpty() || !extension.redirects().isEmpty();
        if (removed > 0 || adds || row.getHorizon() != horizon) {
            row.setVersion(row.getVersion() + 1);
        }
        row.setAnchor(JsonColumn.write(extension.anchor()));
        row.setHorizon(horizon);
        row.setEdited(false);
        row.setRetouched(false);
        row.setContentVersion(extension.contentVersion());
        row.setRemarks(JsonColumn.write(extension.warnings()));
        row.store();
        return true;
    }

    static Anchor anchor(ScheduleRecord row) {
        return JsonColumn.read(row.getAnchor(), Anchor.class);
    }

    /// Answers how many redirects were removed. One that is on at `from` ends there.
    private static int removeRest(DSLContext sql, long channel, Instant from) {
        long millis = Millis.exact(from);
        for (var table : List.of(REDIRECT, GAP)) {
            int _ =
                    sql.update(table)
                            .set(table.field("finish_at", Long.class), millis)
                            .where(table.field("channel_id", Long.class).eq(channel))
                            .and(table.field("start_at", Long.class).lt(millis))
                            .and(table.field("finish_at", Long.class).gt(millis))
                            .execute();
        }
        int _ =
                sql.deleteFrom(GAP)
                        .where(GAP.CHANNEL_ID.eq(channel))
                        .and(GAP.START_AT.ge(millis))
                        .execute();
        return sql.deleteFrom(REDIRECT)
                .where(REDIRECT.CHANNEL_ID.eq(channel))
                .and(REDIRECT.START_AT.ge(millis))
                .execute();
    }

    private static void addRest(DSLContext sql, long channel, Extension extension) {
        for (Redirected redirected : extension.redirects()) {
            Redirect redirect = redirected.redirect();
            int _ =
                    sql.insertInto(REDIRECT)
                            .set(REDIRECT.CHANNEL_ID, channel)
                            .set(REDIRECT.START_AT, Millis.exact(redirect.range().start()))
                            .set(REDIRECT.FINISH_AT, Millis.exact(redirect.range().end()))
                            .set(REDIRECT.TARGET_ID, redirect.target().value())
                            .set(REDIRECT.SHIFT_MILLIS, redirect.shift().toMillis())
                            .set(REDIRECT.RESUME, JsonColumn.write(redirected.undo()))
                            .execute();
        }
        for (Extension.Gap gap : extension.gaps()) {
            int _ =
                    sql.insertInto(GAP)
                            .set(GAP.CHANNEL_ID, channel)
                            .set(GAP.START_AT, Millis.exact(gap.range().start()))
                            .set(GAP.FINISH_AT, Millis.exact(gap.range().end()))
                            .set(GAP.REASON, gap.reason())
                            .execute();
        }
    }

    private static Plan.Changed changed(ScheduleRecord row) {
        if (row.getEdited()) {
            return Plan.Changed.RULES;
        }
        return row.getRetouched() ? Plan.Changed.EDITS : Plan.Changed.NOTHING;
    }

    private static Plan plan(ScheduleRecord row) {
        return new Plan(
                JsonColumn.read(row.getRules(), Schedule.class),
                anchor(row),
                row.getVersion(),
                changed(row),
                row.getContentVersion(),
                List.of(JsonColumn.read(row.getRemarks(), String[].class)));
    }
}

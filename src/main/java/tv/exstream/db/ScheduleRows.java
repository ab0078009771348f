package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.db.tables.Tables.REDIRECT;
import static tv.exstream.db.tables.Tables.SCHEDULE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.ScheduleRecord;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Undo;
import tv.exstream.schedule.part.Rules;

/// The rules and plan of one channel, as they stand in a row. Everything is part of the caller's transaction.
final class ScheduleRows {
    private ScheduleRows() {}

    static Optional<ScheduleRecord> find(DSLContext sql, ChannelId channel) {
        return sql.selectFrom(SCHEDULE)
                .where(SCHEDULE.CHANNEL_ID.eq(channel.value()))
                .fetchOptional();
    }

    /// Answers how many rows were written.
    static int put(DSLContext sql, ChannelId channel, Rules rules, Instant start) {
        ScheduleRecord row =
                find(sql, channel)
                        .map(ScheduleRows::edited)
                        .orElseGet(() -> begun(sql, channel, start));
        row.setRules(JsonColumn.write(rules.schedule()));
        row.setWritten(rules.uses().isEmpty() ? "" : rules.written());
        int rows = row.store();
        PartUses.put(sql, channel, rules.uses());
        return rows;
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

    /// Gives a channel other rules that were written the same; nothing when it is gone.
    static void replace(DSLContext sql, ChannelId channel, Schedule schedule) {
        find(sql, channel)
                .map(ScheduleRows::edited)
                .ifPresent(
                        row -> {
                            row.setRules(JsonColumn.write(schedule));
                            row.store();
                        });
    }

    /// Notes that a person changed something of the plan.
    static void retouch(DSLContext sql, ChannelId channel) {
        ScheduleRecord row =
                find(sql, channel)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "channel must have rules: " + channel));
        row.setVersion(row.getVersion() + 1);
        row.setRetouched(true);
        row.store();
    }

    static Plan plan(ScheduleRecord row) {
        return new Plan(
                JsonColumn.read(row.getRules(), Schedule.class),
                anchor(row),
                row.getVersion(),
                changed(row),
                row.getContentVersion(),
                OutlookRows.remarks(row.getRemarks()));
    }

    private static Plan.Changed changed(ScheduleRecord row) {
        if (row.getEdited()) {
            return Plan.Changed.RULES;
        }
        return row.getRetouched() ? Plan.Changed.EDITS : Plan.Changed.NOTHING;
    }

    private static Anchor anchor(ScheduleRecord row) {
        return JsonColumn.read(row.getAnchor(), Anchor.class);
    }

    /// The anchor as it was when the timeline ended at `t`.
    static Anchor rewound(DSLContext sql, ScheduleRecord row, Instant t) {
        Anchor anchor = anchor(row);
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
}

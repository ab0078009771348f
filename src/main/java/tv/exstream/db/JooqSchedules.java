package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.db.tables.Tables.SCHEDULE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.ScheduleRecord;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.Undo;

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
        int _ =
                database.write(
                        sql -> {
                            ScheduleRecord row =
                                    row(sql, channel)
                                            .map(JooqSchedules::edited)
                                            .orElseGet(() -> begun(sql, channel, start));
                            row.setRules(JsonColumn.write(schedule));
                            return row.store();
                        });
    }

    @Override
    public Optional<Anchor> rewound(ChannelId channel, Instant t) {
        return database.read(
                sql -> row(sql, channel).map(row -> rewound(sql, anchor(row), row, t)));
    }

    private static Anchor rewound(DSLContext sql, Anchor anchor, ScheduleRecord row, Instant t) {
        if (!anchor.at().isAfter(t)) {
            return anchor;
        }
        List<Undo> undos =
                sql.select(AIRING.RESUME)
                        .from(AIRING)
                        .where(AIRING.CHANNEL_ID.eq(row.getChannelId()))
                        .and(AIRING.START_AT.ge(Millis.ceiling(t)))
                        .and(AIRING.RESUME.ne(""))
                        .orderBy(AIRING.START_AT.desc())
                        .fetch(each -> JsonColumn.read(each.value1(), Undo.class));
        Anchor rewound = anchor.atLastAiring();
        for (Undo undo : undos) {
            rewound = rewound.undone(undo);
        }
        return rewound;
    }

    @Override
    public boolean extend(ChannelId channel, long basedOn, Extension extension) {
        return database.write(
                sql ->
                        row(sql, channel)
                                .filter(row -> row.getVersion() == basedOn)
                                .map(row -> extended(sql, row, extension))
                                .orElse(false));
    }

    private static Optional<ScheduleRecord> row(DSLContext sql, ChannelId channel) {
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
        row.setContentVersion(-1L);
        row.setRemarks(JsonColumn.write(List.of()));
        return row;
    }

    private static ScheduleRecord edited(ScheduleRecord row) {
        row.setVersion(row.getVersion() + 1);
        row.setEdited(true);
        return row;
    }

    private static boolean extended(DSLContext sql, ScheduleRecord row, Extension extension) {
        AiringWrites airings = new AiringWrites(sql, row.getChannelId());
        int removed = airings.removeFrom(extension.from());
        airings.add(extension.airings());
        long horizon = Millis.exact(extension.anchor().at());
        if (removed > 0 || !extension.airings().isEmpty() || row.getHorizon() != horizon) {
            row.setVersion(row.getVersion() + 1);
        }
        row.setAnchor(JsonColumn.write(extension.anchor()));
        row.setHorizon(horizon);
        row.setEdited(false);
        row.setContentVersion(extension.contentVersion());
        row.setRemarks(JsonColumn.write(extension.warnings()));
        row.store();
        return true;
    }

    private static Anchor anchor(ScheduleRecord row) {
        return JsonColumn.read(row.getAnchor(), Anchor.class);
    }

    private static Plan plan(ScheduleRecord row) {
        return new Plan(
                JsonColumn.read(row.getRules(), Schedule.class),
                anchor(row),
                row.getVersion(),
                row.getEdited(),
                row.getContentVersion(),
                List.of(JsonColumn.read(row.getRemarks(), String[].class)));
    }
}

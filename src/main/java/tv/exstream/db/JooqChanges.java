package tv.exstream.db;

import static tv.exstream.db.tables.Tables.CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.ScheduleRecord;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Changes;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules.MadeEdit;
import tv.exstream.schedule.Snapshot;
import tv.exstream.schedule.part.Rules;

/// The histories of rules and edits in the database. Rules are copied as the text that stands in their column.
public final class JooqChanges implements Changes {
    private final Database database;

    public JooqChanges(Database database) {
        this.database = database;
    }

    @Override
    public void put(ChannelId channel, Schedule schedule, Instant start, Occasion occasion) {
        int _ =
                database.write(
                        sql -> {
                            keep(sql, channel, occasion);
                            Rules plain = new Rules("", Set.of(), schedule);
                            return ScheduleRows.put(sql, channel, plain, start);
                        });
    }

    @Override
    public long edit(ChannelId channel, Edit edit, Occasion occasion) {
        return database.write(
                sql -> {
                    keep(sql, channel, occasion);
                    return EditRows.add(sql, channel, edit);
                });
    }

    @Override
    public void exchange(ChannelId channel, Set<Long> gone, List<Edit> added, Occasion occasion) {
        int _ =
                database.write(
                        sql -> {
                            keep(sql, channel, occasion);
                            return EditRows.exchange(sql, channel, gone, added);
                        });
    }

    @Override
    public boolean takeBack(ChannelId channel, long edit, Occasion occasion) {
        return database.write(
                sql -> {
                    if (EditRows.all(sql, channel).stream().noneMatch(e -> e.id() == edit)) {
                        return false;
                    }
                    keep(sql, channel, occasion);
                    return EditRows.remove(sql, channel, edit);
                });
    }

    @Override
    public boolean reset(ChannelId channel, long seed, NewPlan plan) {
        return replan(
                channel,
                plan,
                row -> {
                    row.setRules(JsonColumn.with(row.getRules(), "seed", seed));
                    if (!row.getWritten().isEmpty()) {
                        row.setWritten(JsonColumn.with(row.getWritten(), "seed", seed));
                    }
                });
    }

    @Override
    public boolean revert(ChannelId channel, long change, NewPlan plan) {
        return database.write(
                sql -> {
                    Optional<ScheduleRecord> row = ScheduleRows.find(sql, channel);
                    Optional<Kept> kept = kept(sql, channel, change);
                    if (row.isEmpty() || kept.isEmpty()) {
                        return false;
                    }
                    return replan(
                            sql,
                            row.get(),
                            plan,
                            schedule -> {
                                kept.get().rules().restore(sql, schedule);
                                EditRows.putBack(sql, channel, kept.get().edits());
                            });
                });
    }

    private boolean replan(ChannelId channel, NewPlan plan, Consumer<ScheduleRecord> rules) {
        return database.write(
                sql ->
                        ScheduleRows.find(sql, channel)
                                .map(row -> replan(sql, row, plan, rules))
                                .orElse(false));
    }

    private static boolean replan(
            DSLContext sql, ScheduleRecord row, NewPlan plan, Consumer<ScheduleRecord> rules) {
        if (row.getVersion() != plan.basedOn()) {
            return false;
        }
        keep(sql, row, plan.occasion());
        rules.accept(row);
        row.setVersion(row.getVersion() + 1);
        new ExtensionWrites(sql, row).write(plan.extension());
        ChannelId channel = new ChannelId(row.getChannelId());
        plan.standstill().ifPresent(each -> JooqStandstills.put(sql, channel, each));
        return true;
    }

    static void keep(DSLContext sql, ChannelId channel, Occasion occasion) {
        ScheduleRows.find(sql, channel).ifPresent(row -> keep(sql, row, occasion));
    }

    /// What is there now, before it is changed. Rules that wait for their first build begin anew whenever they come back.
    private static void keep(DSLContext sql, ScheduleRecord row, Occasion occasion) {
        ChannelId channel = new ChannelId(row.getChannelId());
        Anchor anchor = ScheduleRows.rewound(sql, row, occasion.keptUntil());
        List<MadeEdit> edits = EditRows.all(sql, channel);
        int _ =
                sql.insertInto(CHANGE)
                        .set(CHANGE.CHANNEL_ID, channel.value())
                        .set(CHANGE.MADE_AT, Millis.floor(occasion.at()))
                        .set(CHANGE.DEED, occasion.deed().name())
                        .set(CHANGE.WHAT, occasion.what().stored())
                        .set(CHANGE.RULES, row.getRules())
                        .set(CHANGE.WRITTEN, row.getWritten())
                        .set(CHANGE.EDITS, JsonColumn.write(edits))
                        .set(
                                CHANGE.ANCHOR,
                                JsonColumn.write(row.getEdited() ? anchor.atFirstStep() : anchor))
                        .execute();
        forget(sql, channel);
    }

    private static void forget(DSLContext sql, ChannelId channel) {
        sql.select(CHANGE.ID)
                .from(CHANGE)
                .where(CHANGE.CHANNEL_ID.eq(channel.value()))
                .orderBy(CHANGE.ID.desc())
                .limit(1)
                .offset(MOST)
                .fetchOptional(CHANGE.ID)
                .ifPresent(
                        last -> {
                            int _ =
                                    sql.deleteFrom(CHANGE)
                                            .where(CHANGE.CHANNEL_ID.eq(channel.value()))
                                            .and(CHANGE.ID.le(last))
                                            .execute();
                        });
    }

    @Override
    public List<Change> all(ChannelId channel) {
        return database.read(
                sql ->
                        sql.select(CHANGE.ID, CHANGE.MADE_AT, CHANGE.DEED, CHANGE.WHAT)
                                .from(CHANGE)
                                .where(CHANGE.CHANNEL_ID.eq(channel.value()))
                                .orderBy(CHANGE.ID.desc())
                                .fetch(JooqChanges::change));
    }

    @Override
    public Optional<Snapshot> before(ChannelId channel, long change) {
        return database.read(
                sql ->
                        kept(sql, channel, change)
                                .map(
                                        kept ->
                                                new Snapshot(
                                                        kept.change(),
                                                        kept.rules().schedule(),
                                                        kept.edits(),
                                                        kept.anchor())));
    }

    private record Kept(Change change, KeptRules rules, List<MadeEdit> edits, Anchor anchor) {}

    private static Optional<Kept> kept(DSLContext sql, ChannelId channel, long change) {
        return sql.select(
                        CHANGE.ID,
                        CHANGE.MADE_AT,
                        CHANGE.DEED,
                        CHANGE.WHAT,
                        CHANGE.RULES,
                        CHANGE.WRITTEN,
                        CHANGE.EDITS,
                        CHANGE.ANCHOR)
                .from(CHANGE)
                .where(CHANGE.CHANNEL_ID.eq(channel.value()))
                .and(CHANGE.ID.coerce(Long.class).eq(change))
                .fetchOptional(
                        row ->
                                new Kept(
                                        change(row),
                                        new KeptRules(
                                                row.get(CHANGE.RULES), row.get(CHANGE.WRITTEN)),
                                        List.of(
                                                JsonColumn.read(
                                                        row.get(CHANGE.EDITS), MadeEdit[].class)),
                                        JsonColumn.read(row.get(CHANGE.ANCHOR), Anchor.class)));
    }

    private static Change change(Record row) {
        return new Change(
                row.get(CHANGE.ID),
                Instant.ofEpochMilli(row.get(CHANGE.MADE_AT)),
                Change.Deed.valueOf(row.get(CHANGE.DEED)),
                Remark.read(row.get(CHANGE.WHAT)));
    }
}

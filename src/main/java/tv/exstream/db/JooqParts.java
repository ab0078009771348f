package tv.exstream.db;

import static tv.exstream.db.tables.Tables.PART;
import static tv.exstream.db.tables.Tables.PART_IN_PART;
import static tv.exstream.db.tables.Tables.PART_IN_SCHEDULE;
import static tv.exstream.db.tables.Tables.SCHEDULE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.PartRecord;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartChange;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartPage;
import tv.exstream.schedule.part.PartQuery;
import tv.exstream.schedule.part.PartUser;
import tv.exstream.schedule.part.Parts;

/// The parts of rules in the database.
public final class JooqParts implements Parts {
    private final Database database;
    private final Kept<Long> version;

    public JooqParts(Database database) {
        this.database = database;
        version = Revisions.kept(database, PartUses::version);
    }

    @Override
    public long version() {
        return version.now();
    }

    @Override
    public Optional<Part> find(PartId id) {
        return database.read(sql -> find(sql, id));
    }

    @Override
    public PartPage list(PartKind kind, PartQuery query) {
        Condition wanted = wanted(kind, query);
        return database.read(
                sql ->
                        new PartPage(
                                sql.fetchCount(PART, wanted),
                                sql.select(PART.ID, PART.NAME, PART.GROUP_NAME, uses())
                                        .from(PART)
                                        .where(
                                                query.behind()
                                                        .map(PART.FOLDED_NAME::gt)
                                                        .map(wanted::and)
                                                        .orElse(wanted))
                                        .orderBy(PART.FOLDED_NAME)
                                        .limit(query.limit())
                                        .offset(query.offset())
                                        .fetch(
                                                row ->
                                                        new PartPage.Entry(
                                                                new PartId(kind, row.value1()),
                                                                new Label(
                                                                        row.value2(), row.value3()),
                                                                row.value4()))));
    }

    @Override
    public Map<PartKind, Integer> counts() {
        return database.read(
                sql ->
                        sql.select(PART.KIND, DSL.count())
                                .from(PART)
                                .groupBy(PART.KIND)
                                .fetchMap(
                                        row -> PartKind.of(row.value1()).orElseThrow(),
                                        row -> row.value2()));
    }

    private static Condition wanted(PartKind kind, PartQuery query) {
        Condition wanted = PART.KIND.eq(kind.plural());
        if (!query.name().isBlank()) {
            wanted = wanted.and(DSL.position(PART.FOLDED_NAME, Label.folded(query.name())).gt(0));
        }
        return query.group()
                .map(Label::folded)
                .map(PART.FOLDED_GROUP::eq)
                .map(wanted::and)
                .orElse(wanted);
    }

    private static Field<Integer> uses() {
        Field<Integer> parts =
                DSL.field(
                        DSL.selectCount()
                                .from(PART_IN_PART)
                                .where(PART_IN_PART.PART_ID.eq(PART.ID)));
        Field<Integer> channels =
                DSL.field(
                        DSL.selectCount()
                                .from(PART_IN_SCHEDULE)
                                .where(PART_IN_SCHEDULE.PART_ID.eq(PART.ID)));
        return parts.plus(channels);
    }

    @Override
    public List<PartUser> users(PartId id) {
        return database.read(sql -> row(sql, id).map(_ -> PartUses.of(sql, id)).orElse(List.of()));
    }

    @Override
    public Map<ChannelId, List<Named>> used(PartKind kind, Collection<ChannelId> channels) {
        return database.read(sql -> PartUses.reached(sql, kind, channels));
    }

    @Override
    public Optional<String> written(ChannelId channel) {
        return database.read(
                sql ->
                        sql.select(SCHEDULE.WRITTEN)
                                .from(SCHEDULE)
                                .where(SCHEDULE.CHANNEL_ID.eq(channel.value()))
                                .fetchOptional(SCHEDULE.WRITTEN)
                                .filter(written -> !written.isEmpty()));
    }

    @Override
    public Optional<Part> add(Part fresh, Set<PartId> uses, long basedOn) {
        return database.write(
                sql -> {
                    if (PartUses.version(sql) != basedOn) {
                        return Optional.empty();
                    }
                    requireRoom(sql, fresh.id().kind());
                    PartRecord row = sql.newRecord(PART);
                    row.setKind(fresh.id().kind().plural());
                    fill(row, fresh);
                    requireFree(sql, fresh);
                    row.insert();
                    Part added = part(row);
                    PartUses.put(sql, added.id(), uses);
                    return Optional.of(added);
                });
    }

    @Override
    public boolean change(PartChange change, long basedOn) {
        Part part = change.part();
        return database.write(
                sql -> {
                    if (PartUses.version(sql) != basedOn) {
                        return false;
                    }
                    PartRecord row = row(sql, part.id()).orElseThrow(() -> unknown(part.id()));
                    requireFree(sql, part);
                    fill(row, part);
                    row.store();
                    PartUses.put(sql, part.id(), change.uses());
                    change.channels()
                            .forEach(
                                    (channel, schedule) -> {
                                        JooqChanges.keep(sql, channel, change.occasion());
                                        ScheduleRows.replace(sql, channel, schedule);
                                    });
                    return true;
                });
    }

    @Override
    public void remove(PartId id) {
        int _ =
                database.write(
                        sql -> {
                            PartRecord row = row(sql, id).orElseThrow(() -> unknown(id));
                            List<PartUser> users = PartUses.of(sql, id);
                            if (!users.isEmpty()) {
                                throw ProblemException.of(
                                        Problem.PART_IN_USE, Objection.IN_USE, id, users);
                            }
                            PartUses.count(sql);
                            return row.delete();
                        });
    }

    @Override
    public boolean use(ChannelId channel, Given given, long basedOn) {
        return database.write(
                sql -> {
                    if (PartUses.version(sql) != basedOn) {
                        return false;
                    }
                    JooqChanges.keep(sql, channel, given.occasion());
                    return ScheduleRows.put(sql, channel, given.rules(), given.start()) > 0;
                });
    }

    static Optional<Part> find(DSLContext sql, PartId id) {
        return row(sql, id).map(JooqParts::part);
    }

    private static Optional<PartRecord> row(DSLContext sql, PartId id) {
        return sql.selectFrom(PART)
                .where(PART.ID.eq(id.number()))
                .and(PART.KIND.eq(id.kind().plural()))
                .fetchOptional();
    }

    private static void requireRoom(DSLContext sql, PartKind kind) {
        if (sql.fetchCount(PART, PART.KIND.eq(kind.plural())) >= MOST) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.PARTS_AT_MOST, MOST, kind.plural());
        }
    }

    private static void requireFree(DSLContext sql, Part part) {
        boolean taken =
                sql.fetchExists(
                        PART,
                        PART.KIND
                                .eq(part.id().kind().plural())
                                .and(PART.FOLDED_NAME.eq(Label.folded(part.label().name())))
                                .and(PART.ID.ne(part.id().number())));
        if (taken) {
            throw ProblemException.of(
                    Problem.PART_NAME_TAKEN,
                    Objection.PART_CALLED_SO,
                    part.id().kind().plural(),
                    part.label().name());
        }
    }

    private static ProblemException unknown(PartId id) {
        return ProblemException.of(Problem.PART_NOT_FOUND, Objection.NOTHING_AT, id);
    }

    private static void fill(PartRecord row, Part part) {
        row.setName(part.label().name());
        row.setGroupName(part.label().group());
        row.setFoldedName(Label.folded(part.label().name()));
        row.setFoldedGroup(Label.folded(part.label().group()));
        row.setContent(part.content());
    }

    private static Part part(PartRecord row) {
        return new Part(
                PartUses.id(row.getKind(), row.getId()),
                new Label(row.getName(), row.getGroupName()),
                row.getContent());
    }
}

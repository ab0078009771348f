package tv.exstream.db;

import static tv.exstream.db.tables.Tables.PART;
import static tv.exstream.db.tables.Tables.PART_IN_PART;
import static tv.exstream.db.tables.Tables.PART_IN_SCHEDULE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.impl.DSL;
import tv.exstream.channel.ChannelId;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartUser;
import tv.exstream.schedule.part.Parts;

/// Who names which parts of rules. Every change is counted.
final class PartUses {
    private static final String REVISION = "parts";

    private PartUses() {}

    static long version(DSLContext sql) {
        return Revisions.of(sql, REVISION);
    }

    static void count(DSLContext sql) {
        Revisions.count(sql, REVISION);
    }

    /// The rules of the channel name these and no others.
    static void put(DSLContext sql, ChannelId channel, Set<PartId> uses) {
        sql.deleteFrom(PART_IN_SCHEDULE)
                .where(PART_IN_SCHEDULE.CHANNEL_ID.eq(channel.value()))
                .execute();
        for (PartId used : uses) {
            sql.insertInto(PART_IN_SCHEDULE)
                    .set(PART_IN_SCHEDULE.CHANNEL_ID, channel.value())
                    .set(PART_IN_SCHEDULE.PART_ID, used.number())
                    .execute();
        }
        count(sql);
    }

    /// The part names these and no others.
    static void put(DSLContext sql, PartId part, Set<PartId> uses) {
        sql.deleteFrom(PART_IN_PART).where(PART_IN_PART.USER_ID.eq(part.number())).execute();
        for (PartId used : uses) {
            sql.insertInto(PART_IN_PART)
                    .set(PART_IN_PART.USER_ID, part.number())
                    .set(PART_IN_PART.PART_ID, used.number())
                    .execute();
        }
        count(sql);
    }

    static List<PartUser> of(DSLContext sql, PartId part) {
        List<PartUser> users = new ArrayList<>();
        sql
                .select(PART.KIND, PART.ID)
                .from(PART_IN_PART)
                .join(PART)
                .on(PART.ID.eq(PART_IN_PART.USER_ID))
                .where(PART_IN_PART.PART_ID.eq(part.number()))
                .fetch(row -> id(row.value1(), row.value2()))
                .stream()
                .sorted()
                .map(PartUser.OfPart::new)
                .forEach(users::add);
        sql.select(PART_IN_SCHEDULE.CHANNEL_ID)
                .from(PART_IN_SCHEDULE)
                .where(PART_IN_SCHEDULE.PART_ID.eq(part.number()))
                .orderBy(PART_IN_SCHEDULE.CHANNEL_ID)
                .fetch(row -> new PartUser.OfChannel(new ChannelId(row.value1())))
                .forEach(users::add);
        return users;
    }

    /// The parts of a kind that channels come to use, by name.
    static Map<ChannelId, List<Parts.Named>> reached(
            DSLContext sql, PartKind kind, Collection<ChannelId> channels) {
        Map<ChannelId, List<Parts.Named>> all = new HashMap<>();
        for (List<ChannelId> some : Portions.of(channels)) {
            reached(sql, kind, some.stream().map(ChannelId::value).toList())
                    .forEach(
                            row ->
                                    all.computeIfAbsent(
                                                    new ChannelId(row.value1()),
                                                    _ -> new ArrayList<>())
                                            .add(
                                                    new Parts.Named(
                                                            new PartId(kind, row.value2()),
                                                            new Label(
                                                                    row.value3(), row.value4()))));
        }
        return all;
    }

    private static Result<Record4<Long, Integer, String, String>> reached(
            DSLContext sql, PartKind kind, List<Long> channels) {
        Name reached = DSL.name("reached");
        Field<Long> channel = DSL.field(DSL.name("reached", "channel_id"), Long.class);
        Field<Integer> part = DSL.field(DSL.name("reached", "part_id"), Integer.class);
        return sql.withRecursive(
                        reached.fields("channel_id", "part_id")
                                .as(
                                        DSL.select(
                                                        PART_IN_SCHEDULE.CHANNEL_ID,
                                                        PART_IN_SCHEDULE.PART_ID)
                                                .from(PART_IN_SCHEDULE)
                                                .where(PART_IN_SCHEDULE.CHANNEL_ID.in(channels))
                                                .union(
                                                        DSL.select(channel, PART_IN_PART.PART_ID)
                                                                .from(DSL.table(reached))
                                                                .join(PART_IN_PART)
                                                                .on(
                                                                        PART_IN_PART.USER_ID.eq(
                                                                                part)))))
                .select(channel, part, PART.NAME, PART.GROUP_NAME)
                .from(DSL.table(reached))
                .join(PART)
                .on(PART.ID.eq(part))
                .where(PART.KIND.eq(kind.plural()))
                .orderBy(PART.FOLDED_NAME)
                .fetch();
    }

    static PartId id(String kind, int number) {
        return new PartId(PartKind.of(kind).orElseThrow(), number);
    }
}

package tv.exstream.db;

import static tv.exstream.db.tables.Tables.PART;
import static tv.exstream.db.tables.Tables.PART_IN_PART;
import static tv.exstream.db.tables.Tables.PART_IN_SCHEDULE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartUser;

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

    static PartId id(String kind, int number) {
        return new PartId(PartKind.of(kind).orElseThrow(), number);
    }
}

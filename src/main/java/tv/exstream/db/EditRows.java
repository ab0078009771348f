package tv.exstream.db;

import static tv.exstream.db.tables.Tables.EDIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.Query;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.EditRecord;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Edits;
import tv.exstream.schedule.Schedules.MadeEdit;

/// What people changed about the timelines, in the order in which they did. Everything is part of the caller's transaction.
final class EditRows {
    private EditRows() {}

    static List<MadeEdit> all(DSLContext sql, ChannelId channel) {
        return sql.select(EDIT.ID, EDIT.CHANGE)
                .from(EDIT)
                .where(EDIT.CHANNEL_ID.eq(channel.value()))
                .orderBy(EDIT.ID)
                .fetch(
                        row ->
                                new MadeEdit(
                                        row.value1(), JsonColumn.read(row.value2(), Edit.class)));
    }

    /// Answers the number under which it can be taken back.
    static long add(DSLContext sql, ChannelId channel, Edit edit) {
        requireApart(all(sql, channel).stream(), List.of(edit));
        ScheduleRows.retouch(sql, channel);
        return insert(sql, channel, edit)
                .returningResult(EDIT.ID)
                .fetchSingle()
                .value1()
                .longValue();
    }

    /// All are read once, however many come. Answers how many have come and gone.
    static int exchange(DSLContext sql, ChannelId channel, Set<Long> gone, List<Edit> added) {
        requireApart(all(sql, channel).stream().filter(made -> !gone.contains(made.id())), added);
        ScheduleRows.retouch(sql, channel);
        List<Query> queries = new ArrayList<>();
        gone.forEach(id -> queries.add(sql.deleteFrom(EDIT).where(is(channel, id))));
        added.forEach(edit -> queries.add(insert(sql, channel, edit)));
        return IntStream.of(sql.batch(queries).execute()).sum();
    }

    private static void requireApart(Stream<MadeEdit> staying, List<Edit> added) {
        Edits _ = new Edits(Stream.concat(staying.map(MadeEdit::edit), added.stream()).toList());
    }

    private static InsertSetMoreStep<EditRecord> insert(
            DSLContext sql, ChannelId channel, Edit edit) {
        return sql.insertInto(EDIT)
                .set(EDIT.CHANNEL_ID, channel.value())
                .set(EDIT.START_AT, Millis.floor(edit.range().start()))
                .set(EDIT.FINISH_AT, Millis.ceiling(edit.range().end()))
                .set(EDIT.CHANGE, JsonColumn.write(edit));
    }

    private static Condition is(ChannelId channel, long edit) {
        return EDIT.CHANNEL_ID.eq(channel.value()).and(EDIT.ID.coerce(Long.class).eq(edit));
    }

    /// Answers whether it was there.
    static boolean remove(DSLContext sql, ChannelId channel, long edit) {
        int removed = sql.deleteFrom(EDIT).where(is(channel, edit)).execute();
        if (removed > 0) {
            ScheduleRows.retouch(sql, channel);
        }
        return removed > 0;
    }

    /// Puts edits in place of all that there are, under the numbers that they had.
    static void putBack(DSLContext sql, ChannelId channel, List<MadeEdit> edits) {
        int _ = sql.deleteFrom(EDIT).where(EDIT.CHANNEL_ID.eq(channel.value())).execute();
        for (MadeEdit made : edits) {
            int _ =
                    insert(sql, channel, made.edit())
                            .set(EDIT.ID.coerce(Long.class), made.id())
                            .execute();
        }
    }
}

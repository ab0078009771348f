package tv.exstream.db;

import static tv.exstream.db.tables.Tables.EDIT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
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
        List<Edit> all = new ArrayList<>(all(sql, channel).stream().map(MadeEdit::edit).toList());
        all.add(edit);
        Edits _ = new Edits(all);
        ScheduleRows.retouch(sql, channel);
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

    /// Answers whether it was there.
    static boolean remove(DSLContext sql, ChannelId channel, long edit) {
        int removed =
                sql.deleteFrom(EDIT)
                        .where(EDIT.CHANNEL_ID.eq(channel.value()))
                        .and(EDIT.ID.coerce(Long.class).eq(edit))
                        .execute();
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
                    sql.insertInto(EDIT)
                            .set(EDIT.ID.coerce(Long.class), made.id())
                            .set(EDIT.CHANNEL_ID, channel.value())
                            .set(EDIT.START_AT, Millis.floor(made.edit().range().start()))
                            .set(EDIT.FINISH_AT, Millis.ceiling(made.edit().range().end()))
                            .set(EDIT.CHANGE, JsonColumn.write(made.edit()))
                            .execute();
        }
    }
}

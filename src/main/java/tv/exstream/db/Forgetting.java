package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRED;
import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.db.tables.Tables.EDIT;
import static tv.exstream.db.tables.Tables.GAP;
import static tv.exstream.db.tables.Tables.REDIRECT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.AiringKind;

/// Removes what is long over from one timeline, within one transaction.
///
/// @param before in milliseconds
record Forgetting(DSLContext sql, ChannelId channel, long before) {
    /// Answers how many rows were removed.
    int forget() {
        Condition isOver =
                AIRING.CHANNEL_ID
                        .eq(channel.value())
                        .and(AIRING.START_AT.lt(before))
                        .and(AIRING.FINISH_AT.le(before));
        remember(isOver);
        return sql.deleteFrom(AIRING).where(isOver).execute()
                + sql.deleteFrom(REDIRECT)
                        .where(REDIRECT.CHANNEL_ID.eq(channel.value()))
                        .and(REDIRECT.FINISH_AT.le(before))
                        .execute()
                + sql.deleteFrom(EDIT)
                        .where(EDIT.CHANNEL_ID.eq(channel.value()))
                        .and(EDIT.FINISH_AT.le(before))
                        .execute()
                + sql.deleteFrom(GAP)
                        .where(GAP.CHANNEL_ID.eq(channel.value()))
                        .and(GAP.FINISH_AT.le(before))
                        .execute();
    }

    /// What is new and what a repeat is known by the first airing, however long ago it was.
    private void remember(Condition isOver) {
        int _ =
                sql.insertInto(
                                AIRED,
                                AIRED.CHANNEL_ID,
                                AIRED.MEDIA_ID,
                                AIRED.FIRST_AT,
                                AIRED.LAST_AT)
                        .select(
                                sql.select(
                                                AIRING.CHANNEL_ID,
                                                AIRING.MEDIA_ID,
                                                DSL.min(AIRING.START_AT),
                                                DSL.max(AIRING.START_AT))
                                        .from(AIRING)
                                        .where(isOver)
                                        .and(AIRING.KIND.eq(AiringKind.PROGRAMME.name()))
                                        .groupBy(AIRING.CHANNEL_ID, AIRING.MEDIA_ID))
                        .onConflict(AIRED.CHANNEL_ID, AIRED.MEDIA_ID)
                        .doUpdate()
                        .set(AIRED.LAST_AT, DSL.excluded(AIRED.LAST_AT))
                        .execute();
    }
}

package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_CHANNEL;

import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.source.SourceId;

/// The channels of guides of others as they are stored, within one transaction.
final class GuideChannelRows {
    private final DSLContext sql;
    private final SealedText sealed;

    /// The names of a channel as they are stored.
    private record Names(List<String> names) {}

    GuideChannelRows(DSLContext sql, SealedText sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    List<GuideChannel> of(GuideId guide) {
        return sql.selectFrom(GUIDE_CHANNEL)
                .where(isOf(guide))
                .orderBy(GUIDE_CHANNEL.CHANNEL_ID)
                .fetch(this::channel);
    }

    /// Those with this text in their id or names.
    ///
    /// @param text in small letters
    List<GuideChannel> with(String text, int limit) {
        return with(text, DSL.noCondition(), limit);
    }

    /// The same of those behind one, which may be gone.
    List<GuideChannel> with(String text, GuideChannel.Key last, int limit) {
        GuideId guide = last.guide();
        Condition further =
                DSL.row(
                                GUIDE_CHANNEL.SOURCE_ID,
                                GUIDE_CHANNEL.GUIDE_NUMBER,
                                GUIDE_CHANNEL.CHANNEL_ID)
                        .gt(guide.source().value(), guide.number(), last.id());
        return with(text, further, limit);
    }

    private List<GuideChannel> with(String text, Condition further, int limit) {
        Condition named =
                DSL.lower(GUIDE_CHANNEL.NAMES)
                        .contains(text)
                        .or(DSL.lower(GUIDE_CHANNEL.CHANNEL_ID).contains(text));
        return sql.selectFrom(GUIDE_CHANNEL)
                .where(named)
                .and(further)
                .orderBy(
                        GUIDE_CHANNEL.SOURCE_ID,
                        GUIDE_CHANNEL.GUIDE_NUMBER,
                        GUIDE_CHANNEL.CHANNEL_ID)
                .limit(limit)
                .fetch(this::channel);
    }

    boolean has(GuideChannel.Key channel) {
        return sql.fetchExists(
                GUIDE_CHANNEL,
                isOf(channel.guide()).and(GUIDE_CHANNEL.CHANNEL_ID.eq(channel.id())));
    }

    int[] put(int reading, List<GuideChannel> some) {
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(
                                        GUIDE_CHANNEL,
                                        GUIDE_CHANNEL.SOURCE_ID,
                                        GUIDE_CHANNEL.GUIDE_NUMBER,
                                        GUIDE_CHANNEL.CHANNEL_ID,
                                        GUIDE_CHANNEL.NAMES,
                                        GUIDE_CHANNEL.LOGO,
                                        GUIDE_CHANNEL.READING)
                                .values(0, 0, "", "", "", 0)
                                .onConflict(
                                        GUIDE_CHANNEL.SOURCE_ID,
                                        GUIDE_CHANNEL.GUIDE_NUMBER,
                                        GUIDE_CHANNEL.CHANNEL_ID)
                                .doUpdate()
                                .setNonKeyToExcluded());
        for (GuideChannel each : some) {
            batch =
                    batch.bind(
                            each.key().guide().source().value(),
                            each.key().guide().number(),
                            each.key().id(),
                            JsonColumn.write(new Names(each.names())),
                            sealed.write(GUIDE_CHANNEL.LOGO, each.logo()),
                            reading);
        }
        return batch.execute();
    }

    /// Forgets what a reading has not put. Answers whether there was any.
    static boolean keep(DSLContext sql, GuideId guide, int reading) {
        return sql.deleteFrom(GUIDE_CHANNEL)
                        .where(isOf(guide))
                        .and(GUIDE_CHANNEL.READING.ne(reading))
                        .execute()
                > 0;
    }

    private static Condition isOf(GuideId guide) {
        return GUIDE_CHANNEL
                .SOURCE_ID
                .eq(guide.source().value())
                .and(GUIDE_CHANNEL.GUIDE_NUMBER.eq(guide.number()));
    }

    private GuideChannel channel(Record row) {
        var guide =
                new GuideId(
                        new SourceId(row.get(GUIDE_CHANNEL.SOURCE_ID)),
                        row.get(GUIDE_CHANNEL.GUIDE_NUMBER));
        return new GuideChannel(
                new GuideChannel.Key(guide, row.get(GUIDE_CHANNEL.CHANNEL_ID)),
                JsonColumn.read(row.get(GUIDE_CHANNEL.NAMES), Names.class).names(),
                sealed.read(GUIDE_CHANNEL.LOGO, row));
    }
}

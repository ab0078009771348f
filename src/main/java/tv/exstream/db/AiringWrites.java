package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRING;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Extension.Planned;

/// Changes the airings of one channel within one transaction.
final class AiringWrites {
    private static final List<Field<?>> COLUMNS =
            List.of(
                    AIRING.CHANNEL_ID,
                    AIRING.START_AT,
                    AIRING.FINISH_AT,
                    AIRING.MEDIA_ID,
                    AIRING.IN_POINT,
                    AIRING.KIND,
                    AIRING.GUIDE_GROUP,
                    AIRING.PRESENTATION,
                    AIRING.REASON,
                    AIRING.RESUME);

    private final DSLContext sql;
    private final long channel;

    AiringWrites(DSLContext sql, long channel) {
        this.sql = sql;
        this.channel = channel;
    }

    /// Answers how many were removed.
    ///
    /// @throws IllegalArgumentException when one that starts earlier lasts beyond `from`
    int removeFrom(Instant from) {
        long millis = Millis.exact(from);
        int removed =
                sql.deleteFrom(AIRING)
                        .where(AIRING.CHANNEL_ID.eq(channel))
                        .and(AIRING.START_AT.ge(millis))
                        .execute();
        Long finish =
                sql.select(AIRING.FINISH_AT)
                        .from(AIRING)
                        .where(AIRING.CHANNEL_ID.eq(channel))
                        .orderBy(AIRING.START_AT.desc())
                        .limit(1)
                        .fetchOne(AIRING.FINISH_AT);
        if (finish != null && finish > millis) {
            throw new IllegalArgumentException(
                    "extension from %s must not begin within an airing: that one lasts until %s"
                            .formatted(from, Instant.ofEpochMilli(finish)));
        }
        return removed;
    }

    void add(List<Planned> airings) {
        if (airings.isEmpty()) {
            return;
        }
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(AIRING, COLUMNS)
                                .values(Collections.nCopies(COLUMNS.size(), null)));
        for (Planned planned : airings) {
            batch = batch.bind(values(planned));
        }
        batch.execute();
    }

    /// Most airings have nothing special about them.
    private static String written(Presentation presentation) {
        return presentation.equals(Presentation.PLAIN) ? "" : JsonColumn.write(presentation);
    }

    private Object[] values(Planned planned) {
        Airing airing = planned.airing();
        return new Object[] {
            channel,
            Millis.exact(airing.start()),
            Millis.exact(airing.finish()),
            airing.media().value(),
            Millis.exact(airing.inPoint()),
            airing.kind().name(),
            airing.guideGroup(),
            written(airing.presentation()),
            planned.reason(),
            planned.undo().map(JsonColumn::write).orElse(""),
        };
    }
}

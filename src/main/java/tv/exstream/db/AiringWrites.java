package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRED;
import static tv.exstream.db.tables.Tables.AIRING;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
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
                    AIRING.RESUME,
                    AIRING.FIRST_AT);

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
        Map<Long, Long> firsts = firsts();
        for (Planned planned : airings) {
            batch = batch.bind(values(planned, first(planned.airing(), firsts)));
        }
        batch.execute();
    }

    /// When each item that is or was in the timeline aired for the first time.
    private Map<Long, Long> firsts() {
        Map<Long, Long> firsts = new HashMap<>();
        sql.select(AIRED.MEDIA_ID, AIRED.FIRST_AT)
                .from(AIRED)
                .where(AIRED.CHANNEL_ID.eq(channel))
                .forEach(row -> firsts.put(row.value1(), row.value2()));
        sql.select(AIRING.MEDIA_ID, DSL.min(AIRING.START_AT))
                .from(AIRING)
                .where(AIRING.CHANNEL_ID.eq(channel))
                .and(AIRING.KIND.eq(AiringKind.PROGRAMME.name()))
                .groupBy(AIRING.MEDIA_ID)
                .forEach(row -> firsts.merge(row.value1(), row.value2(), Math::min));
        return firsts;
    }

    /// 0 for what is no programme.
    private static long first(Airing airing, Map<Long, Long> firsts) {
        long start = Millis.exact(airing.start());
        return airing.kind() == AiringKind.PROGRAMME
                ? firsts.merge(airing.media().value(), start, Math::min)
                : 0;
    }

    /// Most airings have nothing special about them.
    private static String written(Presentation presentation) {
        return presentation.equals(Presentation.PLAIN) ? "" : JsonColumn.write(presentation);
    }

    private Object[] values(Planned planned, long firstAt) {
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
            planned.reason().stored(),
            planned.undo().map(JsonColumn::write).orElse(""),
            firstAt,
        };
    }
}

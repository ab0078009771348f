package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LIVE_SOURCE_ALTERNATIVE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tv.exstream.media.MediaId;

/// Which live sources take over for which, within one transaction.
record LiveSourceAlternatives(DSLContext sql) {
    /// In order, by the source for which they take over.
    Map<MediaId, List<MediaId>> all() {
        return those(DSL.noCondition());
    }

    /// The same of one source.
    Map<MediaId, List<MediaId>> of(MediaId id) {
        return those(LIVE_SOURCE_ALTERNATIVE.MEDIA_ID.eq(number(id)));
    }

    private Map<MediaId, List<MediaId>> those(Condition which) {
        return sql.select(LIVE_SOURCE_ALTERNATIVE.MEDIA_ID, LIVE_SOURCE_ALTERNATIVE.ALTERNATIVE_ID)
                .from(LIVE_SOURCE_ALTERNATIVE)
                .where(which)
                .orderBy(LIVE_SOURCE_ALTERNATIVE.MEDIA_ID, LIVE_SOURCE_ALTERNATIVE.PLACE)
                .fetchGroups(row -> new MediaId(row.value1()), row -> new MediaId(row.value2()));
    }

    void replace(MediaId id, List<MediaId> alternatives) {
        int _ =
                sql.deleteFrom(LIVE_SOURCE_ALTERNATIVE)
                        .where(LIVE_SOURCE_ALTERNATIVE.MEDIA_ID.eq(number(id)))
                        .execute();
        for (int place = 0; place < alternatives.size(); place++) {
            int _ =
                    sql.insertInto(LIVE_SOURCE_ALTERNATIVE)
                            .set(LIVE_SOURCE_ALTERNATIVE.MEDIA_ID, number(id))
                            .set(LIVE_SOURCE_ALTERNATIVE.PLACE, place)
                            .set(
                                    LIVE_SOURCE_ALTERNATIVE.ALTERNATIVE_ID,
                                    number(alternatives.get(place)))
                            .execute();
        }
    }

    /// Of live sources that never come back.
    ///
    /// @param which media items they are
    void forget(Condition which) {
        var ids = DSL.select(MEDIA_ITEM.ID).from(MEDIA_ITEM).where(which);
        int _ =
                sql.deleteFrom(LIVE_SOURCE_ALTERNATIVE)
                        .where(LIVE_SOURCE_ALTERNATIVE.MEDIA_ID.in(ids))
                        .or(LIVE_SOURCE_ALTERNATIVE.ALTERNATIVE_ID.in(ids))
                        .execute();
    }

    private static int number(MediaId id) {
        return Math.toIntExact(id.value());
    }
}

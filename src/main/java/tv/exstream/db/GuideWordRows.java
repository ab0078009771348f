package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_WORD_PAGE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tv.exstream.iptv.GuideId;

/// The words of one guide's programmes as they are stored, within one transaction.
final class GuideWordRows {
    /// In place of the first character of words.
    static final String PROGRAMMES = "";

    private final DSLContext sql;
    private final GuideId guide;

    GuideWordRows(DSLContext sql, GuideId guide) {
        this.sql = sql;
        this.guide = guide;
    }

    /// @param packed as a [GuidePart] is
    void put(int reading, Map<String, byte[]> packed) {
        int part = parts(reading) + 1;
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(
                                        GUIDE_WORD_PAGE,
                                        GUIDE_WORD_PAGE.SOURCE_ID,
                                        GUIDE_WORD_PAGE.GUIDE_NUMBER,
                                        GUIDE_WORD_PAGE.READING,
                                        GUIDE_WORD_PAGE.INITIAL,
                                        GUIDE_WORD_PAGE.PART,
                                        GUIDE_WORD_PAGE.PACKED)
                                .values(0, 0, 0, "", 0, new byte[0]));
        for (Map.Entry<String, byte[]> each : packed.entrySet()) {
            batch =
                    batch.bind(
                            guide.source().value(),
                            guide.number(),
                            reading,
                            each.getKey(),
                            part,
                            each.getValue());
        }
        int[] _ = batch.execute();
    }

    private int parts(int reading) {
        return sql.select(DSL.coalesce(DSL.max(GUIDE_WORD_PAGE.PART), DSL.val(0)))
                .from(GUIDE_WORD_PAGE)
                .where(isOf(reading))
                .and(GUIDE_WORD_PAGE.INITIAL.eq(PROGRAMMES))
                .fetchSingle()
                .value1();
    }

    boolean has(int reading) {
        return sql.fetchExists(
                GUIDE_WORD_PAGE, isOf(reading).and(GUIDE_WORD_PAGE.INITIAL.eq(PROGRAMMES)));
    }

    /// Makes what one reading has that of another one, which has none.
    void move(int from, int to) {
        int _ =
                sql.update(GUIDE_WORD_PAGE)
                        .set(GUIDE_WORD_PAGE.READING, to)
                        .where(isOf(from))
                        .execute();
    }

    /// What is stored for these initials, by parts.
    Map<Integer, Map<String, byte[]>> of(int reading, Collection<String> initials) {
        Map<Integer, Map<String, byte[]>> parts = new HashMap<>();
        sql.select(GUIDE_WORD_PAGE.PART, GUIDE_WORD_PAGE.INITIAL, GUIDE_WORD_PAGE.PACKED)
                .from(GUIDE_WORD_PAGE)
                .where(isOf(reading))
                .and(GUIDE_WORD_PAGE.INITIAL.in(initials))
                .forEach(
                        row ->
                                parts.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                        .put(row.value2(), row.value3()));
        return parts;
    }

    Map<Integer, byte[]> programmes(int reading, Collection<Integer> parts) {
        return sql.select(GUIDE_WORD_PAGE.PART, GUIDE_WORD_PAGE.PACKED)
                .from(GUIDE_WORD_PAGE)
                .where(isOf(reading))
                .and(GUIDE_WORD_PAGE.INITIAL.eq(PROGRAMMES))
                .and(GUIDE_WORD_PAGE.PART.in(List.copyOf(parts)))
                .fetchMap(GUIDE_WORD_PAGE.PART, GUIDE_WORD_PAGE.PACKED);
    }

    void forget(int reading) {
        forget(GUIDE_WORD_PAGE.READING.eq(reading));
    }

    void forgetOthers(int reading) {
        forget(GUIDE_WORD_PAGE.READING.ne(reading));
    }

    private void forget(Condition which) {
        int _ = sql.deleteFrom(GUIDE_WORD_PAGE).where(isOfGuide()).and(which).execute();
    }

    private Condition isOf(int reading) {
        return isOfGuide().and(GUIDE_WORD_PAGE.READING.eq(reading));
    }

    private Condition isOfGuide() {
        return GUIDE_WORD_PAGE
                .SOURCE_ID
                .eq(guide.source().value())
                .and(GUIDE_WORD_PAGE.GUIDE_NUMBER.eq(guide.number()));
    }
}

package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_PROGRAMME;
import static tv.exstream.db.tables.Tables.GUIDE_READING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.iptv.GuideId;

/// The readings of a guide, within one transaction: which was begun last, and which is shown. No two have the same number, so that one
/// which goes on after another was begun is known by it.
final class GuideReadings {
    /// Hardly anything lasts longer.
    private static final Duration STILL_ON = Duration.ofHours(6);

    /// How many programmes are in memory at once.
    private static final int PART = 10_000;

    private final DSLContext sql;
    private final GuideId guide;
    private final GuideWordRows words;

    GuideReadings(DSLContext sql, GuideId guide) {
        this.sql = sql;
        this.guide = guide;
        this.words = new GuideWordRows(sql, guide);
    }

    int begin() {
        int shown = shown();
        int begun = begun() + 1;
        note(begun, shown);
        forgetProgrammes(GUIDE_PROGRAMME.READING.ne(shown));
        words.forgetOthers(shown);
        return begun;
    }

    boolean isNewest(int reading) {
        return begun() == reading;
    }

    /// The last one; 0 when there was none.
    int begun() {
        return number(GUIDE_READING.BEGUN);
    }

    /// 0 when none is.
    int shown() {
        return number(GUIDE_READING.SHOWN);
    }

    /// Answers whether other programmes are shown than before. What is forgotten because it is old does not count.
    boolean show(int reading, Instant oldest) {
        int before = shown();
        boolean added = hasOthers(reading, before);
        keepWords(reading);
        keepPast(reading);
        boolean lost = hasOthers(before, reading);
        note(reading, reading);
        forgetProgrammes(
                GUIDE_PROGRAMME
                        .READING
                        .ne(reading)
                        .or(GUIDE_PROGRAMME.STARTS_AT.lt(oldest.toEpochMilli())));
        words.forgetOthers(reading);
        return added || lost;
    }

    /// Whether a reading has a programme that another one does not have at the same time and in the same words.
    private boolean hasOthers(int reading, int than) {
        var same = GUIDE_PROGRAMME.as("same");
        return sql.fetchExists(
                DSL.selectOne()
                        .from(GUIDE_PROGRAMME)
                        .where(isOf(guide, reading))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(same)
                                        .where(same.SOURCE_ID.eq(guide.source().value()))
                                        .and(same.GUIDE_NUMBER.eq(guide.number()))
                                        .and(same.READING.eq(than))
                                        .and(same.CHANNEL_ID.eq(GUIDE_PROGRAMME.CHANNEL_ID))
                                        .and(same.STARTS_AT.eq(GUIDE_PROGRAMME.STARTS_AT))
                                        .and(same.ENDS_AT.eq(GUIDE_PROGRAMME.ENDS_AT))
                                        .and(same.DESCRIBED.eq(GUIDE_PROGRAMME.DESCRIBED))));
    }

    void forget() {
        int nothing = begin();
        note(nothing, nothing);
        forgetProgrammes(DSL.trueCondition());
        words.forgetOthers(nothing);
        boolean _ = GuideChannelRows.keep(sql, guide, nothing);
    }

    /// Forgets a reading that is not shown.
    void discard(int reading) {
        forgetProgrammes(GUIDE_PROGRAMME.READING.eq(reading));
        words.forget(reading);
    }

    static Condition isOf(GuideId guide, int reading) {
        return isProgrammeOf(guide).and(GUIDE_PROGRAMME.READING.eq(reading));
    }

    private static Condition isProgrammeOf(GuideId guide) {
        return GUIDE_PROGRAMME
                .SOURCE_ID
                .eq(guide.source().value())
                .and(GUIDE_PROGRAMME.GUIDE_NUMBER.eq(guide.number()));
    }

    /// Guides list what comes; what was is asked for by those who watch it later.
    private void keepPast(int reading) {
        int _ =
                sql.update(GUIDE_PROGRAMME)
                        .set(GUIDE_PROGRAMME.READING, reading)
                        .where(isOf(guide, shown()))
                        .and(isBefore(reading))
                        .execute();
    }

    /// Of what was, only what may still be on is looked for by its words. A channel that the reading leaves out is not looked for: it may have all of a
    /// guide, and others wait to write.
    private void keepWords(int reading) {
        long begins =
                sql.select(DSL.coalesce(DSL.min(GUIDE_PROGRAMME.STARTS_AT), DSL.val(0L)))
                        .from(GUIDE_PROGRAMME)
                        .where(isOf(guide, reading))
                        .fetchSingle()
                        .value1();
        try (Cursor<Record> kept =
                sql.select(GUIDE_PROGRAMME.fields())
                        .from(GUIDE_PROGRAMME)
                        .where(isOf(guide, shown()))
                        .and(GUIDE_PROGRAMME.STARTS_AT.ge(begins - STILL_ON.toMillis()))
                        .and(GUIDE_PROGRAMME.STARTS_AT.lt(DSL.field(begin(reading))))
                        .fetchSize(PART)
                        .fetchLazy()) {
            while (kept.hasNext()) {
                words.put(
                        reading,
                        GuidePart.packed(kept.fetchNext(PART).map(GuidesOnAir::programme)));
            }
        }
        noteThatThereAreWords(reading);
    }

    /// A reading without any is one that was made before guides were searched.
    private void noteThatThereAreWords(int reading) {
        if (!words.has(reading)) {
            words.put(reading, GuidePart.packed(List.of()));
        }
    }

    /// Than what a reading has of the same channel.
    private Condition isBefore(int reading) {
        return GUIDE_PROGRAMME.STARTS_AT.lt(
                DSL.coalesce(DSL.field(begin(reading)), DSL.val(Long.MAX_VALUE)));
    }

    /// Where what a reading has of the same channel begins; null where it has nothing.
    private Select<Record1<Long>> begin(int reading) {
        var newer = GUIDE_PROGRAMME.as("newer");
        return DSL.select(DSL.min(newer.STARTS_AT))
                .from(newer)
                .where(newer.SOURCE_ID.eq(guide.source().value()))
                .and(newer.GUIDE_NUMBER.eq(guide.number()))
                .and(newer.READING.eq(reading))
                .and(newer.CHANNEL_ID.eq(GUIDE_PROGRAMME.CHANNEL_ID));
    }

    private void forgetProgrammes(Condition which) {
        int _ = sql.deleteFrom(GUIDE_PROGRAMME).where(isProgrammeOf(guide)).and(which).execute();
    }

    private int number(Field<Integer> which) {
        return sql.select(which)
                .from(GUIDE_READING)
                .where(GUIDE_READING.SOURCE_ID.eq(guide.source().value()))
                .and(GUIDE_READING.GUIDE_NUMBER.eq(guide.number()))
                .fetchOptional(which)
                .orElse(0);
    }

    private void note(int begun, int shown) {
        int _ =
                sql.insertInto(GUIDE_READING)
                        .set(GUIDE_READING.SOURCE_ID, guide.source().value())
                        .set(GUIDE_READING.GUIDE_NUMBER, guide.number())
                        .set(GUIDE_READING.BEGUN, begun)
                        .set(GUIDE_READING.SHOWN, shown)
                        .onConflict(GUIDE_READING.SOURCE_ID, GUIDE_READING.GUIDE_NUMBER)
                        .doUpdate()
                        .set(GUIDE_READING.BEGUN, begun)
                        .set(GUIDE_READING.SHOWN, shown)
                        .execute();
    }
}

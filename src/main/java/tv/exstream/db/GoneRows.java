package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSeekStep2;
import org.jooq.impl.DSL;
import tv.exstream.media.GoneFilter;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Trash.Gone;

/// What is gone as rows, the latest first.
///
/// @param wanted of it
record GoneRows(DSLContext sql, GoneFilter wanted) {
    /// Of what had a file. In the words of the index, which SQLite would not use for `gone = 1`.
    static final Condition GONE =
            DSL.condition(MEDIA_ITEM.GONE).and(MEDIA_ITEM.KIND.ne(MediaKind.LIVE.name()));

    /// How many rows are in memory at once.
    private static final int READ_AT_ONCE = 500;

    /// All but the text, of which the database knows nothing.
    Condition fits() {
        Condition kind =
                wanted.kind()
                        .map(each -> MEDIA_ITEM.KIND.eq(each.name()))
                        .orElse(DSL.noCondition());
        Condition under =
                wanted.under()
                        .map(folders -> folders.stream().map(JooqMediaItems::isBelow).toList())
                        .map(DSL::or)
                        .orElse(DSL.noCondition());
        return GONE.and(kind).and(under);
    }

    /// Behind an item that was gone since then.
    static Condition behind(long since, int id) {
        Condition further =
                MEDIA_ITEM
                        .GONE_AT
                        .lt(since)
                        .or(MEDIA_ITEM.GONE_AT.eq(since).and(MEDIA_ITEM.ID.lt(id)));
        // A range of its own is looked up in the index.
        return MEDIA_ITEM.GONE_AT.le(since).and(further);
    }

    static SelectConditionStep<Record> selected(DSLContext sql, Condition which) {
        return sql.select(MediaItemRows.OUTLINE)
                .select(MEDIA_ITEM.GONE_AT)
                .from(MEDIA_ITEM)
                .where(which);
    }

    /// Whatever its text is.
    SelectSeekStep2<Record, Long, Integer> sorted(Condition further) {
        return selected(sql, fits().and(further))
                .orderBy(MEDIA_ITEM.GONE_AT.desc(), MEDIA_ITEM.ID.desc());
    }

    /// All that is wanted, read while it is looked at. More than one statement reads it, so it is not of one moment.
    Stream<Record> all() {
        return Stream.<List<Record>>iterate(
                        portion(DSL.noCondition()), rows -> !rows.isEmpty(), this::next)
                .flatMap(List::stream)
                .filter(this::hasText);
    }

    private List<Record> next(List<Record> rows) {
        Record last = rows.getLast();
        return rows.size() < READ_AT_ONCE
                ? List.of()
                : portion(behind(last.get(MEDIA_ITEM.GONE_AT), last.get(MEDIA_ITEM.ID)));
    }

    private List<Record> portion(Condition further) {
        return sorted(further).limit(READ_AT_ONCE).fetch();
    }

    private boolean hasText(Record row) {
        return wanted.hasText(
                row.get(MEDIA_ITEM.TITLE),
                row.get(MEDIA_ITEM.SHOW_TITLE),
                row.get(MEDIA_ITEM.PATH));
    }

    static Gone gone(Record row) {
        Outline outline = MediaItemRows.outline(row);
        return new Gone(
                outline.id(),
                outline.kind(),
                outline.title(),
                outline.path(),
                Instant.ofEpochMilli(row.get(MEDIA_ITEM.GONE_AT)));
    }
}

package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Trash;

/// The items in the database whose files are gone.
public final class JooqTrash implements Trash {
    /// Of what had a file.
    static final Condition GONE =
            MEDIA_ITEM.GONE.isTrue().and(MEDIA_ITEM.KIND.ne(MediaKind.LIVE.name()));

    private final Database database;

    public JooqTrash(Database database) {
        this.database = database;
    }

    @Override
    public List<Gone> list(int offset, int most) {
        return database.read(
                sql ->
                        sql.select(MediaItemRows.OUTLINE)
                                .select(MEDIA_ITEM.GONE_AT)
                                .from(MEDIA_ITEM)
                                .where(GONE)
                                .orderBy(MEDIA_ITEM.GONE_AT.desc(), MEDIA_ITEM.ID.desc())
                                .limit(most)
                                .offset(offset)
                                .fetch(JooqTrash::gone));
    }

    @Override
    public int count() {
        return database.read(sql -> sql.fetchCount(MEDIA_ITEM, GONE));
    }

    @Override
    public int forget(Instant before) {
        return forget(MEDIA_ITEM.GONE_AT.between(1L, before.toEpochMilli() - 1));
    }

    @Override
    public int empty() {
        return forget(DSL.noCondition());
    }

    private int forget(Condition which) {
        return database.write(
                sql ->
                        sql.deleteFrom(MEDIA_ITEM)
                                .where(GONE)
                                .and(which)
                                .andNotExists(
                                        DSL.selectOne()
                                                .from(AIRING)
                                                .where(
                                                        AIRING.MEDIA_ID.eq(
                                                                MEDIA_ITEM.ID.cast(Long.class))))
                                .execute());
    }

    private static Gone gone(Record row) {
        Outline outline = MediaItemRows.outline(row);
        return new Gone(
                outline.id(),
                outline.kind(),
                outline.title(),
                outline.path(),
                Instant.ofEpochMilli(row.get(MEDIA_ITEM.GONE_AT)));
    }
}

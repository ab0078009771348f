package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;
import tv.exstream.media.Versions;

/// Files with the same film or episode: they are named alike, or known under the same number in a catalogue.
final class AlikeItems {
    /// Arbitrary: nobody has a film in more files.
    private static final int MOST = 100;

    private static final List<String> CATALOGUES = List.of("IMDB", "TMDB", "TVDB");

    private AlikeItems() {}

    /// All others that are there. Each way to find them is a range of an index, which neither database sees where they are
    /// alternatives of one condition.
    static Select<Record> of(DSLContext sql, MediaItem item) {
        Select<Record1<Integer>> same = sameInCatalogue(sql, item.id());
        return sql.select(MediaItemRows.ITEM)
                .from(MEDIA_ITEM)
                .where(MEDIA_ITEM.KIND.eq(item.kind().name()))
                .and(MEDIA_ITEM.GONE.isFalse())
                .and(MEDIA_ITEM.ID.ne(JooqMediaItems.key(item.id())))
                .and(MEDIA_ITEM.ID.in(Versions.isNamed(item) ? same.union(named(item)) : same))
                .limit(MOST);
    }

    private static Select<Record1<Integer>> named(MediaItem item) {
        Title title = item.title();
        Condition alike =
                item.kind() == MediaKind.MOVIE
                        ? MEDIA_ITEM.TITLE.eq(title.name()).and(MEDIA_ITEM.YEAR.eq(title.year()))
                        : MEDIA_ITEM
                                .SHOW_TITLE
                                .eq(title.show())
                                .and(MEDIA_ITEM.SEASON.eq(title.season()))
                                .and(MEDIA_ITEM.EPISODE.eq(title.episode()));
        return DSL.select(MEDIA_ITEM.ID).from(MEDIA_ITEM).where(alike);
    }

    /// Its ids are read first: how many items have one of them a database can tell of a value only, and of most attributes it is many.
    private static Select<Record1<Integer>> sameInCatalogue(DSLContext sql, MediaId id) {
        List<Integer> ids =
                sql.select(ATTRIBUTE.ID)
                        .from(MEDIA_ATTRIBUTE)
                        .join(ATTRIBUTE)
                        .on(ATTRIBUTE.ID.eq(MEDIA_ATTRIBUTE.ATTRIBUTE_ID))
                        .where(MEDIA_ATTRIBUTE.MEDIA_ID.eq(JooqMediaItems.key(id)))
                        .and(ATTRIBUTE.FIELD.in(CATALOGUES))
                        .fetch(ATTRIBUTE.ID);
        return DSL.select(MEDIA_ATTRIBUTE.MEDIA_ID)
                .from(MEDIA_ATTRIBUTE)
                .where(MEDIA_ATTRIBUTE.ATTRIBUTE_ID.in(ids));
    }
}

package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.db.tables.tables.MediaAttribute;
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

    /// All others that are there.
    static List<MediaItem> of(DSLContext sql, MediaItem item) {
        return sql.select(MediaItemRows.ITEM)
                .from(MEDIA_ITEM)
                .where(MEDIA_ITEM.KIND.eq(item.kind().name()))
                .and(MEDIA_ITEM.GONE.isFalse())
                .and(MEDIA_ITEM.ID.ne(JooqMediaItems.key(item.id())))
                .and(isNamedAs(item).or(MEDIA_ITEM.ID.in(sameInCatalogue(item.id()))))
                .limit(MOST)
                .fetch(MediaItemRows::item);
    }

    /// As [Versions#isNamedAlike].
    private static Condition isNamedAs(MediaItem item) {
        Title title = item.title();
        if (!Versions.isNamed(item)) {
            return DSL.falseCondition();
        }
        return item.kind() == MediaKind.MOVIE
                ? MEDIA_ITEM.TITLE.eq(title.name()).and(MEDIA_ITEM.YEAR.eq(title.year()))
                : MEDIA_ITEM
                        .SHOW_TITLE
                        .eq(title.show())
                        .and(MEDIA_ITEM.SEASON.eq(title.season()))
                        .and(MEDIA_ITEM.EPISODE.eq(title.episode()));
    }

    private static Select<Record1<Integer>> sameInCatalogue(MediaId id) {
        MediaAttribute own = MEDIA_ATTRIBUTE.as("own");
        return DSL.select(MEDIA_ATTRIBUTE.MEDIA_ID)
                .from(MEDIA_ATTRIBUTE)
                .join(own)
                .on(own.ATTRIBUTE_ID.eq(MEDIA_ATTRIBUTE.ATTRIBUTE_ID))
                .join(ATTRIBUTE)
                .on(ATTRIBUTE.ID.eq(own.ATTRIBUTE_ID))
                .where(own.MEDIA_ID.eq(JooqMediaItems.key(id)))
                .and(ATTRIBUTE.FIELD.in(CATALOGUES));
    }
}

package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;

import java.util.Map;
import java.util.Optional;
import org.jooq.TableField;
import tv.exstream.collection.query.Field;
import tv.exstream.db.tables.tables.records.MediaSearchRecord;

/// Which fields of queries are columns of their own. Texts that are not are attributes.
final class SearchColumns {
    /// All that are kept, besides the id.
    static final Map<Field, TableField<MediaSearchRecord, Long>> NUMBERS =
            Map.ofEntries(
                    Map.entry(Field.DURATION, MEDIA_SEARCH.DURATION_MS),
                    Map.entry(Field.HEIGHT, MEDIA_SEARCH.HEIGHT),
                    Map.entry(Field.WIDTH, MEDIA_SEARCH.WIDTH),
                    Map.entry(Field.SEASON_NUMBER, MEDIA_SEARCH.SEASON),
                    Map.entry(Field.EPISODE_NUMBER, MEDIA_SEARCH.EPISODE),
                    Map.entry(Field.VIDEO_BIT_DEPTH, MEDIA_SEARCH.BIT_DEPTH),
                    Map.entry(Field.CHAPTERS, MEDIA_SEARCH.CHAPTERS),
                    Map.entry(Field.AUDIO_CHANNELS, MEDIA_SEARCH.AUDIO_CHANNELS),
                    Map.entry(Field.YEAR, MEDIA_SEARCH.YEAR),
                    Map.entry(Field.STAR_RATING, MEDIA_SEARCH.STAR_RATING),
                    Map.entry(Field.PLAYS, MEDIA_SEARCH.PLAYS),
                    Map.entry(Field.LAST_PLAYED, MEDIA_SEARCH.LAST_PLAYED_AT),
                    Map.entry(Field.RELEASE_DATE, MEDIA_SEARCH.RELEASED),
                    Map.entry(Field.ADDED_DATE, MEDIA_SEARCH.ADDED_AT));

    /// Folded; an item has one at most, and most have the same as others: as attributes they would be long lists.
    static final Map<Field, TableField<MediaSearchRecord, String>> TEXTS =
            Map.of(
                    Field.TYPE, MEDIA_SEARCH.KIND,
                    Field.SORT_TITLE, MEDIA_SEARCH.SORT_TITLE,
                    Field.JUMP_LETTER, MEDIA_SEARCH.JUMP_LETTER,
                    Field.VIDEO_CODEC, MEDIA_SEARCH.VIDEO_CODEC,
                    Field.VIDEO_DYNAMIC_RANGE, MEDIA_SEARCH.VIDEO_RANGE,
                    Field.METADATA_KIND, MEDIA_SEARCH.METADATA_KIND);

    private SearchColumns() {}

    static Optional<TableField<MediaSearchRecord, String>> text(Field field) {
        return Optional.ofNullable(TEXTS.get(field));
    }

    /// Whether its values are rows of their own, which items share.
    static boolean isAttribute(Field field) {
        return field.isText()
                && !TEXTS.containsKey(field)
                && field != Field.TITLE
                && field != Field.PLOT
                && field != Field.STATE
                && field != Field.COLLECTION;
    }
}

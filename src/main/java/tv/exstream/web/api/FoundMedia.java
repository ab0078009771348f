package tv.exstream.web.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tv.exstream.collection.query.Condition;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;

/// The media that have some words.
///
/// @param items at most [#MOST], by sort title
/// @param complete whether these are all
record FoundMedia(List<MediaId> items, boolean complete) {
    /// Whoever gets more has not said enough; looking up when they are on takes some 20 ms.
    static final int MOST = 1_000;

    /// What people remember of a programme.
    private static final List<Field> FIELDS =
            List.of(
                    Field.TITLE,
                    Field.SHOW_TITLE,
                    Field.ACTOR,
                    Field.DIRECTOR,
                    Field.WRITER,
                    Field.ARTIST,
                    Field.GENRE,
                    Field.PLOT);

    /// Words do not depend on the day.
    private static final Today ANY_DAY = new Today(LocalDate.EPOCH, ZoneOffset.UTC);

    FoundMedia {
        items = List.copyOf(items);
    }

    /// @param words without `*` and `?`; each is wanted as the beginning of a word somewhere
    static FoundMedia of(List<String> words, Matches matches) {
        Query query = Query.and(words.stream().map(FoundMedia::somewhere).toList());
        var found = matches.preview(query, ANY_DAY, Page.first(MOST));
        return new FoundMedia(
                found.items().stream().map(Outline::id).toList(), found.count() <= MOST);
    }

    private static Query somewhere(String word) {
        Condition begins = new Condition.Wildcard(word + "*");
        return Query.or(
                FIELDS.stream().<Query>map(field -> new Query.Match(field, begins)).toList());
    }
}

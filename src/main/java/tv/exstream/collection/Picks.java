package tv.exstream.collection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.collection.query.Condition.Equal;
import tv.exstream.collection.query.Condition.Exactly;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Query;
import tv.exstream.media.MediaId;

/// What people pick, as queries.
final class Picks {
    private Picks() {}

    static Query query(Selection.Pick pick) {
        return switch (pick) {
            case Selection.Item(MediaId id) -> new Query.Ids(Set.of(id));
            case Selection.Show(String title) ->
                    new Query.Match(Field.SHOW_TITLE, new Equal(title));
            case Selection.Season(String show, int number) ->
                    Query.and(
                            List.of(
                                    new Query.Match(Field.SHOW_TITLE, new Equal(show)),
                                    new Query.Match(Field.SEASON_NUMBER, new Exactly(number))));
            case Selection.Artist(String name) -> new Query.Match(Field.ARTIST, new Equal(name));
        };
    }

    /// All of them together.
    static Query query(List<Selection.Pick> picks) {
        List<Query> others =
                picks.stream()
                        .filter(pick -> !(pick instanceof Selection.Item))
                        .map(Picks::query)
                        .toList();
        return Query.or(List.of(items(picks), Query.or(others)));
    }

    /// Those that are single items.
    static Query items(List<Selection.Pick> picks) {
        return new Query.Ids(
                picks.stream()
                        .filter(Selection.Item.class::isInstance)
                        .map(pick -> ((Selection.Item) pick).id())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}

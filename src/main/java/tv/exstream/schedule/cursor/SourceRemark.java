package tv.exstream.schedule.cursor;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.collection.Selection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.cursor.Ordering.Direction;
import tv.exstream.schedule.cursor.Ordering.Multipart;
import tv.exstream.schedule.cursor.Ordering.Start;
import tv.exstream.schedule.cursor.Source.Entry;
import tv.exstream.schedule.cursor.Source.Grouping;

/// What cursors go through, as a person is told it.
public final class SourceRemark {
    /// How many entries of a playlist or a marathon are named; arbitrary.
    private static final int MOST = 10;

    private SourceRemark() {}

    public static Remark of(Source source) {
        return switch (source) {
            case Source.Pooled pooled -> of(pooled);
            case Source.Seasons(Source.Pooled pool, var only, var except) ->
                    with(Word.EXCEPT_SEASONS, except, with(Word.ONLY_SEASONS, only, of(pool)));
            case Source.Playlist playlist -> of(playlist);
            case Source.Groups(Source.Pooled pool, boolean shuffled) ->
                    Remark.of(shuffled ? Word.BY_GROUP_SHUFFLED : Word.BY_GROUP, of(pool));
            case Source.Marathon marathon -> of(marathon);
        };
    }

    static Remark of(Selection selection) {
        return switch (selection) {
            case Selection.Collection(var id) -> Remark.of(Word.COLLECTION, id.value());
            case Selection.Reruns(var id) -> Remark.of(Word.RERUNS, id.value());
            case Selection.Query(String text) -> Remark.of(Word.QUERY, text);
            case Selection.Item(var id) -> Remark.of(Word.ITEM, id.value());
            case Selection.Show(String title) -> Remark.of(Word.SHOW, title);
            case Selection.Season(String show, int number) -> Remark.of(Word.SEASON, number, show);
            case Selection.Artist(String name) -> Remark.of(Word.ARTIST, name);
        };
    }

    private static Remark with(Word word, Set<Integer> seasons, Remark pool) {
        String numbers =
                seasons.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return seasons.isEmpty() ? pool : Remark.of(word, pool, numbers);
    }

    /// An entry of a playlist.
    ///
    /// @param key its label, with a number when another entry has the same one
    static Remark ofEntry(Selection selection, String key) {
        String number = key.substring(selection.label().length());
        return number.isEmpty()
                ? of(selection)
                : Remark.of(Word.NUMBERED, of(selection), number.replace(" #", ""));
    }

    /// What is plain about an ordering is not told.
    private static Remark of(Source.Pooled pooled) {
        Ordering ordering = pooled.ordering();
        Remark ordered =
                Remark.of(Word.ORDERED, Remark.of(word(ordering.order())), of(pooled.selection()));
        return ordering.equals(Ordering.of(ordering.order()))
                ? ordered
                : Remark.of(
                        Word.MANNER,
                        ordered,
                        Remark.of(word(ordering.direction())),
                        Remark.of(word(ordering.start())),
                        Remark.of(word(ordering.multipart())));
    }

    private static Remark of(Source.Playlist playlist) {
        List<Remark> entries = playlist.entries().stream().map(SourceRemark::of).toList();
        Remark all = Remark.firstOf(Word.AND, entries, MOST);
        return Remark.of(Word.PLAYLIST, playlist.shuffled() ? Remark.of(Word.SHUFFLED, all) : all);
    }

    private static Remark of(Entry entry) {
        Remark pool = of(entry.pool());
        Remark taken =
                switch (entry.take()) {
                    case Source.Take.Count(int items) -> Remark.of(Word.BY_COUNT, pool, items);
                    case Source.Take.All() -> Remark.of(Word.AS_A_WHOLE, pool);
                };
        return entry.listed() ? taken : Remark.of(Word.HIDDEN, taken);
    }

    private static Remark of(Source.Marathon marathon) {
        List<Remark> selections =
                marathon.selections().stream()
                        .sorted(Comparator.comparing(Selection::label))
                        .map(SourceRemark::of)
                        .toList();
        return Remark.of(
                Word.MARATHON,
                Remark.firstOf(Word.AND, selections, MOST),
                Remark.of(word(marathon.grouping())),
                marathon.batch(),
                Remark.of(marathon.shuffledGroups() ? Word.GROUPS_SHUFFLED : Word.GROUPS_SORTED),
                Remark.of(word(marathon.itemOrder())));
    }

    private static Word word(PlaybackOrder order) {
        return switch (order) {
            case CHRONOLOGICAL -> Word.CHRONOLOGICAL;
            case SEASON_EPISODE -> Word.SEASON_EPISODE;
            case ALPHABETICAL -> Word.ALPHABETICAL;
            case SHUFFLE -> Word.SHUFFLE;
            case RANDOM -> Word.RANDOM;
            case SHUFFLE_IN_ORDER -> Word.SHUFFLE_IN_ORDER;
            case RANDOM_ROTATION -> Word.RANDOM_ROTATION;
            case ROTATING_SHUFFLE -> Word.ROTATING_SHUFFLE;
        };
    }

    private static Word word(Direction direction) {
        return switch (direction) {
            case ASCENDING -> Word.ASCENDING;
            case DESCENDING -> Word.DESCENDING;
        };
    }

    private static Word word(Start start) {
        return switch (start) {
            case FIRST -> Word.START_FIRST;
            case RANDOM -> Word.START_RANDOM;
        };
    }

    private static Word word(Multipart multipart) {
        return switch (multipart) {
            case APART -> Word.APART;
            case TOGETHER -> Word.TOGETHER;
            case TOGETHER_ACROSS_SHOWS -> Word.TOGETHER_ACROSS_SHOWS;
        };
    }

    private static Word word(Grouping grouping) {
        return switch (grouping) {
            case SHOW -> Word.GROUPED_SHOW;
            case SEASON -> Word.GROUPED_SEASON;
            case ARTIST -> Word.GROUPED_ARTIST;
            case ALBUM -> Word.GROUPED_ALBUM;
            case DIRECTOR -> Word.GROUPED_DIRECTOR;
        };
    }
}

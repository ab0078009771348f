package tv.exstream.schedule.cursor;

import java.util.Set;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;

/// Items that belong together, such as those of a show. Immutable.
///
/// @param key its name, unlike that of any other
/// @param name as a person is told it
/// @param order the order of its own
record Group(String key, Remark name, Stock stock, PlaybackOrder order) {
    Group(String key, Stock stock, PlaybackOrder order) {
        this(key, key.isEmpty() ? Remark.of(Word.OTHERS) : Remark.quoted(key), stock, order);
    }

    /// The same, when its items are those of a season.
    Group ofSeason() {
        Title title = stock.items(order).getFirst().title();
        return key.isEmpty()
                ? this
                : new Group(
                        key,
                        Remark.of(Word.SEASON_GROUP, title.show(), title.season()),
                        stock,
                        order);
    }

    /// The show or artist of an item; empty for what has neither, which is a group as well.
    static String keyOf(Outline item) {
        return item.title().show().isEmpty() ? item.facts().artist() : item.title().show();
    }

    /// Empty for what does not belong to such a group, which is a group as well.
    static String keyOf(Outline item, Source.Grouping grouping) {
        return switch (grouping) {
            case SHOW -> item.title().show();
            case SEASON -> within(item.title().show(), "season " + item.title().season());
            case ARTIST -> item.facts().artist();
            case ALBUM -> within(item.facts().album(), item.facts().artist());
            case DIRECTOR -> item.facts().director();
        };
    }

    /// The name, with a number when there is one of the same name already.
    static String unlike(Set<String> others, String name) {
        String unlike = name;
        for (int number = 2; !others.add(unlike); number++) {
            unlike = name + " #" + number;
        }
        return unlike;
    }

    private static String within(String name, String more) {
        return name.isEmpty() ? "" : name + ", " + more;
    }
}

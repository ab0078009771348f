package tv.exstream.web.ui.content;

import java.util.Arrays;
import java.util.Locale;

/// In which way somebody looks through the media.
public enum Tab {
    ALL("", "NOT type = extra", Shape.TALL),
    MOVIE("", "type = movie", Shape.TALL),
    SHOW("show_title", "type = episode", Shape.TALL),
    EPISODE("", "type = episode", Shape.BROAD),
    OTHER_VIDEO("", "type = other_video", Shape.BROAD),
    ARTIST("artist", "(type = song OR type = music_video)", Shape.SQUARE),
    ALBUM("album", "type = song", Shape.SQUARE),
    SONG("", "type = song", Shape.SQUARE),
    MUSIC_VIDEO("", "type = music_video", Shape.BROAD),
    IMAGE("", "type = image", Shape.BROAD),
    LIVE("", "type = live", Shape.BROAD),
    EXTRA("", "type = extra", Shape.BROAD);

    private final String by;
    private final String query;
    private final Shape shape;

    /// @param by the field that its items have in common; empty for single items
    /// @param query what it is about
    Tab(String by, String query, Shape shape) {
        this.by = by;
        this.query = query;
        this.shape = shape;
    }

    /// The one of this word; all for any other text.
    static Tab of(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }

    /// As addresses and the keys of messages have it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOfGroups() {
        return !by.isEmpty();
    }

    String by() {
        return by;
    }

    String query() {
        return query;
    }

    public Shape shape() {
        return shape;
    }
}

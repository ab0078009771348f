package tv.exstream.library.title;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;

/// Reads the title of a piece of music from its path: `Artist - Album - 03 - Song` and `03 Song`.
final class SongTitle {
    private static final Pattern TRACK_FIRST =
            Pattern.compile("(?:\\d{1,2}-)?\\d{1,3}(?:\\.|[ ._]*-)?[ ._]+(.+)");

    private final Place place;

    SongTitle(Place place) {
        this.place = place;
    }

    Named read() {
        String stem = NameText.spaced(place.stem());
        Matcher numbered = TRACK_FIRST.matcher(stem);
        String name = numbered.matches() ? NameText.trimmed(numbered.group(1)) : stem;
        return new Named(MediaKind.SONG, Title.named(name.isBlank() ? place.stem() : name));
    }
}

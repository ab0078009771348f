package tv.exstream.library.title;

import java.util.List;
import java.util.stream.Stream;
import tv.exstream.media.Facet;
import tv.exstream.media.Metadata;

/// What one NFO element says; what it does not say is empty, 0 or -1 as in [tv.exstream.media.Title].
record Nfo(
        Root root,
        String title,
        String artist,
        String show,
        int season,
        int episode,
        int year,
        String plot,
        Metadata metadata) {
    /// The same with further ids.
    Nfo identified(List<String> ids) {
        List<String> all =
                Stream.concat(metadata.values(Facet.GUID).stream(), ids.stream()).toList();
        Metadata known = metadata.with(Facet.GUID, all);
        return new Nfo(root, title, artist, show, season, episode, year, plot, known);
    }

    /// What the element is about, by its name in the file.
    enum Root {
        MOVIE("movie"),
        SHOW("tvshow"),
        EPISODE("episodedetails"),
        MUSIC_VIDEO("musicvideo"),
        ALBUM("album"),
        ARTIST("artist"),
        /// No element but addresses in catalogues, which say which item it is and nothing of it.
        ADDRESSES("");

        private final String element;

        Root(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }
}

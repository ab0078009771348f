package tv.exstream.library.title;

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
    /// What the element is about, by its name in the file.
    enum Root {
        MOVIE("movie"),
        SHOW("tvshow"),
        EPISODE("episodedetails"),
        MUSIC_VIDEO("musicvideo");

        private final String element;

        Root(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }
}

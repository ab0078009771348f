package tv.exstream.web.api;

import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.util.List;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItems;

/// Two films and an episode.
final class ContentMedia {
    private ContentMedia() {}

    static List<MediaItems.Found> found() {
        return List.of(
                item("Alien")
                        .at("/media/alien.mkv")
                        .about("A crew meets something.")
                        .released("1979-05-25")
                        .with(Facet.GENRE, "Science Fiction", "Horror")
                        .originally("Star Beast")
                        .scored(85)
                        .lasting(minutes(117))
                        .found(),
                item("Brazil")
                        .at("/media/brazil.mkv")
                        .with(Facet.GENRE, "Science Fiction")
                        .lasting(minutes(132))
                        .found(),
                item("Pilot")
                        .at("/media/pilot.mkv")
                        .episode("Fog", 1, 1)
                        .lasting(minutes(20))
                        .found());
    }
}

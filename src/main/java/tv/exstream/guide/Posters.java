package tv.exstream.guide;

import java.util.List;
import tv.exstream.media.Artwork;
import tv.exstream.media.Artwork.Kind;

/// Whose picture stands for an episode.
public enum Posters {
    /// The show's poster, and the episode's own picture only where there is none.
    SHOW,
    /// The episode's own picture, and the show's poster only where there is none.
    OWN;

    /// The pictures of an episode, the one to show first.
    List<Kind> ofEpisode(Artwork artwork) {
        return switch (this) {
            case SHOW -> artwork.existing(Kind.PARENT, Kind.POSTER, Kind.THUMB, Kind.BACKDROP);
            case OWN -> artwork.existing(Kind.POSTER, Kind.THUMB, Kind.PARENT, Kind.BACKDROP);
        };
    }
}

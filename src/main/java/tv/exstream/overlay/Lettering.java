package tv.exstream.overlay;

import java.util.List;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Airing;

/// Says which graphics an airing has. A pure function of what is known of the graphics; thread-safe.
@FunctionalInterface
public interface Lettering {
    Lettering NONE = (_, _, _) -> List.of();

    /// In the order in which they are put over the picture.
    ///
    /// @param item what is shown
    List<Graphic> of(Channel channel, Airing airing, MediaItem item);

    /// Whether it makes a difference how the timeline goes on.
    default boolean looksAhead() {
        return false;
    }

    /// Another number whenever answers may be others.
    default long version() {
        return 0;
    }
}

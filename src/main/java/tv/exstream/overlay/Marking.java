package tv.exstream.overlay;

import java.util.List;
import tv.exstream.channel.Channel;
import tv.exstream.playout.Airing;

/// Says which watermarks an airing has. A pure function of what is known of the watermarks; thread-safe.
@FunctionalInterface
public interface Marking {
    Marking NONE = (_, _) -> List.of();

    /// In the order in which they are put over the picture.
    List<Mark> of(Channel channel, Airing airing);

    /// Whether it makes a difference when programmes end.
    default boolean looksAhead() {
        return false;
    }

    /// Another number whenever answers may be others.
    default long version() {
        return 0;
    }

    /// A watermark with the picture it has on this channel.
    ///
    /// @param picture the name of its file
    record Mark(Watermark watermark, String picture) {}
}

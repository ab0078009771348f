package tv.exstream.rendition;

import java.util.List;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.overlay.Sequel;
import tv.exstream.playout.Airing;

/// Decides what is shown of an airing's media item, and how. A pure function: whoever asks about the same airing gets the same answer,
/// so that what is prepared is what is shown.
@FunctionalInterface
public interface Staging {
    /// Its streams as the file says, and nothing over them.
    Staging PLAIN =
            (channel, airing, item) ->
                    List.of(
                            new Treated(
                                    airing,
                                    new RenditionRequest(
                                            item.shownAt(airing.beginOfMedia()),
                                            channel.profileOf(item))));

    /// The parts of the airing, in order and without a gap; at least one.
    List<Treated> of(Channel channel, Airing airing, MediaItem item);

    /// The same for who knows how the timeline goes on.
    default List<Treated> of(Channel channel, Airing airing, MediaItem item, Sequel sequel) {
        return of(channel, airing, item);
    }

    /// What is shown now of parts that were decided on, where something of them cannot be read; in order and without a gap. Never waits.
    default List<Treated> mended(Channel channel, List<Treated> parts) {
        return parts;
    }

    /// Whether it makes a difference how the timeline goes on.
    default boolean looksAhead() {
        return false;
    }

    /// Another number whenever answers may be others.
    default long version() {
        return 0;
    }
}

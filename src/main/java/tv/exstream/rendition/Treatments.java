package tv.exstream.rendition;

import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Airing;

/// Decides how an airing's media item is treated. A pure function: whoever asks about the same airing gets the same answer, so that what
/// is prepared is what is shown.
@FunctionalInterface
public interface Treatments {
    /// The same for every airing of an item: what its file says.
    Treatments PLAIN = (_, _, item) -> Treatment.plain(item.file());

    Treatment of(Channel channel, Airing airing, MediaItem item);

    /// Grows whenever airings to come may be treated otherwise than before.
    default long version() {
        return 0;
    }
}

package tv.exstream.schedule;

import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaId;

/// What a channel's rules name as fallback: filler for time that nothing else fills. It is shown as well where a programme breaks off.
/// Thread-safe.
public interface Fallbacks {
    /// No channel has any.
    Fallbacks NONE = _ -> Optional.empty();

    /// A clip that is always the same while rules and media are; empty when the rules name none. Reads the database.
    Optional<MediaId> of(Channel channel);
}

package tv.exstream.schedule;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Standstill;

/// Stops the time of channels. Whether it stands still, [tv.exstream.playout.Playouts] knows; it goes on with the next extension of the
/// timeline. Thread-safe.
public interface Standstills {
    /// Replaces the timeline by an extension that ends where time stops, as [Schedules#extend] does, in one transaction.
    ///
    /// @param basedOn the version of the plan that the extension was made from
    /// @return false when the plan is no longer at that version or is gone: nothing was changed then
    boolean stop(ChannelId channel, long basedOn, Extension extension, Standstill standstill);

    /// Notes that somebody watches.
    void watched(ChannelId channel, Instant now);

    /// When somebody was last known to watch; empty when nobody ever was.
    Optional<Instant> lastWatched(ChannelId channel);
}

package tv.exstream.job;

import java.time.Instant;
import java.util.function.Consumer;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.RedirectedPlayouts;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.schedule.MirrorSchedule;

/// Tells of changed timelines. Thread-safe.
///
/// @param changed is told of every change
record TimelineNews(Playouts playouts, Consumer<TimelineChanged> changed) {
    /// What a channel shows is also what those show that redirect to it, at most so much earlier as a mirror may be shifted.
    void tell(ChannelId channel, Instant from) {
        changed.accept(new TimelineChanged(channel, from));
        RedirectedPlayouts.showing(channel, playouts.targets())
                .forEach(
                        other ->
                                changed.accept(
                                        new TimelineChanged(
                                                other, from.minus(MirrorSchedule.MOST))));
    }
}

package tv.exstream.rendition;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.channel.Channel;
import tv.exstream.playout.Airing;
import tv.exstream.time.FrameRate;

/// An airing as frames of its media, so that it can be cut between two of them. Immutable.
final class AiringFrames {
    private final Airing airing;
    private final FrameRate rate;
    private final ChannelClock clock;

    /// By the channel's clock.
    private final long first;

    private final long end;
    private final long firstMedia;

    AiringFrames(Channel channel, Airing airing) {
        this.airing = airing;
        rate = channel.profile().video().rate();
        clock = new ChannelClock(channel.epoch(), rate);
        first = clock.frameAtOrAfter(airing.start());
        end = clock.frameAtOrAfter(airing.finish());
        firstMedia = rate.frameAt(airing.inPoint());
    }

    long firstMedia() {
        return firstMedia;
    }

    /// The frame after the last.
    long endMedia() {
        return firstMedia + end - first;
    }

    /// The part that shows the frames `[from, to)` of the media.
    Airing piece(long from, long to) {
        Instant start = from == firstMedia ? airing.start() : instantOf(from);
        Instant finish = to == endMedia() ? airing.finish() : instantOf(to);
        Duration inPoint = from == firstMedia ? airing.inPoint() : rate.timeOf(from);
        return airing.part(start, finish, inPoint);
    }

    private Instant instantOf(long media) {
        return clock.instantOf(first + media - firstMedia);
    }
}

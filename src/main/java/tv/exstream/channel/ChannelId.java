package tv.exstream.channel;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// Identifies a channel for its whole life, whatever its number; given by the repository, starting at 1. Immutable.
public record ChannelId(long value) implements Comparable<ChannelId> {
    public ChannelId {
        if (value < 1) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG, Wanted.plain(Demand.CHANNEL_ID), Wanted.atLeast(1), value);
        }
    }

    @Override
    public int compareTo(ChannelId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package tv.exstream.media;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// Identifies a media item for its whole life; given by the repository, starting at 1. Immutable.
public record MediaId(long value) implements Comparable<MediaId> {
    public MediaId {
        if (value < 1) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG, Wanted.plain(Demand.MEDIA_ID), Wanted.atLeast(1), value);
        }
    }

    @Override
    public int compareTo(MediaId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

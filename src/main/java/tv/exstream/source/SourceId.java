package tv.exstream.source;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// Identifies a source for its whole life; given by the repository, starting at 1 and never used again. Immutable.
public record SourceId(int value) implements Comparable<SourceId> {
    public SourceId {
        if (value < 1) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG, Wanted.plain(Demand.SOURCE_ID), Wanted.atLeast(1), value);
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

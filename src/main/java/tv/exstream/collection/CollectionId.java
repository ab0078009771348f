package tv.exstream.collection;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// Identifies a collection for its whole life; given by the repository, starting at 1. Immutable.
public record CollectionId(long value) {
    public CollectionId {
        if (value < 1) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG,
                    Wanted.plain(Demand.COLLECTION_ID),
                    Wanted.atLeast(1),
                    value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package tv.exstream.schedule;

import java.util.List;

/// What becomes of time that is left over.
///
/// @param tail whole clips, in the combination that leaves least
/// @param fallback then clips of which the last is cut to fit
/// @param then whether the clock is moved on over what is still left
public record Rest(List<Spots> tail, List<Spots> fallback, Then then) {
    /// What follows comes at once.
    public static final Rest NONE = new Rest(List.of(), List.of(), Then.GO_ON);

    /// The time stays empty.
    public static final Rest EMPTY = new Rest(List.of(), List.of(), Then.WAIT);

    public enum Then {
        GO_ON,
        WAIT,
    }

    public Rest {
        tail = List.copyOf(tail);
        fallback = List.copyOf(fallback);
    }
}

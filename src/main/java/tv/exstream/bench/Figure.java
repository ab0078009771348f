package tv.exstream.bench;

import java.util.OptionalDouble;

/// One thing that was measured.
///
/// @param name what, within its section
record Figure(String name, double found, Unit unit, Bound bound) {
    Figure {
        if (!Double.isFinite(found) || found < 0) {
            throw new IllegalArgumentException("%s must be 0 or more: %s".formatted(name, found));
        }
    }

    /// One without a limit, which explains others.
    Figure(String name, double found, Unit unit) {
        this(name, found, unit, new Bound.None());
    }

    /// The same, promised to be no more than this.
    Figure atMost(double limit) {
        return new Figure(name, found, unit, new Bound.AtMost(limit));
    }

    /// The same, promised to be no less than this.
    Figure atLeast(double limit) {
        return new Figure(name, found, unit, new Bound.AtLeast(limit));
    }

    /// 1 or less keeps the limit; empty without one.
    OptionalDouble ratio() {
        return bound.ratio(found);
    }

    boolean isKept() {
        return ratio().orElse(0) <= 1;
    }
}

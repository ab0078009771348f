package tv.exstream.bench;

import java.util.OptionalDouble;

/// One thing that was measured.
///
/// @param name what, within its section
record Figure(String name, double found, Unit unit, Bound bound) {
    Figure {
        if (!Double.isFinite(found)) {
            throw new IllegalArgumentException("%s must be a number: %s".formatted(name, found));
        }
    }

    /// 1 or less keeps the limit; empty without one.
    OptionalDouble ratio() {
        return bound.ratio(found);
    }

    boolean isKept() {
        return ratio().orElse(0) <= 1;
    }
}

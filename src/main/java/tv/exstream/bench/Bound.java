package tv.exstream.bench;

import java.util.OptionalDouble;

/// What was promised about a figure.
sealed interface Bound {
    record AtMost(double limit) implements Bound {}

    record AtLeast(double limit) implements Bound {}

    /// Nothing: the figure explains others.
    record None() implements Bound {}

    /// How much of the limit is used, so that 1 or less keeps it; empty without a limit. Where nothing at all is allowed, whatever is
    /// found is more than 1.
    default OptionalDouble ratio(double found) {
        return switch (this) {
            case AtMost(double limit) -> OptionalDouble.of(share(found, limit));
            case AtLeast(double limit) -> OptionalDouble.of(limit / found);
            case None() -> OptionalDouble.empty();
        };
    }

    private static double share(double found, double limit) {
        if (limit > 0) {
            return found / limit;
        }
        return found > 0 ? 1 + found : 0;
    }

    /// The limit for people; empty without one.
    default String print(Unit unit) {
        return switch (this) {
            case AtMost(double limit) -> "<= " + unit.print(limit);
            case AtLeast(double limit) -> ">= " + unit.print(limit);
            case None() -> "";
        };
    }
}

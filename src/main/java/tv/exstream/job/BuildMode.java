package tv.exstream.job;

/// How a person wants a timeline planned.
public sealed interface BuildMode {
    /// It goes on from where it ends, up to the horizon.
    record Continue() implements BuildMode {}

    /// What is not on air or about to be is planned again, from the state it stands at.
    record Refresh() implements BuildMode {}

    /// The same, but with everything forgotten: places, shuffles, what was shown when.
    record Reset(Seeding seeding) implements BuildMode {}

    /// Which seed a reset gives the rules.
    sealed interface Seeding {
        /// Another one.
        record Another() implements Seeding {}

        /// The one they have, so that everything comes again as it came at first.
        record Kept() implements Seeding {}

        record Given(long seed) implements Seeding {}
    }
}

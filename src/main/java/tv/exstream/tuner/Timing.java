package tv.exstream.tuner;

import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// What discovery knows of time and chance.
///
/// @param nanoTime monotonic
/// @param later runs what is due, one thing after the other
record Timing(
        InstantSource clock,
        LongSupplier nanoTime,
        RandomGenerator random,
        ScheduledExecutorService later) {}

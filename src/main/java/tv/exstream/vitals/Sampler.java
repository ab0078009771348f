package tv.exstream.vitals;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.exstream.measure.Measure;

/// Measures everything once and adds it to what is known. Owned by one thread.
final class Sampler {
    private final Gauges gauges;
    private final List<Supplier<Map<Measure, Double>>> others;
    private final Vitals vitals;
    private final Time time;
    private @Nullable Counted before;
    private long beforeNanos;

    /// @param processors among which the work is shared
    record Time(InstantSource clock, LongSupplier nanoTime, int processors) {}

    /// @param others what the parts of the server tell of themselves
    Sampler(Gauges gauges, List<Supplier<Map<Measure, Double>>> others, Vitals vitals, Time time) {
        this.gauges = gauges;
        this.others = List.copyOf(others);
        this.vitals = vitals;
        this.time = time;
    }

    void sample() {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        Counted counted = gauges.counted();
        long nanos = time.nanoTime().getAsLong();
        if (before != null && nanos > beforeNanos) {
            Duration passed = Duration.ofNanos(nanos - beforeNanos);
            values.putAll(counted.since(before, passed, time.processors()));
        }
        before = counted;
        beforeNanos = nanos;
        values.putAll(gauges.held());
        others.forEach(each -> values.putAll(each.get()));
        vitals.add(time.clock().instant(), values);
    }
}

package tv.exstream.web.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import tv.exstream.store.StoreSnapshot;

/// The stored renditions and their disk as meters.
record StoreMetrics(Supplier<StoreSnapshot> store) implements MeterBinder {
    private static final String BYTES = "bytes";

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("exstreamtv.renditions.size", () -> store.get().bytesUsed())
                .baseUnit(BYTES)
                .register(registry);
        Gauge.builder("exstreamtv.renditions.budget", () -> store.get().budgetBytes())
                .baseUnit(BYTES)
                .register(registry);
        Gauge.builder("exstreamtv.disk.free", () -> store.get().freeBytes())
                .baseUnit(BYTES)
                .register(registry);
        Gauge.builder("exstreamtv.renditions", () -> store.get().renditions())
                .description("renditions on disk, whole or not")
                .register(registry);
        FunctionCounter.builder(
                        "exstreamtv.renditions.evicted", store, all -> all.get().evictions())
                .description("thrown away to make room")
                .register(registry);
        FunctionCounter.builder(
                        "exstreamtv.chunks.damaged", store, all -> all.get().damagedChunks())
                .description("found damaged on disk")
                .register(registry);
    }
}

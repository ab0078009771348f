package tv.exstream.web.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.Supplier;
import tv.exstream.live.Rung;
import tv.exstream.relay.RelaysSnapshot;

/// Live sources as meters.
record LiveMetrics(Supplier<RelaysSnapshot> relays) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("exstreamtv.live.joined", () -> relays.get().joined().size())
                .description("live sources that are joined")
                .register(registry);
        Gauge.builder("exstreamtv.live.failing", this::failing)
                .description("live sources that are joined and give nothing")
                .register(registry);
        Gauge.builder("exstreamtv.live.connections", () -> relays.get().connections())
                .description("connections to providers")
                .register(registry);
        FunctionCounter.builder("exstreamtv.live.refused", relays, all -> all.get().refused())
                .description("live sources that were not joined because too many were")
                .register(registry);
        for (Rung rung : Rung.values()) {
            FunctionCounter.builder("exstreamtv.live.rungs", relays, all -> count(all.get(), rung))
                    .description("what was done about failing live sources")
                    .tag("rung", rung.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private long failing() {
        return relays.get().joined().stream().filter(each -> each.failure().isPresent()).count();
    }

    private static double count(RelaysSnapshot all, Rung rung) {
        return all.rungs().getOrDefault(rung, 0L);
    }
}

package tv.exstream.web.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.Supplier;
import tv.exstream.prepare.FillsSnapshot;
import tv.exstream.rendition.Urgency;

/// Fills as meters.
record FillMetrics(Supplier<FillsSnapshot> fills) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        for (Urgency urgency : Urgency.values()) {
            Gauge.builder("exstreamtv.fills", () -> running(urgency))
                    .description("fills under way")
                    .tag("urgency", urgency.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("exstreamtv.fills.waiting", () -> fills.get().waiting())
                .description("requests that wait for a fill")
                .register(registry);
        FunctionCounter.builder("exstreamtv.fills.started", fills, all -> all.get().started())
                .register(registry);
        FunctionCounter.builder("exstreamtv.fills.done", fills, all -> all.get().done())
                .description("made everything they were to make")
                .register(registry);
        FunctionCounter.builder("exstreamtv.fills.failed", fills, all -> all.get().failed())
                .description("gave up")
                .register(registry);
    }

    private long running(Urgency urgency) {
        return fills.get().running().stream().filter(each -> each.urgency() == urgency).count();
    }
}

package tv.exstream.web.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import tv.exstream.prepare.FillsSnapshot;
import tv.exstream.prepare.NextVersions;
import tv.exstream.rendition.Urgency;

/// Fills as meters.
/// @param rungs what was done about files that cannot be read
record FillMetrics(Supplier<FillsSnapshot> fills, Supplier<NextVersions.Counts> rungs)
        implements MeterBinder {
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
        rung(registry, "retry", NextVersions.Counts::retried);
        rung(registry, "next_version", NextVersions.Counts::replaced);
        rung(registry, "refused", NextVersions.Counts::refused);
    }

    private void rung(
            MeterRegistry registry, String name, ToDoubleFunction<NextVersions.Counts> count) {
        FunctionCounter.builder(
                        "exstreamtv.fills.rungs", rungs, all -> count.applyAsDouble(all.get()))
                .description("what was done about files that cannot be read")
                .tag("rung", name)
                .register(registry);
    }

    private long running(Urgency urgency) {
        return fills.get().running().stream().filter(each -> each.urgency() == urgency).count();
    }
}

package tv.exstream.web.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessCounts;
import tv.exstream.process.ProcessKind;

/// Child processes and their budget as meters.
record ProcessMetrics(ProcessBudget budget, ProcessCounts counts) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("exstreamtv.processes.limit", budget, ProcessBudget::most)
                .description("ffmpeg and ffprobe processes that may run at once")
                .register(registry);
        Gauge.builder("exstreamtv.processes.taken", budget, ProcessBudget::taken)
                .description("places of the budget that are taken")
                .register(registry);
        for (ProcessKind kind : ProcessKind.values()) {
            bind(kind, registry);
        }
    }

    private void bind(ProcessKind kind, MeterRegistry registry) {
        String label = kind.name().toLowerCase(Locale.ROOT);
        Gauge.builder("exstreamtv.processes.active", counts, all -> all.active(kind))
                .tag("kind", label)
                .register(registry);
        FunctionCounter.builder("exstreamtv.processes.started", counts, all -> all.started(kind))
                .tag("kind", label)
                .register(registry);
        FunctionCounter.builder(
                        "exstreamtv.processes.ended.early", counts, all -> all.cutShort(kind))
                .description("ended by us before they were done")
                .tag("kind", label)
                .register(registry);
    }
}

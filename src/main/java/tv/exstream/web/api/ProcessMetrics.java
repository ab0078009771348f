package tv.exstream.web.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessCounts;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.Processes;
import tv.exstream.process.RefusalReason;
import tv.exstream.process.Refusals;
import tv.exstream.process.Waits;

/// Child processes and their budget as meters.
record ProcessMetrics(ProcessBudget budget, Processes processes, Refusals refusals)
        implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("exstreamtv.processes.limit", budget, ProcessBudget::most)
                .description("ffmpeg and ffprobe processes that may run at once")
                .register(registry);
        Gauge.builder("exstreamtv.processes.taken", budget, ProcessBudget::taken)
                .description("places of the budget that are taken")
                .register(registry);
        Gauge.builder("exstreamtv.processes.waiting", processes, Processes::waiting)
                .description("processes that wait for their turn to start")
                .register(registry);
        FunctionCounter.builder("exstreamtv.processes.pressure", budget, ProcessBudget::pressures)
                .description("how often four fifths of the places were taken")
                .register(registry);
        bind("place", budget.waits(), registry);
        bind("start", processes.waits(), registry);
        for (RefusalReason reason : RefusalReason.values()) {
            FunctionCounter.builder(
                            "exstreamtv.processes.refused", refusals, all -> all.count(reason))
                    .description("what could not start when it should have")
                    .tag("reason", reason.label())
                    .register(registry);
        }
        for (FailureCause cause : FailureCause.values()) {
            FunctionCounter.builder(
                            "exstreamtv.ffmpeg.complaints",
                            processes.counts(),
                            all -> all.complaints(cause))
                    .description("messages of ffmpeg, of which a healthy run has some too")
                    .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (ProcessKind kind : ProcessKind.values()) {
            bind(kind, registry);
        }
    }

    private static void bind(String what, Waits waits, MeterRegistry registry) {
        FunctionTimer.builder(
                        "exstreamtv.processes.wait",
                        waits,
                        Waits::count,
                        all -> all.total().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description(
                        "how long processes waited for a place, and then for their turn to start")
                .tag("for", what)
                .register(registry);
    }

    private void bind(ProcessKind kind, MeterRegistry registry) {
        ProcessCounts counts = processes.counts();
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

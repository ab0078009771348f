package tv.exstream.web.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import tv.exstream.job.TimelineCounts;

/// What happens to the timelines as meters.
record TimelineMetrics(TimelineCounts counts) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("exstreamtv.timelines.changed", counts, TimelineCounts::changed)
                .description("extended or planned anew")
                .register(registry);
        FunctionCounter.builder("exstreamtv.timelines.outrun", counts, TimelineCounts::outrun)
                .description("changes made again because the plan had changed meanwhile")
                .register(registry);
        FunctionCounter.builder("exstreamtv.timelines.failed", counts, TimelineCounts::failed)
                .description("could not be kept up")
                .register(registry);
    }
}

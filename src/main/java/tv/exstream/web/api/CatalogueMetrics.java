package tv.exstream.web.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import tv.exstream.library.catalogue.CatalogueTally;

/// What catalogues know as meters.
record CatalogueMetrics(CatalogueTally tally) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "found", CatalogueTally::found);
        count(registry, "missed", CatalogueTally::missed);
        count(registry, "unanswered", CatalogueTally::unanswered);
        Gauge.builder("exstreamtv.titles", () -> tally.titles().all())
                .description("films and episodes when a catalogue was last gone through")
                .register(registry);
        Gauge.builder("exstreamtv.titles.placeholders", () -> tally.titles().placeholders())
                .description("those of them that have only a placeholder as their title")
                .register(registry);
    }

    private void count(MeterRegistry registry, String result, ToDoubleFunction<CatalogueTally> of) {
        FunctionCounter.builder("exstreamtv.catalogue.lookups", tally, of)
                .description("films and shows that catalogues were asked for")
                .tag("result", result)
                .register(registry);
    }
}

package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.doctor.ProgramVersion;
import tv.exstream.measure.Span;
import tv.exstream.vitals.Vitals;

/// How busy everything is, as the interface tells it.
public final class SystemView {
    /// Shares to a hundredth of a percent.
    private static final double FINEST = 10_000;

    private final Vitals vitals;
    private final InstantSource clock;
    private final ProgramVersion version;
    private final Machine machine;
    private final Instant started;

    SystemView(Vitals vitals, InstantSource clock, ProgramVersion version, Machine machine) {
        this.vitals = vitals;
        this.clock = clock;
        this.version = version;
        this.machine = machine;
        started = clock.instant();
    }

    public SystemAnswer now() {
        Vitals.Latest latest = vitals.latest();
        Map<String, Double> values = new LinkedHashMap<>();
        latest.values().forEach((measure, value) -> values.put(measure.label(), rounded(value)));
        return new SystemAnswer(
                clock.instant(), version.text(), started, machine, latest.at(), values);
    }

    public SystemHistoryAnswer history(Duration window) {
        Span span = vitals.last(window, clock.instant());
        Map<String, List<Double>> values = new LinkedHashMap<>();
        span.values().forEach((measure, all) -> values.put(measure.label(), known(all)));
        return new SystemHistoryAnswer(span.from(), span.step(), values);
    }

    /// With null for what nobody told: JSON has no other word for it.
    private static List<Double> known(List<Double> values) {
        List<Double> known = new ArrayList<>();
        values.forEach(value -> known.add(value.isNaN() ? null : rounded(value)));
        return known;
    }

    private static double rounded(double value) {
        return Math.abs(value) < FINEST ? Math.round(value * FINEST) / FINEST : Math.rint(value);
    }
}

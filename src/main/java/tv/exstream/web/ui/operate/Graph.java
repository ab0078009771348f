package tv.exstream.web.ui.operate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// One measure as the dashboard shows it: what it is now, and how it was.
///
/// @param key of its name: `dashboard.measure.KEY`
/// @param unit how values are written: `percent`, `bytes`, `rate` or `count`
/// @param now the newest value that is known; empty when none is
/// @param most the greatest in the time that is shown
public record Graph(String key, String unit, Optional<Double> now, double most, Curve curve) {
    private static final double WHOLE = 1;

    /// @param values from the oldest to the newest; null where nobody told
    static Graph of(String key, String unit, List<Double> values) {
        double most =
                values.stream()
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
        double top = unit.equals("percent") ? WHOLE : most * 1.1;
        Optional<Double> now = values.stream().filter(Objects::nonNull).reduce((_, last) -> last);
        return new Graph(key, unit, now, most, Curve.of(values, top));
    }

    public boolean isKnown() {
        return now.isPresent();
    }

    /// The newest value as a person reads it; the unit is in the text.
    public double shown() {
        return scaled(now.orElse(0.0));
    }

    /// The greatest one likewise.
    public double shownMost() {
        return scaled(most);
    }

    /// The key of the text around a value: `dashboard.unit.WORD`.
    public String word() {
        return switch (unit) {
            case "percent", "count" -> unit;
            default -> unit + "." + Magnitude.of(most).name().toLowerCase(Locale.ROOT);
        };
    }

    private double scaled(double value) {
        return switch (unit) {
            case "percent" -> value * 100;
            case "count" -> value;
            default -> value / Magnitude.of(most).bytes();
        };
    }

    /// In what bytes are counted for people.
    enum Magnitude {
        KILO(1e3),
        MEGA(1e6),
        GIGA(1e9),
        TERA(1e12);

        private final double bytes;

        Magnitude(double bytes) {
            this.bytes = bytes;
        }

        double bytes() {
            return bytes;
        }

        static Magnitude of(double value) {
            Magnitude found = KILO;
            for (Magnitude each : values()) {
                found = value >= each.bytes ? each : found;
            }
            return found;
        }
    }
}

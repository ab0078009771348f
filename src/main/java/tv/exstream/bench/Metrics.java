package tv.exstream.bench;

import java.util.regex.Pattern;

/// Reads meters in the text format of Prometheus.
final class Metrics {
    private Metrics() {}

    /// The sum of a meter over all its labels; 0 when it is not there.
    static double sum(String text, String name) {
        Pattern line = Pattern.compile("(?m)^" + Pattern.quote(name) + "(?:\\{[^}\n]*})? (\\S+)");
        return line.matcher(text)
                .results()
                .mapToDouble(value -> Double.parseDouble(value.group(1)))
                .sum();
    }
}

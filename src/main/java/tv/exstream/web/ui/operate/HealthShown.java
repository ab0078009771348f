package tv.exstream.web.ui.operate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tv.exstream.web.api.HealthPart;
import tv.exstream.web.api.HealthReport;
import tv.exstream.web.api.HealthStatus;
import tv.exstream.web.api.Said;
import tv.exstream.web.ui.Wording;

/// What the page about health shows.
///
/// @param state of all: `good`, `warn` or `bad`
/// @param parts the worst first
public record HealthShown(String state, List<Part> parts) {
    public HealthShown {
        parts = List.copyOf(parts);
    }

    /// A part of the server.
    ///
    /// @param mend what can be done about it, which also knows its name in every language
    /// @param detail what it says of itself
    /// @param latency how long it took to find out, in milliseconds
    public record Part(String name, Mend mend, String state, Wording detail, double latency) {
        public boolean isWell() {
            return state.equals(HealthShown.state(HealthStatus.UP));
        }
    }

    /// @param words how it is said on the page
    static HealthShown of(HealthReport report, Function<Said, Wording> words) {
        return new HealthShown(
                state(report.status()),
                report.parts().stream()
                        .sorted(Comparator.comparing(HealthPart::status).reversed())
                        .map(part -> part(part, words))
                        .toList());
    }

    /// How many parts have nothing to complain about.
    public long well() {
        return parts.stream().filter(Part::isWell).count();
    }

    private static Part part(HealthPart part, Function<Said, Wording> words) {
        return new Part(
                part.name(),
                Mend.of(part.name()),
                state(part.status()),
                words.apply(part.detail()),
                part.latencyMs());
    }

    private static String state(HealthStatus status) {
        return switch (status) {
            case UP -> "good";
            case DEGRADED -> "warn";
            case DOWN -> "bad";
        };
    }
}

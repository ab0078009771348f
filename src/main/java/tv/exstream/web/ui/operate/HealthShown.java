package tv.exstream.web.ui.operate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tv.exstream.web.api.HealthPart;
import tv.exstream.web.api.HealthReport;
import tv.exstream.web.api.HealthStatus;

/// What the page about health shows.
///
/// @param state of all: `good`, `warn` or `bad`
/// @param parts the worst first
public record HealthShown(String state, List<Part> parts) {
    /// Parts that have names in every language.
    private static final Set<String> NAMED =
            Set.of(
                    "database",
                    "ffmpeg",
                    "renditions",
                    "timelines",
                    "discovery",
                    "scripts",
                    "schedule files",
                    "catalogues",
                    "hardware",
                    "settings",
                    "tls",
                    "webhooks");

    public HealthShown {
        parts = List.copyOf(parts);
    }

    /// A part of the server.
    ///
    /// @param key of its name in messages; empty when it has only its `name`
    /// @param detail what it says of itself, in English
    /// @param latency how long it took to find out, in milliseconds
    public record Part(String name, String key, String state, String detail, double latency) {}

    static HealthShown of(HealthReport report) {
        return new HealthShown(
                state(report.status()),
                report.parts().stream()
                        .sorted(Comparator.comparing(HealthPart::status).reversed())
                        .map(HealthShown::part)
                        .toList());
    }

    /// How many parts have nothing to complain about.
    public long well() {
        return parts.stream().filter(part -> part.state().equals(state(HealthStatus.UP))).count();
    }

    private static Part part(HealthPart part) {
        String key =
                NAMED.contains(part.name()) ? "health.part." + part.name().replace(' ', '-') : "";
        return new Part(part.name(), key, state(part.status()), part.detail(), part.latencyMs());
    }

    private static String state(HealthStatus status) {
        return switch (status) {
            case UP -> "good";
            case DEGRADED -> "warn";
            case DOWN -> "bad";
        };
    }
}

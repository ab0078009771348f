package tv.exstream.web.api;

import java.util.List;

/// How the server is doing: as well as its worst part.
public record HealthReport(HealthStatus status, List<HealthPart> parts) {
    public HealthReport {
        parts = List.copyOf(parts);
    }

    /// Without the parts, which are nobody else's business.
    HealthReport alone() {
        return new HealthReport(status, List.of());
    }

    static HealthReport of(List<HealthPart> parts) {
        return new HealthReport(
                HealthStatus.worst(parts.stream().map(HealthPart::status).toList()), parts);
    }
}

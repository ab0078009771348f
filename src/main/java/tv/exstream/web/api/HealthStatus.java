package tv.exstream.web.api;

import java.util.List;

/// How well something works, best first.
public enum HealthStatus {
    UP,
    /// It works, but something needs a look.
    DEGRADED,
    DOWN;

    /// The worst of them; [#UP] for none.
    static HealthStatus worst(List<HealthStatus> all) {
        return all.stream().max(HealthStatus::compareTo).orElse(UP);
    }
}

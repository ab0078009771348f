package tv.exstream.web.api;

import tv.exstream.web.api.HealthCheck.Finding;

/// What was found, in the words that programs are told.
record PlainFinding(HealthStatus status, String detail) {
    static PlainFinding of(Finding finding) {
        return new PlainFinding(finding.status(), finding.detail().english());
    }

    static PlainFinding up(String detail) {
        return new PlainFinding(HealthStatus.UP, detail);
    }

    static PlainFinding degraded(String detail) {
        return new PlainFinding(HealthStatus.DEGRADED, detail);
    }

    static PlainFinding down(String detail) {
        return new PlainFinding(HealthStatus.DOWN, detail);
    }
}

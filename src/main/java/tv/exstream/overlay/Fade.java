package tv.exstream.overlay;

import java.time.Duration;

/// How what comes and goes does so.
final class Fade {
    /// To appear, and again to disappear.
    static final Duration LENGTH = Duration.ofSeconds(1);

    /// Of a showing: to appear and to disappear.
    static final Duration SHORTEST = LENGTH.multipliedBy(2);

    private Fade() {}
}

package tv.exstream.web.api;

import java.util.concurrent.Callable;

/// A way to find out how a part of the server is doing.
///
/// @param probe may block and may fail; what it throws is a [HealthStatus#DOWN] with the message as its detail
public record HealthCheck(String name, Weight weight, Callable<Finding> probe) {
    /// What it means for the server that a part is down.
    public enum Weight {
        /// Without it no channel can be watched: the server is not ready.
        ESSENTIAL,
        /// Channels can still be watched.
        OPTIONAL,
    }

    /// What a probe found.
    ///
    /// @param detail what the part says of itself
    public record Finding(HealthStatus status, Said detail) {
        public static Finding up(Said detail) {
            return new Finding(HealthStatus.UP, detail);
        }

        public static Finding degraded(Said detail) {
            return new Finding(HealthStatus.DEGRADED, detail);
        }

        public static Finding down(Said detail) {
            return new Finding(HealthStatus.DOWN, detail);
        }
    }

    /// What the finding means for the whole server.
    HealthStatus weigh(HealthStatus found) {
        return weight == Weight.OPTIONAL && found == HealthStatus.DOWN
                ? HealthStatus.DEGRADED
                : found;
    }
}

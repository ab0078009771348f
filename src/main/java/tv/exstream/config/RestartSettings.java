package tv.exstream.config;

import java.time.Duration;
import java.util.List;

/// How often channels that failed begin again.
final class RestartSettings {
    static final Setting<Integer> BREAKER_FAILURES =
            new Setting<Integer>(
                            "restarts.failures",
                            Kind.integer(1, 100),
                            "5",
                            "After how many failures a channel pauses, and shows technical"
                                    + " difficulties meanwhile.")
                    .atOnce();
    static final Setting<Duration> BREAKER_WITHIN =
            new Setting<Duration>(
                            "restarts.within",
                            TimeKinds.length(Duration.ofSeconds(1), Duration.ofDays(1)),
                            "5m",
                            "Within what time these failures must happen.")
                    .atOnce();
    static final Setting<Duration> BREAKER_OPEN =
            new Setting<Duration>(
                            "restarts.pause",
                            TimeKinds.length(Duration.ofSeconds(1), Duration.ofHours(1)),
                            "2m",
                            "How long it pauses before it tries once more.")
                    .atOnce();
    static final Setting<Integer> RESTARTS =
            new Setting<Integer>(
                            "restarts.most",
                            Kind.integer(1, 10_000),
                            "10",
                            "How many restarts of all channels together are let through.")
                    .atOnce();
    static final Setting<Duration> RESTARTS_PER =
            new Setting<Duration>(
                            "restarts.per",
                            TimeKinds.length(Duration.ofSeconds(1), Duration.ofHours(1)),
                            "1m",
                            "In what time.")
                    .atOnce();
    static final Setting<Duration> COOL_DOWN =
            new Setting<Duration>(
                            "restarts.coolDown",
                            TimeKinds.length(Duration.ZERO, Duration.ofHours(1)),
                            "30s",
                            "How long after one restart the same channel may have the next.")
                    .atOnce();

    static final List<Setting<?>> ALL =
            List.of(
                    BREAKER_FAILURES,
                    BREAKER_WITHIN,
                    BREAKER_OPEN,
                    RESTARTS,
                    RESTARTS_PER,
                    COOL_DOWN);

    private RestartSettings() {}

    static Config.Restarts restarts(Values values) {
        return new Config.Restarts(
                values.get(BREAKER_FAILURES),
                values.get(BREAKER_WITHIN),
                values.get(BREAKER_OPEN),
                values.get(RESTARTS),
                values.get(RESTARTS_PER),
                values.get(COOL_DOWN));
    }
}

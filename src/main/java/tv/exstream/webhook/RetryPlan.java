package tv.exstream.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When something that did not arrive is told again. Thread-safe.
///
/// @param random makes each pause up to a fifth longer, so that what failed together does not come back together
public record RetryPlan(RandomGenerator random) {
    /// Behind the first, second ... failure: eight tries within 18 to 21 hours.
    static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(12));

    /// How often anything is tried.
    public static final int TRIES = PAUSES.size() + 1;

    private static final double JITTER = 0.2;

    /// @param failures how often it has failed by now, at least once
    /// @param wanted how long the receiver wants not to be asked
    /// @return empty when it is not tried again
    public Optional<Duration> after(int failures, Optional<Duration> wanted) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        Duration usual = PAUSES.get(failures - 1);
        double factor = 1 + JITTER * random.nextDouble();
        Duration pause = Duration.ofMillis(Math.round(usual.toMillis() * factor));
        Duration asked = wanted.orElse(Duration.ZERO);
        Duration longest = PAUSES.getLast();
        Duration bounded = asked.compareTo(longest) > 0 ? longest : asked;
        return Optional.of(bounded.compareTo(pause) > 0 ? bounded : pause);
    }
}

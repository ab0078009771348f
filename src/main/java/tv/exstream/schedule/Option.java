package tv.exstream.schedule;

import java.time.Duration;
import java.util.List;

/// @param weight 0 for never
/// @param mostInARow 0 for no limit
public record Option(
        String name, double weight, Cooldown cooldown, int mostInARow, List<Instruction> body) {
    public Option(
            String name, double weight, Duration cooldown, int mostInARow, List<Instruction> body) {
        this(name, weight, Cooldown.hard(cooldown), mostInARow, body);
    }

    public Option {
        body = List.copyOf(body);
        if (!(weight >= 0)) {
            throw new IllegalArgumentException(
                    "weight of %s must be at least 0: %s".formatted(name, weight));
        }
    }
}

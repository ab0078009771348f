package tv.exstream.vitals;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tv.exstream.measure.Measure;

/// What the operating system has counted since it started, or since the server did. What it does not tell is empty. Immutable.
///
/// @param serverCpu processor time of the server itself
/// @param allCpu the same with everything that it has started, also what has ended
/// @param machine of all processors together
/// @param sent bytes by the machine
public record Counted(
        Optional<Duration> serverCpu,
        Optional<Duration> allCpu,
        Optional<Busy> machine,
        OptionalLong sent,
        OptionalLong received) {
    /// Times of all processors, in any unit.
    public record Busy(long busy, long total) {}

    /// What it comes to per time.
    ///
    /// @param passed since the one before; positive
    Map<Measure, Double> since(Counted before, Duration passed, int processors) {
        Map<Measure, Double> rates = new EnumMap<>(Measure.class);
        double available = passed.toNanos() * (double) processors;
        OptionalDouble server = grown(before.serverCpu, serverCpu);
        OptionalDouble all = grown(before.allCpu, allCpu);
        server.ifPresent(nanos -> rates.put(Measure.SERVER_CPU, share(nanos / available)));
        if (server.isPresent() && all.isPresent()) {
            double children = all.getAsDouble() - server.getAsDouble();
            rates.put(Measure.CHILDREN_CPU, share(children / available));
        }
        busy(before).ifPresent(share -> rates.put(Measure.MACHINE_CPU, share));
        rate(before.sent, sent, passed).ifPresent(rate -> rates.put(Measure.SENT, rate));
        rate(before.received, received, passed)
                .ifPresent(rate -> rates.put(Measure.RECEIVED, rate));
        return rates;
    }

    private OptionalDouble busy(Counted before) {
        if (before.machine.isEmpty() || machine.isEmpty()) {
            return OptionalDouble.empty();
        }
        long total = machine.get().total() - before.machine.get().total();
        long busy = machine.get().busy() - before.machine.get().busy();
        return total <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(share((double) busy / total));
    }

    private static OptionalDouble grown(Optional<Duration> before, Optional<Duration> after) {
        return before.isEmpty() || after.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) after.get().minus(before.get()).toNanos());
    }

    /// Counters begin anew when a network is switched off and on.
    private static OptionalDouble rate(OptionalLong before, OptionalLong after, Duration passed) {
        if (before.isEmpty() || after.isEmpty() || after.getAsLong() < before.getAsLong()) {
            return OptionalDouble.empty();
        }
        double grown = after.getAsLong() - before.getAsLong();
        return OptionalDouble.of(grown * Duration.ofSeconds(1).toNanos() / passed.toNanos());
    }

    /// Clocks of the system are coarse, so that a little more than all may come out.
    private static double share(double share) {
        return Math.clamp(share, 0, 1);
    }
}

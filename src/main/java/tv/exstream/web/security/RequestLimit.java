package tv.exstream.web.security;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import tv.exstream.account.Area;
import tv.exstream.account.Caller;
import tv.exstream.account.Entrance;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.Callers.Visitor;

/// How often the JSON interface may be asked. It counts for each account, whatever it shows, and for each household that shows none; not for
/// programs on this machine, nor for anything but the interface. Thread-safe.
///
/// @param throttle empty when it may be asked any number of times
record RequestLimit(Optional<Throttle> throttle) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// @param most in a minute; 0 for any number
    static RequestLimit of(int most, LongSupplier nanoTime) {
        return new RequestLimit(
                Optional.of(most)
                        .filter(number -> number > 0)
                        .map(number -> new Throttle(new Throttle.Rate(number, MINUTE), nanoTime)));
    }

    /// @throws ProblemException TOO_MANY_REQUESTS
    void admit(Visitor visitor, Entrance entrance) {
        boolean isCounted = entrance instanceof Entrance.Guarded way && way.area() == Area.API;
        boolean isHere = visitor.peer().certain() && visitor.peer().address().isLoopback();
        if (throttle.isEmpty() || !isCounted || isHere) {
            return;
        }
        if (visitor.caller() instanceof Caller.Known known) {
            throttle.get().admit("account " + known.account().id());
        } else {
            throttle.get().admit(visitor.peer());
        }
    }
}

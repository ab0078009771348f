package tv.exstream.web.security;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import tv.exstream.account.Area;
import tv.exstream.account.Entrance;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.Callers.Visitor;

/// How often the JSON interface may be asked. It counts for each account, whatever it shows, and for each household that shows none; not for
/// programs on this machine, nor for anything but the interface. Of what is open to everybody it counts what is sent to the server, such as
/// attempts to sign in. Thread-safe.
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
    void admit(Visitor visitor, Entrances.Way way, String method) {
        boolean isCounted =
                switch (way.entrance()) {
                    case Entrance.Guarded guarded -> guarded.area() == Area.API;
                    case Entrance.Everybody() -> sends(method) && !isPage(way);
                };
        if (throttle.isEmpty() || !isCounted || visitor.peer().isHere()) {
            return;
        }
        throttle.get().admit(visitor.party());
    }

    private static boolean sends(String method) {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /// Nothing is behind them that could be sent something.
    private static boolean isPage(Entrances.Way way) {
        return !way.pattern().startsWith("/api/");
    }
}

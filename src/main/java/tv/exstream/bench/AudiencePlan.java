package tv.exstream.bench;

import java.time.Duration;
import java.util.List;

/// Who is to watch what, and for how long. Immutable.
///
/// @param port of the server on this machine
/// @param arrival how long it takes until all have come, one after another; zero when they come at once
/// @param warmUp how long all have watched before it counts
/// @param window how long it counts
/// @param bytesPerSecond what a channel sends
record AudiencePlan(
        int port,
        Crowd crowd,
        Duration arrival,
        Duration warmUp,
        Duration window,
        double bytesPerSecond) {
    /// The same people again, all at once, and what they see counts at once.
    AudiencePlan rush(Duration window) {
        return new AudiencePlan(port, crowd, Duration.ZERO, Duration.ZERO, window, bytesPerSecond);
    }

    /// For the command line of a process; [#parse] reads them.
    List<String> arguments() {
        return List.of(
                Integer.toString(port),
                Integer.toString(crowd.channels()),
                Integer.toString(crowd.viewersEach()),
                arrival.toString(),
                warmUp.toString(),
                window.toString(),
                Double.toString(bytesPerSecond));
    }

    static AudiencePlan parse(List<String> arguments) {
        return new AudiencePlan(
                Integer.parseInt(arguments.get(0)),
                new Crowd(Integer.parseInt(arguments.get(1)), Integer.parseInt(arguments.get(2))),
                Duration.parse(arguments.get(3)),
                Duration.parse(arguments.get(4)),
                Duration.parse(arguments.get(5)),
                Double.parseDouble(arguments.get(6)));
    }

    /// From one viewer to the next.
    Duration pause() {
        return arrival.dividedBy(crowd.viewers());
    }

    /// What each viewer is to get within the window.
    double bytesEach() {
        return bytesPerSecond * window.toMillis() / 1_000;
    }
}

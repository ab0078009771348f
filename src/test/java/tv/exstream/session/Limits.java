package tv.exstream.session;

import java.time.Duration;
import java.util.List;
import tv.exstream.config.Config;
import tv.exstream.config.InMemoryPacingChoices;
import tv.exstream.config.Pacing;
import tv.exstream.subtitle.Choosing;

/// What sessions are made with in tests.
final class Limits {
    /// As they are by default.
    static final Config.Restarts RESTARTS =
            new Config.Restarts(
                    5,
                    Duration.ofSeconds(300),
                    Duration.ofSeconds(120),
                    10,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30));

    private Limits() {}

    static Config.Streaming of(Duration linger, int sessions, int viewers) {
        return new Config.Streaming(
                Duration.ofSeconds(3),
                linger,
                sessions,
                viewers,
                Duration.ofSeconds(300),
                Duration.ofSeconds(5),
                new Config.Pace(Pacing.REALTIME, List.of()),
                new Config.Warming(List.of(), 0),
                Choosing.AUTO,
                RESTARTS);
    }

    /// Three channels with fifty viewers each.
    static Config.Streaming usual() {
        return of(Duration.ofSeconds(15), 3, 50);
    }

    static Sessions.Parts parts(Config.Streaming limits, Ticker ticker) {
        return parts(limits, ticker, door(limits, ticker));
    }

    static Sessions.Parts parts(Config.Streaming limits, Ticker ticker, Door door) {
        return new Sessions.Parts(
                () -> limits,
                ticker,
                door,
                new Restarts(limits::restarts, ticker),
                new HeldPacing(new InMemoryPacingChoices(), limits::pace));
    }

    static Door door(Config.Streaming limits, Ticker ticker) {
        return new Door(() -> limits, ticker, Arrival.UNNOTICED, _ -> {});
    }
}

package tv.exstream.session;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.config.Config;
import tv.exstream.config.Pacing;
import tv.exstream.config.PacingChoice;
import tv.exstream.config.PacingChoices;
import tv.exstream.config.PacingRule;

/// How fast viewers are served, in memory: nobody who tunes in waits for the database. Thread-safe.
///
/// ```
///   the request - chosen for the client - chosen for the channel - rules of the configuration - chosen for all - the configuration
/// ```
public final class HeldPacing {
    private final PacingChoices stored;
    private final Supplier<Config.Pace> configured;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile PacingChoice choice;

    public HeldPacing(PacingChoices stored, Supplier<Config.Pace> configured) {
        this.stored = stored;
        this.configured = configured;
        choice = stored.find();
    }

    /// What was chosen while the server ran.
    public PacingChoice choice() {
        return choice;
    }

    /// What the configuration says.
    public Config.Pace configured() {
        return configured.get();
    }

    /// Chooses anew, for whoever tunes in from now on.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY
    public void choose(PacingChoice other) {
        changing.lock();
        try {
            stored.put(other);
            choice = other;
        } finally {
            changing.unlock();
        }
    }

    /// How a client is served that asks for nothing.
    ///
    /// @param agent what it calls itself; may be empty
    Pacing of(Channel channel, String agent) {
        PacingChoice chosen = choice;
        return chosen.of(channel.id().value(), agent)
                .orElseGet(
                        () ->
                                PacingRule.of(
                                        configured().rules(),
                                        chosen.usual().orElse(configured().usual()),
                                        channel.number().toString(),
                                        agent));
    }
}

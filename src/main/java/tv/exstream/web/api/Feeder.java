package tv.exstream.web.api;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/// Looks at every topic now and then and posts what it sees. Its own thread does all the looking.
///
/// It stops before the web server does, which ends the event streams; otherwise stopping would wait for them.
final class Feeder implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Feeder.class);

    /// The finest interval at which anything is looked at.
    static final Duration STEP = Duration.ofMillis(500);

    private final Board board;
    private final JsonMapper json;
    private final List<Look> looks;
    private volatile boolean running;

    /// A way to see the state of a topic.
    ///
    /// @param everySteps how many steps lie between two looks
    record Look(Topic topic, int everySteps, Supplier<?> state) {}

    Feeder(Board board, JsonMapper json, List<Look> looks) {
        this.board = board;
        this.json = json;
        this.looks = List.copyOf(looks);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("events").daemon().start(this::run);
    }

    private void run() {
        try {
            for (long step = 0; !board.awaitClose(step == 0 ? Duration.ZERO : STEP); step++) {
                lookAt(step);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAt(long step) {
        for (Look look : looks) {
            if (step % look.everySteps() == 0) {
                post(look);
            }
        }
    }

    void post(Look look) {
        try {
            Topic topic = look.topic();
            // As what is described: something else would not be written.
            JavaType described = json.getTypeFactory().constructType(topic.state());
            board.post(topic, json.writerFor(described).writeValueAsString(look.state().get()));
        } catch (RuntimeException e) {
            // One topic that cannot be seen, such as a locked database, must not silence the
            // others.
            LOG.debug("topic={} cannot be seen: {}", look.topic().event(), e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        board.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

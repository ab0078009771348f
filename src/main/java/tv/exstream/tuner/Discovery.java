package tv.exstream.tuner;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.lan.LanAddress;

/// Lets clients on the local network find the device: keeps the listeners open, announces the device, and notices when the
/// machine's addresses change. A port that another program has does not stop the rest; it is tried again. Its work is done on the
/// one thread of [Timing#later]. Thread-safe.
final class Discovery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

    /// How soon a new interface is noticed and a port that was taken is tried again; arbitrary.
    private static final Duration TICK = Duration.ofSeconds(15);

    /// A sixth of [SsdpMessages#MAX_AGE], so that lost announcements do no harm.
    private static final Duration ANNOUNCE = Duration.ofMinutes(5);

    /// UPnP Device Architecture 1.1 clause 1.2.2 recommends repetition, because datagrams get lost.
    private static final List<Duration> FIRST_ANNOUNCEMENTS =
            List.of(Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(900));

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final LanAddresses lan;
    private final List<Listener> listeners;
    private final Timing timing;

    /// @param listeners to be opened
    Discovery(LanAddresses lan, List<Listener> listeners, Timing timing) {
        this.lan = lan;
        this.listeners = List.copyOf(listeners);
        this.timing = timing;
    }

    /// Opens the listeners; what cannot be opened is logged and tried again later.
    void start() {
        listeners.forEach(Discovery::open);
        for (Duration delay : FIRST_ANNOUNCEMENTS) {
            long millis = delay.toMillis();
            var _ = timing.later().schedule(seen(this::announce), millis, TimeUnit.MILLISECONDS);
        }
        repeat(this::announce, ANNOUNCE);
        repeat(this::tick, TICK);
    }

    private void repeat(Runnable work, Duration every) {
        long millis = every.toMillis();
        var _ =
                timing.later()
                        .scheduleAtFixedRate(seen(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /// Work whose failure is seen and does not end its repetition.
    private static Runnable seen(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // The top of a thread: the executor would keep the failure to itself.
                LOG.error("discovery failed", e);
            }
        };
    }

    private static void open(Listener listener) {
        try {
            listener.open();
            if (listener.health().state() == ListenerHealth.State.LISTENING) {
                LOG.info("listening name=\"{}\"", listener.health().name());
            }
        } catch (IOException e) {
            LOG.warn("not listening name=\"{}\" cause={}", listener.health().name(), e.toString());
        }
    }

    void tick() {
        List<LanAddress> added = lan.refresh();
        for (Listener listener : listeners) {
            if (listener.health().state() == ListenerHealth.State.FAILED) {
                reopen(listener);
            }
        }
        if (!added.isEmpty()) {
            LOG.info("addresses added={}", added.stream().map(LanAddress::address).toList());
            listeners.forEach(listener -> listener.addressesAdded(added));
        }
    }

    private static void reopen(Listener listener) {
        try {
            listener.open();
            LOG.info("listening again name=\"{}\"", listener.health().name());
        } catch (IOException e) {
            LOG.debug("still not listening cause={}", e.toString());
        }
    }

    private void announce() {
        listeners.forEach(Listener::announce);
    }

    /// How each listener is doing.
    List<ListenerHealth> health() {
        return listeners.stream().map(Listener::health).toList();
    }

    /// Says goodbye and closes all sockets.
    @Override
    public void close() {
        try {
            timing.later()
                    .submit(this::leave)
                    .get(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("discovery did not end in order cause={}", e.toString());
        } finally {
            timing.later().shutdownNow();
            listeners.forEach(Listener::close);
        }
    }

    private void leave() {
        listeners.forEach(Listener::sayGoodbye);
    }
}

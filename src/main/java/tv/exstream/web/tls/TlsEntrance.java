package tv.exstream.web.tls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Opens the port for TLS when there is a certificate with its key, and takes new ones when their files change. Nobody who is connected
/// is disturbed by that; a pair that cannot be used leaves the one before in use. The port without TLS is there in any case, for players that
/// know no other. Thread-safe.
final class TlsEntrance implements ApplicationListener<WebServerInitializedEvent>, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TlsEntrance.class);

    /// Who renews certificates does so weeks before they end.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final LiveConfig live;
    private final Semaphore news = new Semaphore(0);
    private volatile TlsState state = TlsState.OFF;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile @Nullable Server server;

    /// Guarded by this, as what follows.
    private @Nullable TlsPort port;

    private @Nullable PemPair used;

    TlsEntrance(LiveConfig live) {
        this.live = live;
        live.listen(_ -> news.release());
    }

    TlsState state() {
        return state;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getWebServer() instanceof JettyWebServer jetty) {
            server = jetty.getServer();
            look();
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("tls-files").start(this::run);
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (true) {
                boolean _ = news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                look();
            }
        } catch (InterruptedException e) {
            LOG.debug("tls files are not looked at any more");
        }
    }

    /// Brings the port in line with what is configured and what the files hold.
    synchronized void look() {
        TlsState before = state;
        try {
            state = looked(live.now().tls());
        } catch (UnusableException e) {
            state = before.with(e.remark());
        } catch (Exception e) {
            // Jetty declares no narrower one; the port may be taken.
            state = before.with(Remark.of(Demand.TLS_PORT_TAKEN, String.valueOf(e.getMessage())));
        }
        if (!state.equals(before)) {
            tell();
        }
    }

    private TlsState looked(Config.Tls wanted) throws Exception {
        if (wanted.certificate().isEmpty() && wanted.key().isEmpty()) {
            close();
            return TlsState.OFF;
        }
        PemPair pair =
                PemPair.read(
                        given(wanted.certificate(), Demand.NO_CERTIFICATE),
                        given(wanted.key(), Demand.NO_CERTIFICATE_KEY));
        if (port != null && Objects.equals(pair, used) && state.problem().isEmpty()) {
            return state;
        }
        PemPair.Loaded loaded = pair.load();
        TlsPort open = opened(wanted.port(), loaded);
        used = pair;
        return new TlsState(
                OptionalInt.of(open.number()), Optional.of(loaded.ends()), Optional.empty());
    }

    private static Path given(Optional<Path> file, Demand absent) throws UnusableException {
        return file.orElseThrow(
                () ->
                        new UnusableException(
                                Remark.of(Demand.CERTIFICATE_PAIR_HALF, Remark.of(absent))));
    }

    private TlsPort opened(int number, PemPair.Loaded loaded) throws Exception {
        TlsPort open = port;
        if (open == null) {
            Server web = server;
            if (web == null) {
                throw new UnusableException(Remark.of(Demand.NO_JETTY));
            }
            ServerConnector like = (ServerConnector) web.getConnectors()[0];
            open = TlsPort.open(web, like, number, loaded.store());
            port = open;
        } else {
            open.renew(loaded.store());
        }
        return open;
    }

    private void close() throws Exception {
        TlsPort open = port;
        port = null;
        used = null;
        if (open != null) {
            open.close();
        }
    }

    private void tell() {
        TlsState now = state;
        if (now.problem().isPresent()) {
            LOG.warn("tls is not as configured: {}", now.problem().get());
        } else {
            LOG.info("tls port={} certificate ends={}", now.port(), now.ends());
        }
    }
}

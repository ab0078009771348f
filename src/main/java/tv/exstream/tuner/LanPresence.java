package tv.exstream.tuner;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import tv.exstream.config.Config;
import tv.exstream.lan.LanAddress;
import tv.exstream.lan.NetworkInterfaces;

/// Keeps the device findable on the local network from the moment the web server answers until the program stops. Thread-safe.
public final class LanPresence
        implements SmartLifecycle, ApplicationListener<WebServerInitializedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LanPresence.class);

    private final Config config;
    private final TunerDevice device;
    private final Tuners tuners;
    private final Supplier<Timing> timing;
    private volatile int httpPort;
    private volatile @Nullable Discovery discovery;

    /// @param timing a new one for each start, with an executor that nothing else uses
    LanPresence(Config config, TunerDevice device, Tuners tuners, Supplier<Timing> timing) {
        this.config = config;
        this.device = device;
        this.tuners = tuners;
        this.timing = timing;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        httpPort = event.getWebServer().getPort();
    }

    /// How each listener is doing; empty before the start and after the end.
    public List<ListenerHealth> health() {
        Discovery running = discovery;
        return running == null ? List.of() : running.health();
    }

    /// Where the web server answers on this machine's addresses, without a slash at the end.
    public List<String> baseUrls() {
        return addresses().stream()
                .map(lan -> "http://%s:%d".formatted(lan.address().getHostAddress(), httpPort))
                .toList();
    }

    @Override
    public void start() {
        LanAddresses lan = new LanAddresses(this::addresses);
        LanDevice reachable = new LanDevice(device, lan, httpPort);
        Timing now = timing.get();
        List<Listener> wanted = new Listeners(reachable, tuners, now).wanted(config.tuner());
        Discovery started = new Discovery(lan, wanted, now);
        started.start();
        discovery = started;
        LOG.info("tuner id={} udn={} addresses={}", device.id(), device.udn(), shown(lan));
    }

    @Override
    public void stop() {
        Discovery running = discovery;
        discovery = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return discovery != null;
    }

    /// The addresses of the machine under which the web server answers.
    private List<LanAddress> addresses() {
        List<LanAddress> all = NetworkInterfaces.addresses();
        try {
            InetAddress bound = InetAddress.getByName(config.server().address());
            return bound.isAnyLocalAddress()
                    ? all
                    : all.stream().filter(lan -> lan.address().equals(bound)).toList();
        } catch (UnknownHostException _) {
            // The web server could not have started with such an address.
            return all;
        }
    }

    private static List<String> shown(LanAddresses lan) {
        return lan.current().stream().map(address -> address.address().getHostAddress()).toList();
    }
}

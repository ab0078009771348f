package tv.exstream.tuner;

import java.net.InetSocketAddress;
import java.util.List;
import tv.exstream.config.Config;

/// Makes the listeners that the configuration wants.
final class Listeners {
    /// libhdhomerun: HDHOMERUN_DISCOVER_UDP_PORT and HDHOMERUN_CONTROL_TCP_PORT.
    private static final InetSocketAddress HDHOMERUN = new InetSocketAddress(65_001);

    private static final String DISCOVERY_NAME = "HDHomeRun discovery (UDP 65001)";
    private static final String CONTROL_NAME = "HDHomeRun control (TCP 65001)";
    private static final String SSDP_NAME = "SSDP (UDP 1900)";

    private final LanDevice device;
    private final Tuners tuners;
    private final Timing timing;

    Listeners(LanDevice device, Tuners tuners, Timing timing) {
        this.device = device;
        this.tuners = tuners;
        this.timing = timing;
    }

    List<Listener> wanted(Config.Tuner wish) {
        return List.of(
                wish.discovery() ? discovery() : new SwitchedOff(DISCOVERY_NAME),
                wish.control() ? control() : new SwitchedOff(CONTROL_NAME),
                wish.ssdp() ? ssdp() : new SwitchedOff(SSDP_NAME));
    }

    private Listener discovery() {
        ListenerRecord record = new ListenerRecord(DISCOVERY_NAME, timing.clock());
        return new DatagramListener(
                HDHOMERUN, record, new DiscoveryAnswers(device, record, timing.nanoTime()));
    }

    private Listener control() {
        return new ControlListener(
                HDHOMERUN,
                device.lan(),
                new ControlAnswers(new ControlVariables(tuners)),
                new ListenerRecord(CONTROL_NAME, timing.clock()));
    }

    private Listener ssdp() {
        ListenerRecord record = new ListenerRecord(SSDP_NAME, timing.clock());
        SsdpMessages messages =
                new SsdpMessages(
                        SsdpName.of(device.device().udn()),
                        "Java/%d UPnP/1.0 EXStreamTV/1.0".formatted(Runtime.version().feature()));
        SsdpAnswers answers = new SsdpAnswers(device, messages, record, timing);
        return new SsdpListener(
                SsdpListener.GROUP,
                device,
                messages,
                new SsdpListener.ListeningTo(answers, record));
    }
}

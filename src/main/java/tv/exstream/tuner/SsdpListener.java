package tv.exstream.tuner;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.lan.LanAddress;

/// Makes the device known by SSDP: says on every interface that it is there and that it goes, and lets searches be answered.
/// Opened, closed and made to speak by one thread.
final class SsdpListener implements Listener {
    /// UPnP Device Architecture 1.1 clause 1.1.
    static final InetSocketAddress GROUP = new InetSocketAddress("239.255.255.250", 1_900);

    private static final Logger LOG = LoggerFactory.getLogger(SsdpListener.class);

    /// UPnP Device Architecture 1.1 clause 1.1.1: two hops.
    private static final int TTL = 2;

    private final InetSocketAddress group;
    private final LanDevice device;
    private final SsdpMessages messages;
    private final DatagramListener listener;
    private final Set<String> joined = new HashSet<>();
    private @Nullable DatagramChannel channel;

    SsdpListener(
            InetSocketAddress group,
            LanDevice device,
            SsdpMessages messages,
            ListeningTo searches) {
        this.group = group;
        this.device = device;
        this.messages = messages;
        this.listener =
                new DatagramListener(
                        new InetSocketAddress(group.getPort()),
                        searches.record(),
                        searches.handler());
    }

    /// What becomes of the searches that arrive.
    record ListeningTo(DatagramListener.Handler handler, ListenerRecord record) {}

    @Override
    public void open() throws IOException {
        joined.clear();
        DatagramChannel opened = listener.openChannel();
        opened.setOption(StandardSocketOptions.IP_MULTICAST_TTL, TTL);
        channel = opened;
        join();
    }

    /// Takes part in the group on every interface where it does not yet.
    private void join() {
        device.lan().current().stream()
                .filter(LanAddress::multicast)
                .map(LanAddress::interfaceName)
                .filter(name -> !joined.contains(name))
                .forEach(this::join);
    }

    private void join(String interfaceName) {
        DatagramChannel open = channel;
        try {
            NetworkInterface network = NetworkInterface.getByName(interfaceName);
            if (open != null && network != null) {
                open.join(group.getAddress(), network);
                joined.add(interfaceName);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.warn("ssdp not joined interface={} cause={}", interfaceName, e.toString());
        }
    }

    @Override
    public void announce() {
        announce(device.lan().current());
    }

    @Override
    public void addressesAdded(List<LanAddress> added) {
        if (added.stream().map(LanAddress::interfaceName).anyMatch(joined::contains)) {
            openAgain();
        } else {
            join();
        }
        announce(added);
    }

    /// An interface that went and came back is another one to the kernel, and this socket takes part in the group nowhere on it.
    private void openAgain() {
        listener.close();
        try {
            open();
        } catch (IOException e) {
            LOG.warn("ssdp not listening again cause={}", e.toString());
        }
    }

    private void announce(List<LanAddress> addresses) {
        for (LanAddress address : addresses) {
            String baseUrl = device.baseUrl(address.address());
            speak(address, name -> messages.alive(name, baseUrl));
        }
    }

    @Override
    public void sayGoodbye() {
        device.lan().current().forEach(address -> speak(address, messages::byebye));
    }

    private void speak(LanAddress address, Function<SsdpName, String> message) {
        DatagramChannel open = channel;
        if (open == null || !open.isOpen() || !address.multicast()) {
            return;
        }
        try {
            NetworkInterface network = NetworkInterface.getByName(address.interfaceName());
            open.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
        } catch (IOException e) {
            LOG.debug("ssdp silent interface={} cause={}", address.interfaceName(), e.toString());
            return;
        }
        for (SsdpName name : messages.names()) {
            byte[] text = message.apply(name).getBytes(StandardCharsets.UTF_8);
            DatagramListener.send(open, ByteBuffer.wrap(text), group);
        }
    }

    @Override
    public void close() {
        listener.close();
        channel = null;
    }

    @Override
    public ListenerHealth health() {
        return listener.health();
    }
}

package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A listener for datagrams")
class DatagramListenerTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    /// Of as many that share, two have the same port with a probability of 0.998 (28,232 ports to choose from).
    private static final int MANY = 600;

    private final List<DatagramListener> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(DatagramListener::close);
    }

    private SocketAddress open(int port) throws IOException {
        var record = new ListenerRecord("test", InstantSource.system());
        var listener =
                new DatagramListener(
                        new InetSocketAddress(HERE, port), record, (_, _, _) -> record.answered());
        open.add(listener);
        return listener.openChannel().getLocalAddress();
    }

    @Test
    @DisplayName("shares the port that it is told, as all UPnP devices of a machine do")
    void shared() throws IOException {
        try (DatagramChannel other = DatagramChannel.open(StandardProtocolFamily.INET)) {
            other.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            other.bind(new InetSocketAddress(HERE, 0));
            int port = ((InetSocketAddress) other.getLocalAddress()).getPort();

            assertThat(open(port)).isEqualTo(open(port)).isEqualTo(other.getLocalAddress());
        }
    }

    @Test
    @DisplayName("has any other port for itself")
    void alone() throws IOException {
        List<SocketAddress> addresses = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            addresses.add(open(0));
        }

        assertThat(addresses).doesNotHaveDuplicates();
    }
}

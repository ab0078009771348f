package tv.exstream.tuner;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the HDHomeRun control connection, TCP port 65001: one thread per connection, few connections, each cut off when it says
/// nothing for a while or anything malformed.
final class ControlListener implements Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ControlListener.class);

    /// Arbitrary; a client keeps one connection open.
    private static final int MAX_CONNECTIONS = 16;

    /// Arbitrary; libhdhomerun opens a new connection when the old one is gone.
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final InetSocketAddress address;
    private final LanAddresses lan;
    private final ControlAnswers answers;
    private final ListenerRecord record;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket server;

    ControlListener(
            InetSocketAddress address,
            LanAddresses lan,
            ControlAnswers answers,
            ListenerRecord record) {
        this.address = address;
        this.lan = lan;
        this.answers = answers;
        this.record = record;
    }

    @Override
    public void open() throws IOException {
        ServerSocket opened = new ServerSocket();
        try {
            opened.setReuseAddress(true);
            opened.bind(address);
        } catch (IOException e) {
            opened.close();
            record.failed(String.valueOf(e.getMessage()));
            throw e;
        }
        server = opened;
        record.listening();
        Thread.ofVirtual().name("tcp-" + address.getPort()).start(() -> accept(opened));
    }

    /// The port that was taken, which differs from the wanted one when that was 0.
    int port() {
        ServerSocket open = server;
        return open == null ? 0 : open.getLocalPort();
    }

    private void accept(ServerSocket open) {
        try {
            while (!open.isClosed()) {
                admit(open.accept());
            }
        } catch (IOException e) {
            if (!open.isClosed()) {
                closeQuietly(open);
                LOG.warn("listener stopped port={} cause={}", address.getPort(), e.toString());
                record.failed(e.toString());
            }
        }
    }

    private void admit(Socket connection) {
        if (connections.size() >= MAX_CONNECTIONS || !lan.isNear(connection.getInetAddress())) {
            record.refused();
            closeQuietly(connection);
            return;
        }
        connections.add(connection);
        Thread.ofVirtual().name("tuner-control").start(() -> serve(connection));
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout((int) IDLE.toMillis());
            connection.setTcpNoDelay(true);
            converse(connection.getInputStream(), connection.getOutputStream());
        } catch (IOException e) {
            LOG.debug("control connection ended cause={}", e.toString());
        } finally {
            connections.remove(connection);
        }
    }

    private void converse(InputStream input, OutputStream output) throws IOException {
        DataInputStream requests = new DataInputStream(input);
        Optional<HomeRunPacket> answer = answer(requests);
        while (answer.isPresent()) {
            ByteBuffer packet = answer.get().encode();
            byte[] bytes = new byte[packet.remaining()];
            packet.get(bytes);
            record.answered();
            output.write(bytes);
            answer = answer(requests);
        }
    }

    /// The answer to the next request; empty at the end of the connection and when the request is not one.
    private Optional<HomeRunPacket> answer(DataInputStream requests) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(HomeRunPacket.MAX_BYTES);
        try {
            requests.readFully(packet.array(), 0, HomeRunPacket.HEADER_BYTES);
            int rest = Short.toUnsignedInt(packet.getShort(2)) + HomeRunPacket.CRC_BYTES;
            record.received();
            if (rest > packet.capacity() - HomeRunPacket.HEADER_BYTES) {
                record.refused();
                return Optional.empty();
            }
            requests.readFully(packet.array(), HomeRunPacket.HEADER_BYTES, rest);
            packet.limit(HomeRunPacket.HEADER_BYTES + rest);
        } catch (EOFException _) {
            return Optional.empty();
        }
        Optional<HomeRunPacket> answer = HomeRunPacket.decode(packet).flatMap(answers::answer);
        if (answer.isEmpty()) {
            record.refused();
        }
        return answer;
    }

    @Override
    public void close() {
        ServerSocket open = server;
        server = null;
        record.off();
        if (open != null) {
            closeQuietly(open);
        }
        connections.forEach(ControlListener::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) { // AutoCloseable allows any; nothing is left to do about a socket.
            LOG.debug("socket not closed cause={}", e.toString());
        }
    }

    @Override
    public ListenerHealth health() {
        return record.health();
    }
}

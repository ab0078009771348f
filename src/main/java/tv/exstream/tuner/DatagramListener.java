package tv.exstream.tuner;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Receives the datagrams of a port and hands each to a handler, one after the other. The port is shared with other programs of
/// this machine that allow it, because every UPnP device of a machine listens on the same one.
final class DatagramListener implements Listener {
    private static final Logger LOG = LoggerFactory.getLogger(DatagramListener.class);

    /// One byte more than an Ethernet frame carries, so that what does not fit is seen to be too long.
    private static final int BUFFER_BYTES = 1_501;

    private final InetSocketAddress address;
    private final ListenerRecord record;
    private final Handler handler;
    private volatile @Nullable DatagramChannel channel;

    /// What is done with the datagrams; called by the listener's thread.
    interface Handler {
        /// @param datagram to be read before the call returns
        void received(ByteBuffer datagram, InetSocketAddress source, DatagramChannel channel)
                throws IOException;
    }

    DatagramListener(InetSocketAddress address, ListenerRecord record, Handler handler) {
        this.address = address;
        this.record = record;
        this.handler = handler;
    }

    @Override
    public void open() throws IOException {
        openChannel();
    }

    /// Opens the socket and serves it.
    ///
    /// @return the socket, for sending and for its options
    DatagramChannel openChannel() throws IOException {
        DatagramChannel opened = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            // Only a port that is meant: any port would be any that others share, and one of both
            // got all datagrams.
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, address.getPort() != 0);
            opened.bind(address);
        } catch (IOException e) {
            opened.close();
            record.failed(String.valueOf(e.getMessage()));
            throw e;
        }
        channel = opened;
        record.listening();
        Thread.ofVirtual().name("udp-" + address.getPort()).start(() -> serve(opened));
        return opened;
    }

    private void serve(DatagramChannel open) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try {
            while (open.isOpen()) {
                receive(open, buffer.clear());
            }
        } catch (IOException | RuntimeException e) {
            // The top of a thread: what ended it must be seen; discovery opens it again.
            if (open.isOpen()) {
                closeQuietly(open);
                LOG.warn("listener stopped port={} cause={}", address.getPort(), e.toString());
                record.failed(e.toString());
            }
        }
    }

    private void receive(DatagramChannel open, ByteBuffer buffer) throws IOException {
        InetSocketAddress source = (InetSocketAddress) open.receive(buffer);
        record.received();
        if (buffer.hasRemaining()) {
            handler.received(buffer.flip(), source, open);
        } else {
            record.refused();
        }
    }

    /// Sends one datagram; a destination that cannot be reached is nobody's fault.
    static boolean send(DatagramChannel channel, ByteBuffer datagram, InetSocketAddress target) {
        try {
            return channel.send(datagram, target) > 0;
        } catch (IOException e) {
            LOG.debug("datagram not sent target={} cause={}", target, e.toString());
            return false;
        }
    }

    @Override
    public void close() {
        DatagramChannel open = channel;
        channel = null;
        record.off();
        if (open != null) {
            closeQuietly(open);
        }
    }

    private static void closeQuietly(DatagramChannel open) {
        try {
            open.close();
        } catch (IOException e) {
            LOG.debug("socket not closed cause={}", e.toString());
        }
    }

    @Override
    public ListenerHealth health() {
        return record.health();
    }
}

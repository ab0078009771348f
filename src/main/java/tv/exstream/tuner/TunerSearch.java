package tv.exstream.tuner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for HDHomeRun tuners of the network, as their clients do: a question to everybody, asked twice, because datagrams get lost. Our own
/// device is left out unless it is looked for. Thread-safe.
public final class TunerSearch {
    private static final Logger LOG = LoggerFactory.getLogger(TunerSearch.class);

    /// Devices answer within a fraction of a second; libhdhomerun waits as long.
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /// How often it is asked.
    private static final int ROUNDS = 2;

    /// Arbitrary: nobody has more, and whoever answers more often means no good.
    private static final int MOST = 64;

    private final DeviceId own;
    private final Supplier<List<InetSocketAddress>> everybody;
    private final LongSupplier nanoTime;

    /// @param everybody where the question is sent to
    TunerSearch(DeviceId own, Supplier<List<InetSocketAddress>> everybody, LongSupplier nanoTime) {
        this.own = own;
        this.everybody = everybody;
        this.nanoTime = nanoTime;
    }

    /// Takes two seconds. Answers what was found, by id; each once.
    public List<FoundTuner> search() {
        return everything().stream().filter(each -> !isOwn(each)).toList();
    }

    /// The same with our own device, where a question to everybody reaches it.
    List<FoundTuner> everything() {
        Map<String, FoundTuner> found = new TreeMap<>();
        try (var socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            for (int round = 0; round < ROUNDS; round++) {
                everybody.get().forEach(target -> ask(socket, target));
                collect(socket, PATIENCE.dividedBy(ROUNDS), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.values());
    }

    boolean isOwn(FoundTuner found) {
        return found.id().equals(own.toString());
    }

    /// A network that cannot be reached has no tuners.
    private static void ask(DatagramSocket socket, InetSocketAddress target) {
        ByteBuffer packet = DiscoverRequest.anyTuner().encode();
        byte[] question = new byte[packet.remaining()];
        packet.get(question);
        try {
            socket.send(new DatagramPacket(question, question.length, target));
        } catch (IOException e) {
            LOG.debug("question not sent target={} cause={}", target, e.toString());
        }
    }

    private void collect(DatagramSocket socket, Duration length, Map<String, FoundTuner> found)
            throws IOException {
        long until = nanoTime.getAsLong() + length.toNanos();
        var datagram =
                new DatagramPacket(new byte[HomeRunPacket.MAX_BYTES], HomeRunPacket.MAX_BYTES);
        for (long rest = length.toMillis(); rest > 0; rest = millis(until)) {
            socket.setSoTimeout((int) rest);
            try {
                socket.receive(datagram);
            } catch (SocketTimeoutException _) {
                return;
            }
            if (found.size() < MOST) {
                ByteBuffer answer =
                        ByteBuffer.wrap(datagram.getData(), 0, datagram.getLength()).slice();
                FoundTuner.read(answer, datagram.getAddress())
                        .ifPresent(each -> found.putIfAbsent(each.id(), each));
            }
            datagram.setLength(HomeRunPacket.MAX_BYTES);
        }
    }

    private long millis(long untilNanos) {
        return Duration.ofNanos(untilNanos - nanoTime.getAsLong()).toMillis();
    }
}

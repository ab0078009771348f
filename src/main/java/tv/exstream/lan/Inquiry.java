package tv.exstream.lan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks everybody on the network, twice, because datagrams get lost, and hears who answers. Thread-safe.
public final class Inquiry {
    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

    /// Devices answer within a fraction of a second; libhdhomerun waits as long.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// How often it is asked.
    private static final int ROUNDS = 2;

    /// Arbitrary: more than any answer has that is known; the rest of a longer one is not read.
    private static final int LONGEST = 4_096;

    /// Arbitrary: nobody has more, and whoever answers more often means no good.
    private static final int MOST = 64;

    private final Supplier<List<InetSocketAddress>> everybody;
    private final LongSupplier nanoTime;

    /// @param everybody where questions are sent to
    public Inquiry(Supplier<List<InetSocketAddress>> everybody, LongSupplier nanoTime) {
        this.everybody = everybody;
        this.nanoTime = nanoTime;
    }

    /// Makes something of an answer.
    @FunctionalInterface
    public interface Reader<T> {
        /// @return empty when it is no answer
        Optional<T> read(ByteBuffer answer, InetAddress from);
    }

    /// Takes two seconds. A network that cannot be reached does not answer; who is not near us is not heard.
    ///
    /// @param key of each that is found another one
    /// @return each once, by their keys
    /// @throws UncheckedIOException when this machine has no network at all
    public <T> List<T> ask(byte[] question, Reader<T> reader, Function<T, String> key) {
        Map<String, T> found = new TreeMap<>();
        List<LanAddress> here = NetworkInterfaces.addresses();
        BiConsumer<ByteBuffer, InetAddress> ear =
                (answer, from) -> {
                    if (found.size() < MOST && isNear(from, here)) {
                        reader.read(answer, from)
                                .ifPresent(each -> found.putIfAbsent(key.apply(each), each));
                    }
                };
        try (var socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            for (int round = 0; round < ROUNDS; round++) {
                everybody.get().forEach(target -> send(socket, question, target));
                collect(socket, PATIENCE.dividedBy(ROUNDS), ear);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.values());
    }

    /// Questions go to the networks that we are on, and so do answers that are meant.
    static boolean isNear(InetAddress from, List<LanAddress> here) {
        return here.stream().anyMatch(each -> each.isBeside(from));
    }

    private static void send(DatagramSocket socket, byte[] question, InetSocketAddress target) {
        try {
            socket.send(new DatagramPacket(question, question.length, target));
        } catch (IOException e) {
            LOG.debug("question not sent target={} cause={}", target, e.toString());
        }
    }

    private void collect(
            DatagramSocket socket, Duration length, BiConsumer<ByteBuffer, InetAddress> ear)
            throws IOException {
        long until = nanoTime.getAsLong() + length.toNanos();
        var datagram = new DatagramPacket(new byte[LONGEST], LONGEST);
        for (long rest = length.toMillis(); rest > 0; rest = millis(until)) {
            socket.setSoTimeout((int) rest);
            try {
                socket.receive(datagram);
            } catch (SocketTimeoutException _) {
                return;
            }
            ear.accept(
                    ByteBuffer.wrap(datagram.getData(), 0, datagram.getLength()).slice(),
                    datagram.getAddress());
            datagram.setLength(LONGEST);
        }
    }

    private long millis(long untilNanos) {
        return Duration.ofNanos(untilNanos - nanoTime.getAsLong()).toMillis();
    }
}

package tv.exstream.tuner;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Answers HDHomeRun discovery, UDP port 65001. Whatever is malformed, meant for another device, from afar or too much is dropped
/// without a word. Owned by one thread.
final class DiscoveryAnswers implements DatagramListener.Handler {
    static final int PORT = 65_001;

    /// A client sends each request two to four times, and a home server may run several clients behind one address.
    private static final AnswerLimit.Rate PER_SOURCE = new AnswerLimit.Rate(2, 8);

    private static final AnswerLimit.Rate TOTAL = new AnswerLimit.Rate(20, 20);

    private final LanDevice device;
    private final ListenerRecord record;
    private final AnswerLimit limit;

    DiscoveryAnswers(LanDevice device, ListenerRecord record, LongSupplier nanoTime) {
        this.device = device;
        this.record = record;
        this.limit = new AnswerLimit(PER_SOURCE, TOTAL, nanoTime);
    }

    @Override
    public void received(ByteBuffer datagram, InetSocketAddress source, DatagramChannel channel) {
        Optional<ByteBuffer> answer = answer(datagram, source.getAddress());
        if (answer.isPresent() && DatagramListener.send(channel, answer.get(), source)) {
            record.answered();
        } else {
            record.refused();
        }
    }

    /// The bytes to send back; empty when there is nothing to say.
    Optional<ByteBuffer> answer(ByteBuffer datagram, InetAddress source) {
        return HomeRunPacket.decode(datagram)
                .flatMap(DiscoverRequest::from)
                .filter(request -> request.isFor(device.device().id()))
                .flatMap(_ -> device.baseUrlFor(source))
                .filter(_ -> limit.allows(source, 1))
                .map(baseUrl -> DiscoverRequest.reply(device.device(), baseUrl).encode());
    }
}

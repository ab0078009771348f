package tv.exstream.tuner;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// Answers SSDP searches, each after a random part of the time the searcher allows, so that not all devices of a network answer
/// at once. A search that is repeated while its answer waits is answered once.
final class SsdpAnswers implements DatagramListener.Handler {
    /// A search for everything gets three answers, and control points repeat it two or three times.
    private static final AnswerLimit.Rate PER_SOURCE = new AnswerLimit.Rate(3, 9);

    private static final AnswerLimit.Rate TOTAL = new AnswerLimit.Rate(10, 20);

    /// Searches whose answers wait for their moment; beyond it searches are dropped.
    private static final int MAX_WAITING = 64;

    private final LanDevice device;
    private final SsdpMessages messages;
    private final ListenerRecord record;
    private final Timing timing;
    private final AnswerLimit limit;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    private record Waiting(InetSocketAddress source, SsdpSearch search) {}

    SsdpAnswers(LanDevice device, SsdpMessages messages, ListenerRecord record, Timing timing) {
        this.device = device;
        this.messages = messages;
        this.record = record;
        this.timing = timing;
        this.limit = new AnswerLimit(PER_SOURCE, TOTAL, timing.nanoTime());
    }

    @Override
    public void received(ByteBuffer datagram, InetSocketAddress source, DatagramChannel channel) {
        Optional<SsdpSearch> search =
                SsdpSearch.parse(StandardCharsets.UTF_8.decode(datagram).toString());
        List<String> answers = search.map(wish -> answers(wish, source)).orElse(List.of());
        if (answers.isEmpty()) {
            record.refused();
            return;
        }
        Waiting entry = new Waiting(source, search.orElseThrow());
        if (waiting.size() < MAX_WAITING && waiting.add(entry)) {
            schedule(entry, () -> send(answers, source, channel));
        }
    }

    /// What to send back; empty when we are not meant or the searcher asked too much.
    List<String> answers(SsdpSearch search, InetSocketAddress source) {
        List<SsdpName> names = search.matches(messages.names());
        Optional<String> baseUrl =
                names.isEmpty() ? Optional.empty() : device.baseUrlFor(source.getAddress());
        return baseUrl.filter(_ -> limit.allows(source.getAddress(), names.size()))
                .map(url -> names.stream().map(name -> messages.answer(name, url)).toList())
                .orElse(List.of());
    }

    private void schedule(Waiting entry, Runnable send) {
        Duration spread = entry.search().spread();
        long delayMillis = timing.random().nextLong(spread.toMillis() + 1);
        try {
            var _ =
                    timing.later()
                            .schedule(
                                    () -> {
                                        waiting.remove(entry);
                                        send.run();
                                    },
                                    delayMillis,
                                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // We are stopping: nobody waits for an answer from a device that says goodbye.
            waiting.remove(entry);
        }
    }

    private void send(List<String> answers, InetSocketAddress source, DatagramChannel channel) {
        for (String answer : answers) {
            byte[] text = answer.getBytes(StandardCharsets.UTF_8);
            if (DatagramListener.send(channel, ByteBuffer.wrap(text), source)) {
                record.answered();
            }
        }
    }
}

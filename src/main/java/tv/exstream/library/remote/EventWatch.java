package tv.exstream.library.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.SourceReach;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Listens to all servers that tell what happens, for as long as they are sources. Owned by its thread but for [#close].
public final class EventWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventWatch.class);

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final Supplier<List<Source>> sources;
    private final Servers servers;
    private final Announcements announcements;
    private final Rhythms rhythms;
    private final Map<Source, Thread> lines = new HashMap<>();

    /// Those of which it was said that something is wrong with us, until it is well again.
    private final Set<SourceId> troubled = ConcurrentHashMap.newKeySet();

    private final Thread thread = Thread.ofVirtual().name("events").unstarted(this::run);

    /// @param sources all there are at the moment
    public EventWatch(
            Supplier<List<Source>> sources,
            Servers servers,
            Announcements announcements,
            Rhythms rhythms) {
        this.sources = sources;
        this.servers = servers;
        this.announcements = announcements;
        this.rhythms = rhythms;
    }

    /// Those that tell what happens.
    ///
    /// @param outbound by which they are reached
    public record Servers(List<EventClient> clients, Outbound outbound) {
        public Servers {
            clients = List.copyOf(clients);
        }
    }

    /// @param look how often it is looked which sources there are
    /// @param silence after so long a server is asked whether it is there
    /// @param again how long is waited before a line is opened again, which doubles each time
    /// @param most how long is waited at most
    public record Rhythms(Duration look, Duration silence, Duration again, Duration most) {
        /// Jellyfin takes somebody who is silent for a minute for gone.
        public static final Rhythms USUAL =
                new Rhythms(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5));
    }

    public void begin() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        boolean isWell = true;
        try {
            while (true) {
                isWell = follows(isWell);
                Thread.sleep(rhythms.look());
            }
        } catch (InterruptedException _) {
            lines.values().forEach(Thread::interrupt); // the server ends
        }
    }

    /// Answers whether it is known which sources there are. A database that is busy is no reason to stop listening.
    private boolean follows(boolean wasWell) {
        try {
            follow(sources.get());
            return true;
        } catch (RuntimeException e) {
            // Thread top: whatever it is, the next look may do better.
            if (wasWell) {
                LOG.warn("it is not known which servers to listen to", e);
            }
            return false;
        }
    }

    private void follow(List<Source> now) {
        lines.entrySet()
                .removeIf(
                        line -> {
                            boolean over =
                                    !now.contains(line.getKey()) || !line.getValue().isAlive();
                            if (over) {
                                line.getValue().interrupt();
                            }
                            return over;
                        });
        for (Source source : now) {
            Optional<EventClient> client = client(source);
            if (client.isPresent() && source.settings().enabled() && !lines.containsKey(source)) {
                lines.put(
                        source,
                        Thread.ofVirtual()
                                .name("events-" + source.id())
                                .start(() -> listen(source, client.get())));
            }
        }
    }

    private Optional<EventClient> client(Source source) {
        return servers.clients().stream()
                .filter(client -> client.serves(source.origin()))
                .findFirst();
    }

    private void listen(Source source, EventClient client) {
        Duration wait = rhythms.again();
        try {
            while (true) {
                wait = hear(source, client) ? rhythms.again() : longer(wait);
                Thread.sleep(wait);
            }
        } catch (InterruptedException _) {
            // nobody wants to hear of it any more
        }
    }

    private Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(rhythms.most()) > 0 ? rhythms.most() : twice;
    }

    /// Answers whether the line was open.
    private boolean hear(Source source, EventClient client) throws InterruptedException {
        try (EventLine line =
                EventLine.open(servers.outbound(), place(source, client), rhythms.silence())) {
            LOG.info("a server tells what happens source={}", source.id());
            troubled.remove(source.id());
            line.hear(client.sign().orElse(""), text -> announce(source, client, text));
            return true;
        } catch (IOException e) {
            LOG.debug("a server tells nothing source={} reason={}", source.id(), e.getMessage());
            return false;
        } catch (RuntimeException e) {
            // Thread top: the line backs off and listens again.
            if (troubled.add(source.id())) {
                LOG.warn("a server is not listened to for now source={}", source.id(), e);
            }
            return false;
        }
    }

    /// @throws IOException when the source is described otherwise by now: who is asked at the old place is not told the secrets of the new one
    private Question place(Source source, EventClient client)
            throws IOException, InterruptedException {
        requireUnchanged(source);
        RemoteAddress address = client.events(source);
        // A secret may have been found that was told meanwhile, for another place.
        requireUnchanged(source);
        var reach = new SourceReach(servers.outbound().border()).of(source.origin());
        Question question = Question.get(new Place(address.uri(), reach), CONNECTING);
        for (Map.Entry<String, String> header : address.headers().entrySet()) {
            question = question.with(header.getKey(), header.getValue());
        }
        return question;
    }

    private void requireUnchanged(Source source) throws IOException {
        if (!sources.get().contains(source)) {
            throw new IOException("it was changed meanwhile");
        }
    }

    private void announce(Source source, EventClient client, String text) {
        try {
            JsonRow message = JsonRows.row(text.getBytes(StandardCharsets.UTF_8));
            announcements.hear(source.id(), client.event(message));
        } catch (IOException _) {
            // no message: what it meant is noticed at the next reading
        }
    }
}

package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

@Timeout(60)
class EventWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final SourceId ID = new SourceId(5);
    private static final String NAME = "teller.example";
    private static final Duration SOON = Duration.ofMillis(20);

    private final TellingServer server = new TellingServer();
    private final Changes changes = new Changes();
    private final List<SourceId> read = new CopyOnWriteArrayList<>();
    private final List<Source> sources = new CopyOnWriteArrayList<>();
    private final AtomicInteger hiccups = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Announcements announcements =
            new Announcements(
                    changes, read::add, new Announcements.Rule(SOON, SOON), System::nanoTime);
    private final Outbound outbound = new Outbound(border(), System::nanoTime);
    private final EventWatch watch =
            new EventWatch(
                    this::sources,
                    servers(new Told(server.address(), refusals)),
                    announcements,
                    new EventWatch.Rhythms(SOON, Duration.ofSeconds(30), SOON, SOON));

    @AfterEach
    void close() throws Exception {
        watch.close();
        announcements.close();
        outbound.close();
        server.close();
    }

    @Test
    @DisplayName("what a server tells is read; when it was away, it is listened to again")
    void serversAreListenedTo() throws Exception {
        sources.add(source("a", true));
        watch.begin();
        Patience.until("it is heard", () -> server.lines() == 1);
        assertThat(server.asked).contains("GET /events HTTP/1.1", "X-Token: t");

        server.tell("{\"ids\":[\"1\",\"2\"]}");
        Patience.until("it is heard", () -> read.size() == 1);
        assertThat(changes.take(ID)).isEqualTo(new Heard.Items(Set.of("1", "2")));

        server.hangUp();
        Patience.until("it is heard", () -> server.lines() == 1);
        server.tell("no JSON");
        server.tell("{\"ids\":[\"3\"]}");
        Patience.until("it is heard", () -> read.size() == 2);
        assertThat(changes.take(ID)).isEqualTo(new Heard.Items(Set.of("3")));
    }

    @Test
    @DisplayName(
            "a source that is switched off, or of another kind, is not listened to; one that is changed is anew")
    void sourcesAreFollowed() throws Exception {
        sources.add(source("off", false));
        sources.add(
                new Source(
                        new SourceId(6),
                        settings(
                                "list",
                                true,
                                new ListOrigin.Playlist(new WebAddress("http://x.example/a")))));
        watch.begin();
        sources.add(source("on", true));
        Patience.until("it is heard", () -> server.lines() == 1);

        sources.clear();
        sources.add(source("renamed", true));

        Patience.until("it is heard", () -> server.lines() == 2);
    }

    @Test
    @DisplayName(
            "H42: a source that was changed is not asked at its old place any more, even before it is looked which there are")
    void changedSourcesAreNotAskedAtTheirOldPlace() throws Exception {
        sources.add(source("a", true));
        var rarely = new EventWatch.Rhythms(PATIENCE, Duration.ofSeconds(30), SOON, SOON);
        var told = new Told(server.address(), refusals);
        try (var slow = new EventWatch(this::sources, servers(told), announcements, rarely)) {
            slow.begin();
            Patience.until("it is heard", () -> server.lines() == 1);
            int before = hiccups.get();
            sources.clear();

            server.hangUp();

            Patience.until("it looks again", () -> hiccups.get() < before - 3);
            assertThat(server.lines()).isZero();
            assertThat(server.asked.stream().filter("GET /events HTTP/1.1"::equals)).hasSize(1);
        }
    }

    @Test
    @DisplayName(
            "H42: a source that is changed while its secret is found is not asked at its old place, where nobody is told the new secret")
    void changesBesideAreNoticed() throws Exception {
        sources.add(source("a", true));
        var asked = new AtomicInteger();
        Runnable moving =
                () -> {
                    sources.clear();
                    asked.incrementAndGet();
                };
        var told = new Told(server.address(), refusals, moving);
        var often = new EventWatch.Rhythms(SOON, Duration.ofSeconds(30), SOON, SOON);
        try (var moved = new EventWatch(this::sources, servers(told), announcements, often)) {
            moved.begin();
            Patience.until("it is looked where", () -> asked.get() > 0);
            int before = hiccups.get();
            Patience.until("it looks again", () -> hiccups.get() < before - 3);

            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    @DisplayName("a database that is busy for a moment is no reason to stop listening")
    void hiccupsPass() throws Exception {
        sources.add(source("a", true));
        hiccups.set(3);
        refusals.set(3);

        watch.begin();

        Patience.until("it is heard", () -> server.lines() == 1);
        assertThat(hiccups.get()).isNegative();
        assertThat(refusals.get()).isNegative();
    }

    @Test
    @DisplayName(
            "H03: a line is opened to the address that was looked at, whatever the name leads to by then")
    void namesAreLookedUpOnce() throws Exception {
        sources.add(source("a", true));
        URI known = URI.create(server.address());
        var told = new Told("http://%s:%d".formatted(NAME, known.getPort()), refusals);
        var often = new EventWatch.Rhythms(SOON, Duration.ofSeconds(30), SOON, SOON);
        try (var named = new EventWatch(this::sources, servers(told), announcements, often)) {
            named.begin();

            Patience.until("it is heard", () -> server.lines() == 1);
            assertThat(server.asked).contains("Host: %s:%d".formatted(NAME, known.getPort()));
        }
    }

    @Test
    @DisplayName("H03: what the Internet names opens no line into this network")
    void theInternetLeadsNowhereInside() {
        Place place = Place.ofInternet(URI.create(server.address() + "/x"));

        assertThatThrownBy(() -> EventLine.open(outbound, Question.get(place, PATIENCE), PATIENCE))
                .isInstanceOf(OutboundException.class);
        assertThat(server.asked).isEmpty();
    }

    @Test
    @DisplayName("a line that opens when nobody waits for it any more is closed")
    void lateLinesAreClosed() throws Exception {
        server.door = new CountDownLatch(1);
        Question question = Question.get(URI.create(server.address() + "/x"), PATIENCE);
        Thread opening = Thread.ofVirtual().start(() -> open(question));
        Patience.until("it is asked", () -> server.asked.contains("GET /x HTTP/1.1"));

        opening.interrupt();
        opening.join();
        server.door.countDown();

        Patience.until("it is late", () -> server.lines() == 1);
        server.awaitEnd();
    }

    private void open(Question question) {
        try (EventLine line = EventLine.open(outbound, question, PATIENCE)) {
            throw new IllegalStateException("nobody greets: " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            // as it is meant
        }
    }

    private EventWatch.Servers servers(Told told) {
        return new EventWatch.Servers(List.of(told), outbound);
    }

    /// Knows the server by a name that nobody else knows.
    private static Border border() {
        return new Border(
                host ->
                        new InetAddress[] {
                            host.equals(NAME)
                                    ? InetAddress.getLoopbackAddress()
                                    : InetAddress.getByName(host)
                        });
    }

    private List<Source> sources() {
        if (hiccups.getAndDecrement() > 0) {
            throw new IllegalStateException("the database is busy");
        }
        return List.copyOf(sources);
    }

    private static Source source(String name, boolean enabled) {
        return new Source(
                ID,
                settings(
                        name,
                        enabled,
                        new ServerOrigin.Plex("m", Optional.empty(), ServerChoice.ALL, false)));
    }

    private static SourceSettings settings(String name, boolean enabled, Origin origin) {
        return new SourceSettings(name, origin, Duration.ofHours(1), enabled);
    }

    /// A server that tells ids.
    ///
    /// @param refusals how often nobody can say where, for a reason of ours
    /// @param whenAsked done while it is found out where
    private record Told(String address, AtomicInteger refusals, Runnable whenAsked)
            implements EventClient {
        Told(String address, AtomicInteger refusals) {
            this(address, refusals, () -> {});
        }

        @Override
        public boolean serves(Origin origin) {
            return origin instanceof ServerOrigin.Plex;
        }

        @Override
        public RemoteAddress events(Source source) {
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is busy");
            }
            whenAsked.run();
            return new RemoteAddress(URI.create(address + "/events"), Map.of("X-Token", "t"));
        }

        @Override
        public Optional<String> sign() {
            return Optional.of("here");
        }

        @Override
        public Heard event(JsonRow message) {
            return Heard.of(Set.copyOf(message.texts("ids")), Set.of());
        }

        @Override
        public Heard hook(JsonRow message) {
            return new Heard.Nothing();
        }
    }
}

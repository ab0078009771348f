package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.live.Candidate;
import tv.exstream.live.Failover;
import tv.exstream.live.Fault;
import tv.exstream.live.Leases;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.live.NotedHolder;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.Rung;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Reach;
import tv.exstream.outbound.Station;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;

class RelayTest {
    @TempDir private Path folder;
    private Masts masts;

    @BeforeEach
    void open() throws Exception {
        masts = new Masts(folder);
    }

    @AfterEach
    void close() throws Exception {
        masts.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void itEndsWheneverItIsStopped(int step) throws Exception {
        RenditionRequest wanted = masts.source(0);
        LiveSource source = masts.sources.find(wanted.item().id()).orElseThrow();
        var steps = new AtomicInteger();
        var stopped = new AtomicReference<Relay>();
        Relay.Parts parts = masts.parts;
        var stopping =
                new Relay.Parts(
                        parts.fetcher(),
                        parts.leases(),
                        parts.rungs(),
                        parts.pipelines(),
                        parts.coolDowns(),
                        parts.naming(),
                        () -> {
                            if (steps.incrementAndGet() == step) {
                                stopped.get().stop();
                            }
                            return masts.nanos.getAsLong();
                        },
                        new SplittableRandom(1));
        var relay = new Relay(() -> at(wanted, source), wanted, masts.receiver(), stopping);
        stopped.set(relay);

        Thread runs = Thread.ofPlatform().daemon().start(relay::run);

        assertThat(runs.join(Duration.ofMinutes(1))).isTrue();
        assertThat(masts.visits()).isZero();
        assertThat(masts.leases.count()).isZero();
    }

    @Test
    @DisplayName(
            "F07: a provider that refuses somebody else while a connection is waited for is left alone")
    void aProviderThatRefusesMeanwhileIsLeftAlone() throws Exception {
        RenditionRequest wanted = masts.source(1);
        LiveSource source = masts.sources.find(wanted.item().id()).orElseThrow();
        String provider = source.addresses().getFirst().provider();
        masts.leases.allow(List.of(source));
        Leases.Lease taken = masts.leases.take(provider, NotedHolder.viewer()).orElseThrow();
        var relay = new Relay(() -> at(wanted, source), wanted, masts.receiver(), masts.parts);
        Thread runs = Thread.ofPlatform().daemon().start(relay::run);
        masts.await(() -> coolDowns() == 1);
        refuse(provider);

        taken.close();

        masts.await(() -> coolDowns() == 2);
        assertThat(masts.visits()).isZero();
        relay.stop();
        assertThat(runs.join(Duration.ofMinutes(1))).isTrue();
        assertThat(masts.visits()).isZero();
    }

    @Test
    @DisplayName("H03: an address of this network that the Internet named is not asked")
    void theInternetNamesNothingInside() throws Exception {
        RenditionRequest wanted = masts.source(0);
        LiveSource source = masts.sources.find(wanted.item().id()).orElseThrow();
        var relay =
                new Relay(
                        () -> at(wanted, source),
                        wanted,
                        masts.receiver(),
                        named(_ -> Reach.INTERNET));
        Thread runs = Thread.ofPlatform().daemon().start(relay::run);

        masts.await(() -> relay.failure().isPresent());

        assertThat(relay.failure().orElseThrow()).contains("into this network");
        assertThat(masts.visits()).isZero();
        relay.stop();
        assertThat(runs.join(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void otherAddressesAreUsedWithTheNextAttemptAndCutNobodyOff() throws Exception {
        RenditionRequest wanted = masts.source(0);
        LiveSource source = masts.sources.find(wanted.item().id()).orElseThrow();
        var said = new AtomicReference<LiveSource>(source);
        var relay = new Relay(() -> at(wanted, said.get()), wanted, masts.receiver(), masts.parts);
        Thread runs = Thread.ofPlatform().daemon().start(relay::run);
        masts.await(() -> masts.visits() == 1);

        try (var other = new Station()) {
            said.set(at(other.inside("/news?token=2"), source));
            relay.check(masts.nanos.getAsLong());
            assertThat(relay.isStopped()).isFalse();
            assertThat(masts.leases.count()).isOne();

            masts.hangUp();

            masts.await(() -> other.visits("/news") > 0);
        }
        relay.stop();
        assertThat(runs.join(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    @DisplayName(
            "SRC-16: where a page is live is looked up before it is joined, and again when that has ended")
    void whereAPageIsLiveIsLookedUpAgain() throws Exception {
        RenditionRequest wanted = masts.source(0);
        var page = SourceAddress.parse("https://pages.example/news");
        LiveSource source =
                at(page.uri().toString(), masts.sources.find(wanted.item().id()).orElseThrow());
        try (var station = new Station()) {
            station.answers("/1", exchange -> Station.send(exchange, 403, "expired"));
            station.answers("/2", _ -> station.hold());
            var lookUps = new AtomicInteger();
            Naming naming =
                    new Naming() {
                        @Override
                        public Reach reach(MediaId item) {
                            return Reach.INTERNET;
                        }

                        @Override
                        public Place place(MediaId item, SourceAddress address) {
                            String path = "/" + lookUps.incrementAndGet();
                            return Place.ofPerson(URI.create(station.inside(path)));
                        }

                        @Override
                        public Duration patience(SourceAddress address) {
                            return Duration.ofMinutes(1);
                        }
                    };
            var relay =
                    new Relay(() -> at(wanted, source), wanted, masts.receiver(), named(naming));
            Thread runs = Thread.ofPlatform().daemon().start(relay::run);

            masts.await(() -> station.visits("/2") == 1);

            assertThat(station.visits("/1")).isOne();
            relay.stop();
            assertThat(runs.join(Duration.ofMinutes(1))).isTrue();
        }
    }

    @Test
    void aPageThatIsNotLiveIsAFailureOfTheSource() throws Exception {
        RenditionRequest wanted = masts.source(0);
        LiveSource source = masts.sources.find(wanted.item().id()).orElseThrow();
        Naming naming =
                new Naming() {
                    @Override
                    public Reach reach(MediaId item) {
                        return Reach.INTERNET;
                    }

                    @Override
                    public Place place(MediaId item, SourceAddress address) throws IOException {
                        throw new IOException("nothing is live there");
                    }
                };
        var relay = new Relay(() -> at(wanted, source), wanted, masts.receiver(), named(naming));
        Thread runs = Thread.ofPlatform().daemon().start(relay::run);

        masts.await(() -> relay.failure().isPresent());

        assertThat(relay.failure().orElseThrow()).endsWith("nothing is live there");
        assertThat(masts.visits()).isZero();
        relay.stop();
        assertThat(runs.join(Duration.ofMinutes(1))).isTrue();
    }

    private Relay.Parts named(Naming naming) {
        Relay.Parts parts = masts.parts;
        return new Relay.Parts(
                parts.fetcher(),
                parts.leases(),
                parts.rungs(),
                parts.pipelines(),
                parts.coolDowns(),
                naming,
                masts.nanos,
                new SplittableRandom(1));
    }

    private static List<Candidate> at(RenditionRequest wanted, LiveSource source) {
        return Candidate.of(List.of(new LiveSources.Entry(wanted.item().id(), source)));
    }

    private static LiveSource at(String address, LiveSource source) {
        return new LiveSource(
                source.name(),
                List.of(SourceAddress.parse(address)),
                source.programme(),
                source.connections());
    }

    private long coolDowns() {
        return masts.parts.rungs().all().get(Rung.COOL_DOWN);
    }

    /// As another source of it hears.
    private void refuse(String provider) {
        long now = masts.nanos.getAsLong();
        var other = new Failover(List.of(provider), masts.parts.coolDowns(), new Random(1), now);
        Fault refused = new Fault.Refused(429, Optional.empty());
        assertThat(other.next(refused, Duration.ZERO, now).rung()).isEqualTo(Rung.COOL_DOWN);
    }

    @Test
    @DisplayName(
            "F07: while the accounts of a source and of its alternative are full it says so of both, and takes whichever is free")
    void whicheverAccountIsFreeIsTaken() throws Exception {
        LiveSource first = of("first", "account-1");
        LiveSource second = of("second", "account-2");
        RenditionRequest wanted = masts.request(first);
        MediaId other = masts.request(second).item().id();
        masts.leases.allow(List.of(first, second));
        masts.sources.arrange(wanted.item().id(), List.of(other));
        try (Leases.Lease _ = masts.leases.take("account-1", NotedHolder.viewer()).orElseThrow()) {
            Leases.Lease taken = masts.leases.take("account-2", NotedHolder.viewer()).orElseThrow();
            var relay = new Relay(() -> inOrder(wanted), wanted, masts.receiver(), masts.parts);
            Thread runs = Thread.ofPlatform().daemon().start(relay::run);
            masts.await(() -> masts.parts.rungs().all().getOrDefault(Rung.COOL_DOWN, 0L) > 0);
            masts.nanos.pass(Relay.HANDOVER);
            assertThat(relay.lacked()).as("whoever has them may leave").isEmpty();
            masts.nanos.pass(Relay.HANDOVER);

            assertThat(relay.lacked())
                    .contains(
                            "live source first: all connections its provider allows are in use;"
                                    + " live source second: all connections its provider allows are in use");
            assertThat(masts.visits()).isZero();
            taken.close();

            masts.await(() -> masts.visits() == 1);
            assertThat(relay.from().item()).isEqualTo(other);
            assertThat(relay.passedOver())
                    .contains("live source first: all connections its provider allows are in use");
            assertThat(masts.leases.hasRoom("account-2", Urgency.SOON)).isFalse();
            relay.stop();
            assertThat(runs.join(Duration.ofMinutes(1))).isTrue();
            assertThat(masts.leases.hasRoom("account-2", Urgency.VIEWER)).isTrue();
        }
    }

    private List<Candidate> inOrder(RenditionRequest wanted) {
        return Candidate.of(masts.sources.inOrder(wanted.item().id()));
    }

    private LiveSource of(String name, String account) {
        return new LiveSource(
                name,
                List.of(SourceAddress.parse(masts.silent())),
                LiveSource.USUAL_PROGRAMME,
                1,
                RequestHeaders.NONE,
                account,
                PastAddress.NONE,
                LiveLabels.NONE);
    }

    @Test
    @DisplayName(
            "F07: who waits for a connection of ours says for whose, and has it when it is free")
    void whoLacksAConnectionSaysSo() throws Exception {
        RenditionRequest wanted = masts.source(1);
        LiveSource source = masts.sources.find(wanted.item().id()).orElseThrow();
        String provider = source.addresses().getFirst().provider();
        masts.leases.allow(List.of(source));
        Leases.Lease taken = masts.leases.take(provider, NotedHolder.viewer()).orElseThrow();
        var relay = new Relay(() -> at(wanted, source), wanted, masts.receiver(), masts.parts);
        Thread runs = Thread.ofPlatform().daemon().start(relay::run);

        masts.await(() -> masts.parts.rungs().all().getOrDefault(Rung.COOL_DOWN, 0L) > 0);
        assertThat(relay.lacked()).isEmpty();
        masts.nanos.pass(Relay.HANDOVER);
        assertThat(relay.lacked().orElseThrow()).contains("all connections");
        assertThat(relay.isLimited()).isTrue();
        taken.close();

        masts.await(() -> masts.visits() == 1);
        relay.stop();
        assertThat(runs.join(Duration.ofMinutes(1))).isTrue();
        assertThat(masts.leases.count()).isZero();
    }
}

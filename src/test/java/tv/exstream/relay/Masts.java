package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.live.CoolDowns;
import tv.exstream.live.InMemoryLiveSources;
import tv.exstream.live.Leases;
import tv.exstream.live.Limits;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.live.LiveStream;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Reach;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.process.StandInFfmpeg;
import tv.exstream.rendition.InMemoryRenditions;
import tv.exstream.rendition.LivePlacing;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.SourceId;
import tv.exstream.tuner.MutableNanos;

/// Relays of live sources that never answer, on a clock that a test moves.
final class Masts implements AutoCloseable {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    /// Whoever waits for a pause of a provider waits for longer than any test.
    private static final Limits LIMITS =
            new Limits(
                    Limits.USUAL.pace(),
                    Limits.USUAL.connecting(),
                    Limits.USUAL.retries(),
                    new Limits.Span(Duration.ofMinutes(1), Duration.ofMinutes(1)),
                    Limits.USUAL.bench());

    final MutableNanos nanos = new MutableNanos();
    private final long began = nanos.getAsLong();
    final InstantSource clock = () -> NOON.plusNanos(nanos.getAsLong() - began);
    final ProcessBudget budget = new ProcessBudget(1, 1);
    final InMemoryMediaItems media = new InMemoryMediaItems();

    /// Whether it is known which sources there are.
    volatile boolean areSourcesRead = true;

    final InMemoryLiveSources sources = new InMemoryLiveSources(media);
    final InMemoryRenditions renditions = new InMemoryRenditions();
    final LiveTime time = new LiveTime(LiveStream.PROFILE.video().rate());
    final Leases leases = new Leases();
    final Relay.Parts parts;
    final Relays relays;
    final Replays replays;
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final Processes processes;
    private final AtomicReference<Runnable> whenListed = new AtomicReference<>(() -> {});
    private volatile Runnable whenRead = () -> {};
    private final ServerSocket silent;
    private final List<Socket> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger visits = new AtomicInteger();

    Masts(Path folder) throws InterruptedException {
        processes = new Processes(folder, Map.of(), nanos);
        FfmpegTools tools =
                FfmpegTools.find(
                        new Config.Ffmpeg(ffmpeg(folder), "/bin/cat", 0),
                        SearchPath.of(""),
                        processes);
        var pipelines =
                new Pipeline.Parts(
                        tools,
                        processes,
                        budget,
                        () -> LiveCommand.Watch.NOTHING,
                        LiveCommand.Sight.PICTURE,
                        nanos);
        parts =
                new Relay.Parts(
                        new Fetcher(outbound),
                        leases,
                        new RungCounts(),
                        pipelines,
                        new CoolDowns(LIMITS),
                        _ -> Reach.ANYWHERE,
                        nanos,
                        new SplittableRandom(1));
        var place = new Relays.Place(read(), renditions, clock);
        relays = new Relays(place, parts);
        replays = new Replays(place, parts, ZoneOffset.UTC);
        try {
            silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                taken.add(silent.accept());
                visits.incrementAndGet();
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    /// The sources, with something that happens whenever one of them was read.
    private LiveSources read() {
        return new LiveSources() {
            @Override
            public Entry add(LiveSource source) {
                return sources.add(source);
            }

            @Override
            public boolean change(MediaId id, LiveSource source) {
                return sources.change(id, source);
            }

            @Override
            public boolean arrange(MediaId id, List<MediaId> alternatives) {
                return sources.arrange(id, alternatives);
            }

            @Override
            public List<MediaId> replace(SourceId owner, List<Brought> wanted) {
                return sources.replace(owner, wanted);
            }

            @Override
            public boolean remove(MediaId id) {
                return sources.remove(id);
            }

            @Override
            public boolean isRead() {
                return areSourcesRead;
            }

            @Override
            public Optional<Entry> entry(MediaId id) {
                Optional<Entry> found = sources.entry(id);
                whenRead.run();
                return found;
            }

            @Override
            public List<Entry> all() {
                whenListed.getAndSet(() -> {}).run();
                return sources.all();
            }
        };
    }

    /// The thread of the next relay that is joined fails, and this happens before.
    void breakNextRun(Runnable happens) {
        whenListed.set(
                () -> {
                    happens.run();
                    throw new IllegalStateException("broken by a test");
                });
    }

    void whenRead(Runnable happens) {
        whenRead = happens;
    }

    /// A program that says it is ffmpeg, and keeps what it is fed.
    private static String ffmpeg(Path folder) {
        return StandInFfmpeg.in(folder, Map.of("libx264", "exec cat >>\"$0.fed\"")).toString();
    }

    /// The address of a provider that takes connections and says nothing.
    String silent() {
        return "http://127.0.0.1:%d/live".formatted(silent.getLocalPort());
    }

    /// A source that never answers.
    RenditionRequest source(int connections) {
        var source =
                new LiveSource(
                        "news",
                        Stream.of(silent()).map(SourceAddress::parse).toList(),
                        LiveSource.USUAL_PROGRAMME,
                        connections);
        return request(source);
    }

    /// A source that another one takes over for.
    RenditionRequest backed(String address, RenditionRequest by) {
        var source =
                new LiveSource(
                        "backed",
                        List.of(SourceAddress.parse(address)),
                        LiveSource.USUAL_PROGRAMME,
                        0);
        RenditionRequest first = request(source);
        sources.arrange(first.item().id(), List.of(by.item().id()));
        return first;
    }

    RenditionRequest request(LiveSource source) {
        return new RenditionRequest(
                media.find(sources.add(source).id()).orElseThrow(), LiveStream.PROFILE);
    }

    /// Somebody needs what is on air so much later than now.
    void ask(RenditionRequest request, Duration later, Urgency urgency) {
        relays.request(need(request, clock.instant().plus(later)), urgency);
    }

    /// What is on air at an instant.
    Need need(RenditionRequest request, Instant t) {
        long frame = time.frameAt(t);
        return new Need.Frames(request.ofPart(time.part(frame)), frame);
    }

    /// Time passes and the relays are looked at.
    void pass(Duration length) {
        nanos.pass(length);
        relays.check();
        replays.check();
    }

    Receiver receiver() {
        return new Receiver(source(0), new LivePlacing(time, 1), renditions, clock);
    }

    /// No encoder can be started from now on.
    void stopProcesses() {
        processes.close();
    }

    /// The part of a source that is on air.
    RenditionRequest now(RenditionRequest request) {
        return request.ofPart(time.part(time.frameAt(clock.instant())));
    }

    /// How many connections the provider took.
    int visits() {
        return visits.get();
    }

    /// Until something has come to be, for ten seconds at most.
    void await(BooleanSupplier condition) throws InterruptedException {
        var never = new CountDownLatch(1);
        for (int n = 0; n < 1_000 && !condition.getAsBoolean(); n++) {
            boolean _ = never.await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /// The provider ends all connections that it took.
    void hangUp() throws IOException {
        for (Socket socket : taken) {
            socket.close();
        }
    }

    int joined() {
        return relays.snapshot().joined().size();
    }

    @Override
    public void close() throws IOException {
        relays.close();
        replays.close();
        silent.close();
        hangUp();
        outbound.close();
        processes.close();
    }
}

package tv.exstream.relay;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.live.CoolDowns;
import tv.exstream.live.InMemoryLiveSources;
import tv.exstream.live.Leases;
import tv.exstream.live.Limits;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveStream;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Reach;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.InMemoryRenditions;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;

/// Live sources by name, each watched by somebody, and what those see: real relays in real time.
final class LiveAir implements AutoCloseable {
    private static final Duration ASKING = Duration.ofMillis(300);
    private static final Duration LEAD = Duration.ofSeconds(2);

    /// How far ahead a session looks for what is missing.
    private static final Duration LOOKAHEAD = Duration.ofSeconds(30);

    final Relays relays;
    final Leases leases = new Leases();
    private final InMemoryMediaItems media = new InMemoryMediaItems();
    private final InMemoryLiveSources sources = new InMemoryLiveSources(media);
    private final InMemoryRenditions renditions = new InMemoryRenditions();
    private final InstantSource clock = InstantSource.system();
    private final LiveTime time = new LiveTime(LiveStream.PROFILE.video().rate());
    private final Map<String, RenditionRequest> requests = new LinkedHashMap<>();
    private final Processes processes;
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final RelayWatch watch;

    LiveAir(Path folder, Limits limits) throws InterruptedException {
        processes = new Processes(folder, System.getenv(), System::nanoTime);
        FfmpegTools tools =
                FfmpegTools.find(
                        new Config.Ffmpeg("", "", 0),
                        SearchPath.of(System.getenv("PATH")),
                        processes);
        var pipelines =
                new Pipeline.Parts(
                        tools,
                        processes,
                        new ProcessBudget(8, 1),
                        () -> LiveCommand.Watch.NOTHING,
                        LiveCommand.Sight.PICTURE,
                        System::nanoTime);
        var place = new Relays.Place(sources, renditions, clock);
        var shared =
                new Relay.Parts(
                        new Fetcher(outbound),
                        leases,
                        new RungCounts(),
                        pipelines,
                        new CoolDowns(limits),
                        _ -> Reach.ANYWHERE,
                        System::nanoTime,
                        new SplittableRandom(1));
        relays = new Relays(place, shared);
        var replays = new Replays(place, shared, ZoneOffset.UTC);
        watch = new RelayWatch(relays, replays, new KnownSources(sources));
        watch.start();
    }

    LiveAir showing(String name, String... addresses) {
        return showing(name, 0, addresses);
    }

    LiveAir showing(String name, int connections, String... addresses) {
        return with(name, connections, LiveLabels.NONE, addresses);
    }

    /// The same of a station of the radio.
    LiveAir listening(String name, String address) {
        return with(name, 0, new LiveLabels("", "", "", true), address);
    }

    private LiveAir with(String name, int connections, LiveLabels labels, String... addresses) {
        return showing(
                new LiveSource(
                        name,
                        Stream.of(addresses).map(SourceAddress::parse).toList(),
                        LiveSource.USUAL_PROGRAMME,
                        connections,
                        RequestHeaders.NONE,
                        "",
                        PastAddress.NONE,
                        labels));
    }

    LiveAir showing(LiveSource source) {
        MediaId id = sources.add(source).id();
        requests.put(
                source.name(),
                new RenditionRequest(media.find(id).orElseThrow(), LiveStream.PROFILE));
        return this;
    }

    /// Another source, which nobody watches, takes over when a source fails.
    LiveAir backed(String name, LiveSource by) {
        sources.arrange(requests.get(name).item().id(), List.of(sources.add(by).id()));
        return this;
    }

    /// How a source is received now.
    Optional<RelaysSnapshot.Joined> joined(String name) {
        MediaId id = requests.get(name).item().id();
        return relays.snapshot().joined().stream()
                .filter(each -> each.item().equals(id))
                .findFirst();
    }

    /// Somebody watches all of it for so long.
    void watch(Duration length) throws InterruptedException {
        watch(length, () -> true);
    }

    /// Somebody watches all of it for so long, and at most as long again while it is not enough.
    ///
    /// @param enough is asked again and again from the beginning
    void watch(Duration length, BooleanSupplier enough) throws InterruptedException {
        Instant until = clock.instant().plus(length);
        Instant last = until.plus(length);
        var never = new CountDownLatch(1);
        while (clock.instant().isBefore(enough.getAsBoolean() ? until : last)) {
            ask();
            never.await(ASKING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Somebody watches all of it at this moment.
    void ask() {
        requests.values().forEach(this::ask);
    }

    /// As a session does: for the first frame that is missing, if one is within half a minute.
    private void ask(RenditionRequest request) {
        Instant from = clock.instant().plus(LEAD);
        long missing = firstMissing(request, time.frameAt(from));
        if (missing < time.frameAt(from.plus(LOOKAHEAD))) {
            var need = new Need.Frames(request.ofPart(time.part(missing)), missing);
            relays.request(need, Urgency.VIEWER);
        }
    }

    private long firstMissing(RenditionRequest request, long from) {
        long missing = from;
        for (Chunk chunk : chunks(request)) {
            if (chunk.startFrame() <= missing) {
                missing = Math.max(missing, chunk.endFrame());
            }
        }
        return missing;
    }

    /// What was received, in order.
    List<Chunk> chunks(String name) {
        return chunks(requests.get(name));
    }

    private List<Chunk> chunks(RenditionRequest request) {
        long part = time.part(time.frameAt(clock.instant()));
        List<Chunk> chunks = new ArrayList<>();
        for (long n = part - 1; n <= part + 1; n++) {
            chunks.addAll(renditions.index(request.ofPart(n).key()).chunks());
        }
        chunks.sort(Comparator.comparingLong(Chunk::startFrame));
        return chunks;
    }

    /// How many sources there are.
    int sources() {
        return requests.size();
    }

    /// The longest time for which there was no programme, between the first and the last picture, in seconds.
    double longestGap(String name) {
        List<Chunk> chunks = chunks(name);
        long longest = 0;
        for (int n = 1; n < chunks.size(); n++) {
            longest = Math.max(longest, chunks.get(n).startFrame() - chunks.get(n - 1).endFrame());
        }
        return time.rate().timeOf(longest).toMillis() / 1_000.0;
    }

    /// How much programme there was, in seconds.
    double shown(String name) {
        long frames = chunks(name).stream().mapToLong(Chunk::frames).sum();
        return time.rate().timeOf(frames).toMillis() / 1_000.0;
    }

    /// How many bytes a frame of sound has, on the average of the last ten chunks.
    double soundBytes(String name) {
        List<Integer> sizes = new ArrayList<>();
        var demuxer =
                new TsDemuxer(
                        unit -> {
                            if (unit instanceof AccessUnit.Audio(_, _, _, ByteBuffer payload, _)) {
                                sizes.add(payload.remaining());
                            }
                        });
        List<Chunk> chunks = chunks(name);
        for (Chunk chunk : chunks.subList(Math.max(0, chunks.size() - 10), chunks.size())) {
            byte[] bytes = new byte[chunk.bytes()];
            long part = time.part(chunk.startFrame());
            renditions.read(
                    requests.get(name).ofPart(part).key(), chunk, 0, bytes, 0, bytes.length);
            demuxer.accept(bytes, 0, bytes.length);
        }
        return sizes.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /// Whether two chunks lie on the same frames.
    boolean overlaps(String name) {
        List<Chunk> chunks = chunks(name);
        for (int n = 1; n < chunks.size(); n++) {
            if (chunks.get(n).startFrame() < chunks.get(n - 1).endFrame()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        watch.stop();
        outbound.close();
        processes.close();
    }
}

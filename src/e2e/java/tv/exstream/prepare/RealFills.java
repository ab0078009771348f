package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tv.exstream.Patience;
import tv.exstream.config.ByteSize;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;
import tv.exstream.store.DiskRenditions;
import tv.exstream.time.FrameRate;

/// Queue, filler and store around a real ffmpeg, as they are in the server.
final class RealFills implements AutoCloseable {
    static final Profile PROFILE =
            new Profile(
                    new VideoFormat(320, 180, FrameRate.FPS_25, 1_000),
                    new AudioFormat(48_000, 2, 96));

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final ByteSize PLENTY = ByteSize.parse("10GB");

    final Machine machine;
    final DiskRenditions renditions;
    final FillQueue queue;

    /// The items whose files turned out to have changed.
    final List<MediaItem> changed = new CopyOnWriteArrayList<>();

    private final ProcessBudget budget = new ProcessBudget(4, 1);
    private final FillRun.Parts runs;
    private final Filler filler;

    /// With a store and a machine of its own.
    RealFills(Path folder) {
        this(folder.resolve("store"), new Machine(folder.resolve("processes")));
    }

    /// @param machine closed with it
    RealFills(Path folder, Machine machine) {
        this(folder, machine, PLENTY);
    }

    /// @param room how much the store may take
    RealFills(Path folder, Machine machine, ByteSize room) {
        this.machine = machine;
        renditions = open(folder, room);
        runs =
                new FillRun.Parts(
                        renditions,
                        machine.tools(),
                        machine.processes(),
                        new Materials(machine.pictures()));
        var parts =
                new Fill.Parts(
                        renditions,
                        (order, placing, urgency) ->
                                new FillRun(order, placing, Dispatcher.kind(urgency), runs),
                        new RefusedCopies(),
                        new Sources(changed::add));
        queue = new FillQueue(System::nanoTime);
        filler =
                new Filler(
                        queue,
                        new Dispatcher(queue, parts, budget, _ -> Optional.empty()),
                        new NextVersions(
                                new InMemoryMediaItems(),
                                new Sources(_ -> {}),
                                () -> Instant.EPOCH));
        filler.start();
    }

    private static DiskRenditions open(Path folder, ByteSize room) {
        var limits = new Config.Renditions(room, new ByteSize(0), Duration.ofMinutes(30), false);
        try {
            return DiskRenditions.open(
                    folder, () -> limits, _ -> Optional.empty(), () -> Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ask(MediaItem item, long from, Urgency urgency) {
        queue.request(new Need.Frames(request(item), from), urgency);
    }

    void askForLeadIn(MediaItem item, long from, Urgency urgency) {
        queue.request(new Need.LeadIn(request(item), from), urgency);
    }

    /// Makes one order by itself.
    void make(FillOrder order) throws InterruptedException {
        assertThat(new FillRun(order, Placing.BESIDE, ProcessKind.FILL, runs).run())
                .isEqualTo(new RunResult.Filled());
    }

    RenditionIndex index(MediaItem item) {
        return renditions.index(request(item).key());
    }

    /// Waits until what is stored is so.
    RenditionIndex await(MediaItem item, Predicate<RenditionIndex> wanted)
            throws InterruptedException {
        RenditionIndex index = index(item);
        while (!wanted.test(index)) {
            RenditionIndex next = renditions.awaitChange(request(item).key(), index, LONGEST);
            assertThat(next).as("more of %s, failure %s", item, failure(item)).isNotSameAs(index);
            index = next;
        }
        return index;
    }

    Optional<String> failure(MediaItem item) {
        return queue.failure(request(item).key());
    }

    String awaitFailure(MediaItem item) {
        return Patience.value("the fill fails", () -> failure(item));
    }

    /// What a viewer is shown from a frame on: chunk after chunk, each from its start.
    byte[] played(MediaItem item, long from) {
        RenditionIndex index = index(item);
        var stream = new ByteArrayOutputStream();
        long at = from;
        while (!index.isOver(at)) {
            Chunk chunk = index.from(at).orElseThrow();
            assertThat(chunk.startFrame()).as("where the next chunk starts").isEqualTo(at);
            byte[] packets = new byte[chunk.bytes()];
            renditions.read(request(item).key(), chunk, 0, packets, 0, packets.length);
            stream.writeBytes(packets);
            at = index.seamAfter(chunk, PieceFinder.TOLERANCE_FRAMES);
        }
        return stream.toByteArray();
    }

    long started(ProcessKind kind) {
        return machine.processes().counts().started(kind);
    }

    /// Stops as the server does; nothing is left behind.
    @Override
    public void close() throws IOException {
        filler.stop();
        assertThat(queue.snapshot().running()).isEmpty();
        assertThat(budget.taken()).as("permits that are out").isZero();
        awaitNoChildren(machine);
        renditions.close();
        machine.close();
    }

    /// A shell that has answered probes stays for a moment, and who waits for a child counts it until a moment after its end.
    static void awaitNoChildren(Machine machine) {
        Patience.until("no child is left", () -> machine.children().findAny().isEmpty());
        for (ProcessKind kind : ProcessKind.values()) {
            Patience.until(
                    "no %s is left".formatted(kind),
                    () -> machine.processes().counts().active(kind) == 0);
        }
    }

    private static RenditionRequest request(MediaItem item) {
        return new RenditionRequest(item, PROFILE);
    }
}

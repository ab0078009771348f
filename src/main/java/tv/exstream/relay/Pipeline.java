package tv.exstream.relay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.ffmpeg.LiveCommand.Sight;
import tv.exstream.live.Fault;
import tv.exstream.live.HouseFit;
import tv.exstream.live.LiveSource;
import tv.exstream.live.StreamCutter;
import tv.exstream.live.Vigil;
import tv.exstream.media.Language;
import tv.exstream.media.Profile;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessBudget.Permit;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;
import tv.exstream.rendition.RenditionRequest;

/// The way of one connection's bytes into the house format: as they are while they conform, else through ffmpeg. Fed by one thread.
///
/// ```
///   bytes --> cutter --> receiver            while what is sent is in the house format
///         \-> ffmpeg --> cutter --> receiver from the first defect on; what was kept so far goes first
///
///   sound apart from the picture, fragmented MP4, radio --> ffmpeg --> cutter --> receiver
/// ```
final class Pipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    /// What is kept until it is known how to take the source: some seconds of the largest rate.
    private static final int MOST_KEPT = 16 << 20;

    /// A stream is not cut more often than twice a second, because every chunk brings tables of its own.
    private static final Duration SHORTEST_CHUNK = Duration.ofMillis(500);

    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofDays(365);

    private final RenditionRequest wanted;
    private final Profile profile;
    private final Parts parts;
    private final Ends ends;
    private final Gate gate;
    private final StreamCutter direct;
    private final Signs signs;
    private final Inspection inspection = new Inspection();
    private final long storedBefore;
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /// Of its encoder. Kept from one to the next, so that nobody comes between; owned by the thread that feeds it.
    private @Nullable Permit place;

    /// As it was wanted when this began.
    private final LiveCommand.Watch watch;

    private volatile boolean starting;
    private volatile @Nullable Encoder encoder;
    private StreamCutter encoded;
    private boolean fed;

    /// What all pipelines share.
    ///
    /// @param watch what of a picture is a fault
    /// @param sight what is seen of the source
    record Parts(
            FfmpegTools tools,
            Processes processes,
            ProcessBudget budget,
            Supplier<LiveCommand.Watch> watch,
            LiveCommand.Sight sight,
            LongSupplier nanoTime) {
        /// The same for what is seen of one source.
        Parts of(LiveSource source) {
            Sight seen = source.labels().radio() ? Sight.WAVES : Sight.PICTURE;
            return new Parts(tools, processes, budget, watch, seen, nanoTime);
        }
    }

    /// Where the way ends.
    ///
    /// @param faulty is told what the encoder finds
    record Ends(Receiver receiver, Vigil vigil, Consumer<Fault> faulty) {}

    /// @param wanted says the house format and the languages
    Pipeline(RenditionRequest wanted, Parts parts, Ends ends) {
        this.wanted = wanted;
        profile = wanted.profile();
        this.parts = parts;
        this.ends = ends;
        gate = new Gate(ends.receiver());
        storedBefore = ends.receiver().stored();
        int shortest = (int) Math.max(1, profile.video().rate().frameAt(SHORTEST_CHUNK));
        watch = parts.watch().get();
        signs = new Signs(watch);
        direct = cutter(shortest, Optional.of(new HouseFit(profile)));
        encoded = direct;
    }

    /// Takes the next bytes of the source.
    void accept(byte[] source, int from, int length) throws IOException, InterruptedException {
        ends.vigil().bytes(parts.nanoTime().getAsLong());
        Encoder busy = encoder;
        if (busy != null) {
            busy.feed(source, from, length);
            return;
        }
        inspection.begin(source, from, length);
        if (isOfSound()) {
            encodeAnew(LiveCommand.Input.Fed.RADIO).feed(source, from, length);
            return;
        }
        fed = true;
        keep(source, from, length);
        direct.accept(source, from, length);
        inspection.look(direct);
        Optional<String> defect = direct.defect();
        if (defect.isPresent()) {
            encode(defect.get(), source, from, length);
        } else {
            ends.vigil().reached(direct.reached90k(), parts.nanoTime().getAsLong());
        }
    }

    /// Whether only what is heard of the source counts.
    boolean isOfSound() {
        return parts.sight() == Sight.WAVES;
    }

    /// How far what came through reaches beyond now.
    Duration ahead() {
        return ends.receiver().ahead();
    }

    /// Lets ffmpeg read the source itself, until it ends.
    void encode(LiveCommand.Input.Open open) throws IOException, InterruptedException {
        start(open).await();
    }

    /// The same of one whose address nobody else is to know.
    void encode(LiveCommand.Input.Secret secret) throws IOException, InterruptedException {
        Encoder reading = start(secret);
        reading.tell(secret.script());
        reading.await();
    }

    /// What was fed so far comes to its end.
    void endOfInput() throws IOException {
        Encoder busy = encoder;
        if (busy != null) {
            busy.endOfInput();
        }
    }

    /// Encodes what is fed from now on, after what was fed before.
    void encode(LiveCommand.Input.Fed input) throws IOException, InterruptedException {
        Encoder _ = encodeAnew(input);
    }

    private Encoder encodeAnew(LiveCommand.Input.Fed input)
            throws IOException, InterruptedException {
        finish();
        Encoder before = encoder;
        if (before != null) {
            before.endOfInput();
            before.await();
            before.close();
            encoder = null;
            encoded.finish();
        }
        fed = true;
        kept = null;
        ends.receiver().jumped();
        return start(input);
    }

    /// What came whole before the source broke off is shown.
    void finish() {
        if (encoder == null && direct.defect().isEmpty()) {
            direct.finish();
        }
    }

    /// Of the picture that is wanted, in pixels.
    int height() {
        return profile.video().height();
    }

    /// Those that are wanted, the best first; may be empty.
    List<Language> languages() {
        return wanted.treatment().languages();
    }

    /// What is fed beside it does not come any more.
    void fail(Fault fault) {
        ends.faulty().accept(fault);
    }

    /// Whether its encoder waits to be started.
    boolean isStarting() {
        return starting;
    }

    /// Lets whoever feeds it go on.
    void end(String reason) {
        Encoder busy = encoder;
        if (busy != null) {
            busy.end(reason);
        }
    }

    @Override
    public void close() {
        gate.close();
        Encoder busy = encoder;
        if (busy != null) {
            busy.close();
        }
        Permit taken = place;
        if (taken != null) {
            taken.close();
        }
    }

    /// Until the first chunk is there everything may yet have to be encoded.
    private void keep(byte[] source, int from, int length) {
        ByteArrayOutputStream all = kept;
        if (all != null) {
            all.write(source, from, length);
            boolean known = ends.receiver().stored() > storedBefore;
            kept = known || all.size() > MOST_KEPT ? null : all;
        }
    }

    /// Nothing is missing to ffmpeg: neither what was kept, which has the bytes in hand, nor else those.
    private void encode(String why, byte[] source, int from, int length)
            throws IOException, InterruptedException {
        LOG.debug("live source is encoded because={}", why);
        ends.receiver().jumped();
        Encoder started = start(LiveCommand.Input.Fed.STREAM);
        ByteArrayOutputStream all = kept;
        kept = null;
        if (all == null) {
            started.feed(source, from, length);
        } else {
            byte[] before = all.toByteArray();
            started.feed(before, 0, before.length);
        }
    }

    private Encoder start(LiveCommand.Input input) throws IOException, InterruptedException {
        takePlace();
        starting = true;
        try {
            return launch(input);
        } catch (ProblemException e) {
            throw new FaultException(new Fault.Ourselves(String.valueOf(e.getMessage())));
        } finally {
            starting = false;
        }
    }

    private void takePlace() throws FaultException {
        if (place == null) {
            place =
                    parts.budget()
                            .tryAcquire(ProcessKind.VIEWER_FILL)
                            .orElseThrow(
                                    () ->
                                            new FaultException(
                                                    new Fault.Ourselves(
                                                            "as many processes run as may")));
        }
    }

    /// Starts may have to wait for their turn, for which the source cannot be blamed.
    private Encoder launch(LiveCommand.Input input) throws InterruptedException {
        var process = parts.processes().startFed(order(input));
        ends.vigil().begunAnew(parts.nanoTime().getAsLong());
        var started = new Encoder(process, encoded(), this::ended);
        encoder = started;
        if (Thread.interrupted()) {
            // Whoever broke it off did not see the encoder.
            throw new InterruptedException();
        }
        return started;
    }

    private Encoder.Output encoded() {
        StreamCutter cutter = cutter(1, Optional.empty());
        encoded = cutter;
        return (made, from, length) -> {
            try {
                cutter.accept(made, from, length);
            } catch (UncheckedIOException | ProblemException e) {
                // It is the store that throws these.
                ends.faulty().accept(new Fault.Ourselves(String.valueOf(e.getMessage())));
                return;
            }
            long now = parts.nanoTime().getAsLong();
            if (isReadByFfmpeg()) {
                ends.vigil().bytes(now);
            }
            ends.vigil().reached(cutter.reached90k(), now);
        };
    }

    /// Where nobody feeds it, what it writes is all that is seen of the source.
    private boolean isReadByFfmpeg() {
        return !fed;
    }

    private void ended(String why) {
        ends.faulty().accept(new Fault.Ended(why));
    }

    private ProcessOrder order(LiveCommand.Input input) {
        List<String> command = new ArrayList<>(List.of(parts.tools().ffmpeg().toString()));
        command.addAll(
                new LiveCommand(profile, input, watch, parts.sight(), parts.tools().capabilities())
                        .args());
        return new ProcessOrder(
                ProcessKind.VIEWER_FILL, command, Map.of(), SILENCE, LIMIT, this::look);
    }

    private void look(String message) {
        signs.fault(message).ifPresent(ends.faulty());
    }

    private StreamCutter cutter(int shortest, Optional<HouseFit> fit) {
        return new StreamCutter(profile.video().rate(), shortest, fit, gate);
    }
}

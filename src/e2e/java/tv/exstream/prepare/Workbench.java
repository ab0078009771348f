package tv.exstream.prepare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.config.ByteSize;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;
import tv.exstream.store.DiskRenditions;

/// Fills items one by one, as the server's queue would, and looks at what came of it. Thread-safe.
final class Workbench implements AutoCloseable {
    /// Of longer items only the beginning is made.
    private static final Duration BEGINNING = Duration.ofSeconds(10);

    /// What makes nothing for this, and as much again for every megabyte, hangs.
    private static final Duration LIMIT = Duration.ofSeconds(20);

    final Machine machine;
    final DiskRenditions renditions;
    private final Path folder;
    private final Fill.Parts parts;

    Workbench(Path folder) throws IOException {
        this.folder = folder;
        machine = new Machine(folder.resolve("processes"));
        var limits =
                new Config.Renditions(
                        ByteSize.parse("10GB"), new ByteSize(0), Duration.ofMinutes(30), false);
        renditions =
                DiskRenditions.open(
                        folder.resolve("store"),
                        () -> limits,
                        _ -> Optional.empty(),
                        () -> Instant.EPOCH);
        var runs =
                new FillRun.Parts(
                        renditions,
                        machine.tools(),
                        machine.processes(),
                        new Materials(machine.pictures()));
        parts =
                new Fill.Parts(
                        renditions,
                        (order, placing, urgency) ->
                                new FillRun(order, placing, Dispatcher.kind(urgency), runs),
                        new RefusedCopies(),
                        new Sources(_ -> {}));
    }

    /// Fills an item, or the beginning of a long one, and plays what was made.
    Verdict prepare(MediaItem item, Profile profile) throws IOException, InterruptedException {
        var request = new RenditionRequest(item, profile);
        long wanted = wanted(request);
        return switch (fill(new Need.Frames(request, 0))) {
            case Fill.Outcome.Failed(String reason) -> new Verdict.Failed(reason);
            case Fill.Outcome.Unreadable(String reason) -> new Verdict.Failed(reason);
            case Fill.Outcome.Done _, Fill.Outcome.Stopped _ -> played(request, wanted);
        };
    }

    private static long wanted(RenditionRequest request) {
        long longest = request.profile().video().rate().frameAt(BEGINNING);
        return Math.min(request.frames(), longest);
    }

    /// Makes what is needed, of long items no more than their beginning.
    Fill.Outcome fill(Need need) throws InterruptedException {
        var fill = new Fill(need, Urgency.SOON, parts);
        var guard = Thread.ofPlatform().daemon().start(() -> guard(fill));
        try {
            return fill.run();
        } finally {
            guard.interrupt();
            guard.join();
        }
    }

    /// Stops a fill that has made enough, or does not go on.
    private void guard(Fill fill) {
        long limit = limit(fill.request().item()).toNanos();
        long reached = fill.reached();
        long since = System.nanoTime();
        RenditionKey key = fill.key();
        try {
            RenditionIndex index = renditions.index(key);
            while (!hasEnough(fill) && System.nanoTime() - since < limit) {
                index = renditions.awaitChange(key, index, Duration.ofSeconds(1));
                if (fill.reached() != reached) {
                    reached = fill.reached();
                    since = System.nanoTime();
                }
            }
            fill.stop("there is enough, or it hangs");
        } catch (InterruptedException e) {
            return; // it has ended by itself
        }
    }

    /// A lead-in is short.
    private static boolean hasEnough(Fill fill) {
        return fill.need() instanceof Need.Frames && fill.reached() > wanted(fill.request());
    }

    private static Duration limit(MediaItem item) {
        return LIMIT.plus(LIMIT.multipliedBy(item.file().fingerprint().size() / 1_000_000));
    }

    private Verdict played(RenditionRequest request, long wanted)
            throws IOException, InterruptedException {
        var stream = new ByteArrayOutputStream();
        RenditionIndex index = renditions.index(request.key());
        long at = 0;
        Optional<Chunk> next = index.from(at);
        while (at < wanted && next.isPresent() && next.get().startFrame() == at) {
            Chunk chunk = next.get();
            byte[] packets = new byte[chunk.bytes()];
            renditions.read(request.key(), chunk, 0, packets, 0, packets.length);
            stream.writeBytes(packets);
            at = index.seamAfter(chunk, PieceFinder.TOLERANCE_FRAMES);
            next = index.from(at);
        }
        return new Verdict.Prepared(Math.min(at, wanted), wanted, faults(stream.toByteArray()));
    }

    /// What is wrong with a stream.
    List<String> faults(byte[] stream) throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>(TsChecker.check(stream).complaints());
        faults.addAll(said(stream, List.of("-v", "error")));
        return faults;
    }

    /// What ffmpeg says when it decodes all of a stream.
    ///
    /// @param options those before the input, or none of them and `-af` and the like
    List<String> said(byte[] stream, List<String> options)
            throws IOException, InterruptedException {
        Path file = Files.write(Files.createTempFile(folder, "stream", ".ts"), stream);
        List<String> command = new ArrayList<>(List.of(machine.tools().ffmpeg().toString()));
        command.addAll(List.of("-hide_banner", "-nostats", "-nostdin", "-i", file.toString()));
        command.addAll(List.of("-map", "0:v", "-map", "0:a"));
        command.addAll(options);
        command.addAll(List.of("-f", "null", "-"));
        Process ffmpeg = new ProcessBuilder(command).redirectErrorStream(true).start();
        ffmpeg.getOutputStream().close();
        String said = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = ffmpeg.waitFor();
        Files.delete(file);
        List<String> lines = new ArrayList<>(said.lines().toList());
        if (code != 0) {
            lines.add("ffmpeg ended with " + code);
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        machine.close();
        renditions.close();
    }
}

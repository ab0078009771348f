package tv.exstream.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import tv.exstream.Offspring;
import tv.exstream.config.Config;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.media.Title;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;
import tv.exstream.process.RunningProcess;
import tv.exstream.process.SearchPath;
import tv.exstream.process.SubtitleReader;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopCutter;
import tv.exstream.rendition.HeardTracks;
import tv.exstream.rendition.Refusal;
import tv.exstream.rendition.RenditionRequest;

/// The real ffmpeg with everything around it that a fill needs.
public final class Machine implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Offspring offspring = Offspring.fromNow();
    private final Processes processes;
    private final FfmpegTools tools;
    private final ProcessBudget budget = new ProcessBudget(8, 4);
    private final Path pictures;

    /// What runs of all that was started on it.
    public Stream<ProcessHandle> children() {
        return offspring.children();
    }

    public Machine(Path folder) {
        this(folder, new Config.Ffmpeg("", "", 0));
    }

    public Machine(Path folder, Config.Ffmpeg configured) {
        this(folder, configured, System::nanoTime);
    }

    /// @param nanoTime what the watchdog goes by
    public Machine(Path folder, Config.Ffmpeg configured, LongSupplier nanoTime) {
        processes = new Processes(folder, System.getenv(), nanoTime);
        pictures = folder.resolve("overlays");
        try {
            tools = FfmpegTools.find(configured, SearchPath.of(System.getenv("PATH")), processes);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public Processes processes() {
        return processes;
    }

    public FfmpegTools tools() {
        return tools;
    }

    private Materials materials(FillOrder order) {
        var reader = new SubtitleReader(tools, processes, ProcessKind.FILL);
        try {
            return new Materials(pictures).with(reader.read(order));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// The folder with the files of overlays; not made before somebody makes it.
    public Path pictures() {
        return pictures;
    }

    public ProcessBudget budget() {
        return budget;
    }

    /// The file as a library would know it.
    public MediaItem item(Path file) {
        try {
            var fingerprint =
                    new Fingerprint(
                            Files.size(file), Files.getLastModifiedTime(file).toInstant(), "00");
            return new MediaItem(
                    new MediaId(1),
                    MediaKind.OTHER_VIDEO,
                    Title.named(file.getFileName().toString()),
                    new Ffprobe(tools, processes, budget).probe(file, fingerprint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// What a run made.
    public record Made(List<Gop> gops, Optional<Refusal> refusal, List<String> messages) {
        /// As one stream.
        public byte[] stream() {
            return Machine.stream(gops);
        }

        public long startFrame() {
            return gops.getFirst().startFrame();
        }

        public long endFrame() {
            return gops.getLast().endFrame();
        }

        public List<Integer> lengths() {
            return gops.stream().map(Gop::frames).toList();
        }
    }

    public static byte[] stream(List<Gop> gops) {
        var stream = new ByteArrayOutputStream();
        gops.forEach(gop -> stream.writeBytes(ChunkWriter.write(gop)));
        return stream.toByteArray();
    }

    public Made make(MediaItem item, Profile profile, FillMethod method) {
        RenditionRequest request = new RenditionRequest(item, profile);
        return make(new FillOrder(request, 0, request.frames(), method));
    }

    /// Runs the command of an order to its end.
    public Made make(FillOrder order) {
        FillCommand fill = FillCommand.of(order, tools.capabilities(), materials(order));
        List<Gop> gops = new ArrayList<>();
        HeardTracks tracks = order.request().tracks();
        var cutter =
                new GopCutter(
                        fill.clock(),
                        1,
                        order.sounds().size(),
                        gop -> gops.add(tracks.arrange(gop)));
        var demuxer = new TsDemuxer(cutter::accept);
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(fill.command().args());
        var processOrder =
                new ProcessOrder(
                        ProcessKind.VIEWER_FILL,
                        command,
                        fill.command().texts(),
                        LIMIT,
                        LIMIT,
                        _ -> {});
        try (RunningProcess process = processes.start(processOrder)) {
            InputStream output = process.output();
            byte[] buffer = new byte[65_536];
            for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                demuxer.accept(buffer, 0, count);
            }
            demuxer.finish();
            cutter.finish();
            process.await();
            return new Made(gops, cutter.refusal(), complaints(process.messages()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> complaints(List<String> lines) {
        return lines.stream()
                .filter(line -> FfmpegMessage.of(line) instanceof FfmpegMessage.Complaint)
                .toList();
    }

    @Override
    public void close() {
        processes.close();
    }
}

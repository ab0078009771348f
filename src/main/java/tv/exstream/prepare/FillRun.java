package tv.exstream.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.exstream.ffmpeg.Device;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FillCommand;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;
import tv.exstream.process.RunningProcess;
import tv.exstream.process.SubtitleReader;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopCutter;
import tv.exstream.rendition.HeardTracks;
import tv.exstream.rendition.Refusal;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;

/// One run of ffmpeg whose output becomes chunks of a rendition. Used once, by one platform thread; anyone may stop it or ask how far
/// it is.
///
/// Success is the chunks that arrived: ffmpeg's exit code is 0 after many failures.
final class FillRun implements Run {
    /// A viewer is better served by a new attempt than by a process that hangs; a seek on a slow network disk takes a few seconds.
    private static final Duration VIEWER_SILENCE = Duration.ofSeconds(12);

    /// At low priority on a busy machine the first frames of a large film may take this long.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /// Arbitrary: the slowest encode of the longest film is over by then.
    private static final Duration LIMIT = Duration.ofDays(2);

    private static final int READ_BYTES = 65_536;

    /// A copied stream is not cut more often than twice a second, because every chunk brings tables of its own.
    private static final Duration SHORTEST_COPIED_CHUNK = Duration.ofMillis(500);

    private final FillOrder order;
    private final Placing placing;
    private final ProcessKind kind;
    private final Parts parts;
    private final RenditionKey key;
    private final Complaints complaints = new Complaints();
    private volatile long reached;
    private volatile boolean stopped;
    private volatile @Nullable RunningProcess process;

    /// Set once what is wanted is there; owned by the thread that runs.
    private boolean enough;

    /// What every run needs.
    ///
    /// @param materials without subtitles
    record Parts(
            Renditions renditions, FfmpegTools tools, Processes processes, Materials materials) {
        Parts on(Device device) {
            return new Parts(renditions, tools, processes, materials.on(device));
        }
    }

    FillRun(FillOrder order, Placing placing, ProcessKind kind, Parts parts) {
        this.order = order;
        this.placing = placing;
        this.kind = kind;
        this.parts = parts;
        key = order.request().key();
        reached = order.from();
    }

    @Override
    public RunResult run() throws InterruptedException {
        try {
            FillCommand fill = FillCommand.of(order, parts.tools().capabilities(), materials());
            try (Renditions.Appender appender = parts.renditions().append(key);
                    RunningProcess started = parts.processes().start(processOrder(fill))) {
                process = started;
                return stopped
                        ? new RunResult.Stopped()
                        : pump(started, new Cut(fill, gop -> add(gop, appender)));
            }
        } catch (ProblemException | IOException | UncheckedIOException e) {
            return stopped
                    ? new RunResult.Stopped()
                    : new RunResult.Failed(String.valueOf(e.getMessage()));
        }
    }

    private Materials materials() throws InterruptedException {
        var reader = new SubtitleReader(parts.tools(), parts.processes(), kind);
        return parts.materials().with(reader.read(order));
    }

    @Override
    public long reached() {
        return reached;
    }

    @Override
    public void stop(String reason) {
        stopped = true;
        RunningProcess running = process;
        if (running != null) {
            running.end(reason);
        }
    }

    /// From packets to GOPs.
    private final class Cut {
        private final GopCutter cutter;
        private final TsDemuxer demuxer;

        Cut(FillCommand fill, Consumer<Gop> sink) {
            HeardTracks tracks = order.request().tracks();
            cutter =
                    new GopCutter(
                            fill.clock(),
                            shortestFrames(),
                            order.sounds().size(),
                            gop -> sink.accept(tracks.arrange(gop)));
            demuxer = new TsDemuxer(cutter::accept);
        }

        /// Answers false when the stream breaks off inside a packet: its last picture is torn, and the last GOP is not handed on.
        boolean finish() {
            demuxer.finish();
            boolean whole = demuxer.faults().skippedBytes() == 0;
            if (whole) {
                cutter.finish();
            }
            return whole;
        }
    }

    private RunResult pump(RunningProcess started, Cut cut)
            throws IOException, InterruptedException {
        // Closing its output ends ffmpeg even while it waits for somebody to read.
        try (InputStream output = started.output()) {
            byte[] buffer = new byte[READ_BYTES];
            for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                cut.demuxer.accept(buffer, 0, count);
                Optional<Refusal> refusal = cut.cutter.refusal();
                if (enough || refusal.isPresent()) {
                    return enough ? new RunResult.Filled() : refused(refusal.get());
                }
                if (cut.cutter.isPictureOver()) {
                    cut.cutter.finish();
                    return over(cut);
                }
            }
        }
        return ended(started, cut);
    }

    private static RunResult refused(Refusal why) {
        return new RunResult.Refused(why);
    }

    private RunResult ended(RunningProcess started, Cut cut) throws InterruptedException {
        int code = started.await();
        if (stopped) {
            return new RunResult.Stopped();
        }
        if (started.endedBecause().isPresent()) {
            return new RunResult.StoodStill(started.endedBecause().get().ofFfmpeg());
        }
        FailureCause cause = FailureCause.of(complaints.lines(), code);
        if (code != 0 || cause.hidesTheEnd()) {
            return new RunResult.Failed(cause.reason());
        }
        if (!cut.finish()) {
            return new RunResult.Failed("what ffmpeg wrote breaks off inside a packet");
        }
        return over(cut);
    }

    private RunResult over(Cut cut) {
        return cut.cutter
                .refusal()
                .map(FillRun::refused)
                .orElseGet(() -> enough ? new RunResult.Filled() : new RunResult.EndedEarly());
    }

    private void add(Gop gop, Renditions.Appender appender) {
        if (enough || gop.endFrame() <= order.from()) {
            return; // a copy begins at the key frame before, or even earlier
        }
        RenditionIndex before = parts.renditions().index(key);
        placing.part(gop, before)
                .ifPresent(
                        part ->
                                appender.add(
                                        part.startFrame(), part.frames(), ChunkWriter.write(part)));
        reached = Math.max(reached, gop.endFrame());
        enough = reached >= order.to() || placing.isMet(reached, before);
    }

    private int shortestFrames() {
        return order.method() == FillMethod.COPY
                ? (int) Math.max(1, order.profile().video().rate().frameAt(SHORTEST_COPIED_CHUNK))
                : 1;
    }

    private ProcessOrder processOrder(FillCommand fill) {
        List<String> command = new ArrayList<>(List.of(parts.tools().ffmpeg().toString()));
        command.addAll(fill.command().args());
        return new ProcessOrder(
                kind,
                command,
                fill.command().texts(),
                kind == ProcessKind.VIEWER_FILL ? VIEWER_SILENCE : SILENCE,
                LIMIT,
                complaints::hear);
    }
}

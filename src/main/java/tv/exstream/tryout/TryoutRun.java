package tv.exstream.tryout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import tv.exstream.ffmpeg.Device;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FillCommand;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.ffmpeg.MeasureRun;
import tv.exstream.log.LogText;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Quantity;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.Measurer;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;
import tv.exstream.process.RunningProcess;
import tv.exstream.process.SubtitleReader;
import tv.exstream.source.RemotePath;

/// Does what a tryout is about: probes the file, runs ffmpeg as a fill would, probes and measures what came out. Used once, by one platform
/// thread that whoever stops it interrupts.
final class TryoutRun {
    /// At low priority on a busy machine the first frames of a large film take a while.
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /// A minute of film at a fifth of real time.
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /// A minute of the most that a house format has, 50 Mbit/s of picture and 8 sounds of 640 kbit/s, and a fifth more for what carries it and
    /// for encoders that exceed their rate.
    static final long MOST_BYTES = 500_000_000;

    private static final int BUFFER_BYTES = 65_536;

    private static final int LONGEST_ARGUMENT = 4_000;

    private final Tryout tryout;
    private final Parts parts;

    /// What every run needs.
    ///
    /// @param materials without subtitles
    record Parts(Tools tools, ProcessBudget budget, Materials materials, LongSupplier nanoTime) {}

    /// The programs.
    record Tools(FfmpegTools ffmpeg, Processes processes, Ffprobe probe, Measurer measurer) {}

    TryoutRun(Tryout tryout, Parts parts) {
        this.tryout = tryout;
        this.parts = parts;
    }

    void run(Device device) throws InterruptedException {
        try {
            FillOrder order = tryout.wish().order();
            Optional<MediaFile> input = probedInput();
            try (var _ = parts.budget().acquire(ProcessKind.TRIAL)) {
                fill(order, input, device);
            }
            check();
        } catch (ProblemException | IOException e) {
            var told =
                    new TryoutFailure.Told(
                            LogText.of(String.valueOf(e.getMessage()), LONGEST_ARGUMENT));
            tryout.know(known -> known.failed(told));
        }
    }

    /// As the file is now. What a source has is known from its last reading.
    private Optional<MediaFile> probedInput() throws InterruptedException {
        MediaFile file = tryout.wish().item().file();
        if (RemotePath.of(file.path()).isPresent()) {
            return Optional.of(file);
        }
        try {
            return Optional.of(parts.tools().probe().probe(file.path(), file.fingerprint()));
        } catch (ProblemException e) {
            tryout.messages().hear("[error] " + e.getMessage());
            return Optional.empty();
        }
    }

    private void fill(FillOrder order, Optional<MediaFile> input, Device device)
            throws IOException, InterruptedException {
        FillCommand fill = fill(order, device);
        List<String> command = new ArrayList<>(List.of(parts.tools().ffmpeg().ffmpeg().toString()));
        command.addAll(fill.command().args());
        List<String> shown =
                command.stream().map(each -> LogText.of(each, LONGEST_ARGUMENT)).toList();
        tryout.know(known -> known.running(shown, input));
        long began = parts.nanoTime().getAsLong();
        try (RunningProcess process = parts.tools().processes().start(order(command, fill))) {
            Placing placing = new Placing(order, fill);
            Optional<TryoutFailure> failure = copy(process, placing);
            Duration took = Duration.ofNanos(parts.nanoTime().getAsLong() - began);
            tryout.know(known -> known.made(placing.made(), took));
            failure.ifPresent(why -> tryout.know(known -> known.failed(why)));
        }
    }

    private FillCommand fill(FillOrder order, Device device) throws InterruptedException {
        var reader =
                new SubtitleReader(
                        parts.tools().ffmpeg(), parts.tools().processes(), ProcessKind.TRIAL);
        return FillCommand.of(
                order,
                parts.tools().ffmpeg().capabilities(),
                parts.materials().on(device).with(reader.read(order)));
    }

    private ProcessOrder order(List<String> command, FillCommand fill) {
        return new ProcessOrder(
                ProcessKind.TRIAL,
                command,
                fill.command().texts(),
                SILENCE,
                LIMIT,
                tryout.messages()::hear);
    }

    /// Keeps what it makes until that is enough. A copy goes on until nobody reads any more. Answers why it failed, if it did.
    private Optional<TryoutFailure> copy(RunningProcess process, Placing placing)
            throws IOException, InterruptedException {
        long total = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream output = process.output();
                OutputStream file = Files.newOutputStream(tryout.file())) {
            for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                file.write(buffer, 0, count);
                total += count;
                placing.accept(buffer, count);
                if (placing.isEnough()) {
                    return Optional.empty();
                }
                if (placing.refusal().isPresent() || total > MOST_BYTES) {
                    return Optional.of(
                            placing.refusal()
                                    .<TryoutFailure>map(TryoutFailure.Unplaceable::new)
                                    .orElse(new TryoutFailure.TooLarge(MOST_BYTES)));
                }
            }
        }
        placing.finish();
        return failure(process, placing);
    }

    private static Optional<TryoutFailure> failure(RunningProcess process, Placing placing)
            throws InterruptedException {
        int code = process.await();
        if (process.endedBecause().isPresent()) {
            return process.endedBecause().map(TryoutFailure.Ended::new);
        }
        FailureCause cause = FailureCause.of(process.messages(), code);
        return code != 0 || placing.made().isZero()
                ? Optional.of(new TryoutFailure.Caused(cause))
                : Optional.empty();
    }

    private void check() throws IOException, InterruptedException {
        if (tryout.known().state().isOver()) {
            return;
        }
        tryout.know(known -> known.is(TryoutState.CHECKING));
        MediaFile output = parts.tools().probe().probe(tryout.file(), fingerprint(tryout.file()));
        Optional<Measurement> measured = measured(output);
        tryout.know(known -> known.checked(output, measured).is(TryoutState.DONE));
    }

    private static Fingerprint fingerprint(Path file) throws IOException {
        return new Fingerprint(
                Files.size(file), Files.getLastModifiedTime(file).toInstant(), "tryout");
    }

    /// Empty when somebody else needs the machine.
    private Optional<Measurement> measured(MediaFile output) throws InterruptedException {
        var run = new MeasureRun(output, Set.of(Quantity.LOUDNESS, Quantity.PICTURE));
        return switch (parts.tools()
                .measurer()
                .measure(run, Thread.currentThread()::isInterrupted)) {
            case Measurer.Outcome.Done(Measurement measurement) -> Optional.of(measurement);
            case Measurer.Outcome.Disturbed _, Measurer.Outcome.Away _, Measurer.Outcome.Failed _ ->
                    Optional.empty();
        };
    }
}

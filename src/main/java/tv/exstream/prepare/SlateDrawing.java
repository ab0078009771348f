package tv.exstream.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FfmpegCommand;
import tv.exstream.ffmpeg.InputFile;
import tv.exstream.ffmpeg.Scene;
import tv.exstream.ffmpeg.SlateCommand;
import tv.exstream.ffmpeg.Snapshot;
import tv.exstream.ffmpeg.Tick;
import tv.exstream.media.Profile;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.Answer;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;
import tv.exstream.remark.Objection;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.Slate;
import tv.exstream.screen.Screens;

/// Lets ffmpeg draw slates. Thread-safe.
record SlateDrawing(FfmpegTools tools, Processes processes, ProcessBudget budget, Screens screens) {
    /// Two seconds of a still picture take about half a second, of snow in 2160p some ten; this is a machine under water.
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /// Two seconds of snow in 2160p have 12 MB at the most that a profile may have, a minute of music 4 MB.
    private static final int LONGEST = 20 << 20;

    /// The transport stream of a slate. Waits for a permit of the budget, then for ffmpeg.
    ///
    /// @param desk where files may lie meanwhile
    /// @throws ProblemException FFMPEG_UNUSABLE, also when it failed
    /// @throws IOException also when its picture is another one by now
    byte[] draw(SlateDesign design, SlateFiles desk) throws IOException, InterruptedException {
        return draw(
                design,
                desk,
                scene -> SlateCommand.of(design.profile(), scene, tools.capabilities()));
    }

    /// The pictures of a slate with a clock.
    ///
    /// @throws ProblemException as above
    /// @throws IOException as above
    List<Gop> draw(ClockFace face, SlateFiles desk, long from, long to)
            throws IOException, InterruptedException {
        if (!tools.capabilities().drawsText()) {
            throw ProblemException.of(Problem.FFMPEG_UNUSABLE, Objection.CLOCK_UNDRAWN);
        }
        Profile profile = face.design().profile();
        List<Tick> ticks = face.ticks(from, to);
        byte[] stream =
                draw(
                        face.design(),
                        desk,
                        scene -> SlateCommand.ticking(profile, scene, ticks, tools.capabilities()));
        return SlateStream.pictures(stream, profile.video().rate(), from, to);
    }

    private byte[] draw(SlateDesign design, SlateFiles desk, Function<Scene, FfmpegCommand> how)
            throws IOException, InterruptedException {
        if (design.picture().isEmpty()) {
            return run(how.apply(scene(design, Optional.empty())));
        }
        SlateDesign.Poster wanted = design.picture().get();
        SentPicture still =
                screens.picture(wanted.place())
                        .filter(found -> found.digest().equals(wanted.digest()))
                        .orElseThrow(
                                () -> new IOException("picture was replaced: " + wanted.digest()));
        return desk.lending(
                still.toBytes(),
                file -> {
                    var poster = new Scene.Poster(file, still.format());
                    return run(how.apply(scene(design, Optional.of(poster))));
                });
    }

    /// What a slate shows first as a PNG file.
    ///
    /// @throws ProblemException FFMPEG_UNUSABLE, also when it failed
    byte[] picture(Slate slate, SlateFiles desk) throws IOException, InterruptedException {
        return desk.lending(
                ChunkWriter.write(slate.gop(0, slate.longestFrames())),
                file -> run(Snapshot.args(new InputFile(file)), Map.of()));
    }

    private static Scene scene(SlateDesign design, Optional<Scene.Poster> poster) {
        return new Scene(design.screen(), poster, design.music().map(SlateDesign.Music::sound));
    }

    private byte[] run(FfmpegCommand drawing) throws IOException, InterruptedException {
        return run(drawing.args(), drawing.texts());
    }

    private byte[] run(List<String> args, Map<String, String> texts)
            throws IOException, InterruptedException {
        Path ffmpeg = tools.ffmpeg();
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString()));
        command.addAll(args);
        var order = new ProcessOrder(ProcessKind.SLATE, command, texts, LIMIT, LIMIT, _ -> {});
        try (var _ = budget.acquire(ProcessKind.SLATE)) {
            Answer answer = processes.run(order, LONGEST);
            if (answer.exitCode() != 0) {
                throw ProblemException.of(
                        Problem.FFMPEG_UNUSABLE,
                        Objection.SLATE_UNDRAWN,
                        FailureCause.of(answer.messages(), answer.exitCode()).reason());
            }
            byte[] output = new byte[answer.output().remaining()];
            answer.output().duplicate().get(output);
            return output;
        }
    }
}

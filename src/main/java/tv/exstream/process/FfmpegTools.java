package tv.exstream.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Capabilities;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;

/// The ffmpeg and ffprobe we use, and what they can do. Immutable: found once, when the server starts.
///
/// A server without a usable ffmpeg runs all the same and plays what is already prepared.
public final class FfmpegTools {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// 1 MiB; the list of filters is 40 KB.
    private static final int LONGEST_LIST = 1 << 20;

    /// Any face will do; these are what distributions install.
    private static final List<Path> FONTS =
            List.of(
                    Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
                    Path.of("/usr/share/fonts/TTF/DejaVuSans.ttf"),
                    Path.of("/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf"),
                    Path.of("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"),
                    Path.of("/usr/share/fonts/liberation-sans/LiberationSans-Regular.ttf"),
                    Path.of("/usr/share/fonts/truetype/freefont/FreeSans.ttf"),
                    Path.of("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"),
                    Path.of("/System/Library/Fonts/Supplemental/Arial.ttf"),
                    Path.of("C:\\Windows\\Fonts\\arial.ttf"));

    private final Optional<Path> ffmpeg;
    private final Optional<Path> ffprobe;
    private final Capabilities capabilities;
    private final Optional<String> defect;

    private FfmpegTools(
            Optional<Path> ffmpeg,
            Optional<Path> ffprobe,
            Capabilities capabilities,
            Optional<String> defect) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = ffprobe;
        this.capabilities = capabilities;
        this.defect = defect;
    }

    /// Looks where the configuration says, else along `searchPath`, and asks ffmpeg about itself.
    public static FfmpegTools find(
            Config.Ffmpeg configured, SearchPath searchPath, Processes processes)
            throws InterruptedException {
        Optional<Path> ffmpeg = locate(configured.path(), "ffmpeg", searchPath);
        Optional<Path> ffprobe = locate(configured.probePath(), "ffprobe", searchPath);
        Capabilities capabilities = Capabilities.of(nothing(), Optional.empty());
        try {
            if (ffmpeg.isPresent()) {
                capabilities = ask(ffmpeg.get(), processes);
            }
            return new FfmpegTools(
                    ffmpeg, ffprobe, capabilities, defect(ffmpeg, ffprobe, capabilities));
        } catch (ProblemException | IOException e) {
            return new FfmpegTools(
                    ffmpeg, ffprobe, capabilities, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /// The program.
    ///
    /// @throws ProblemException FFMPEG_UNUSABLE
    public Path ffmpeg() {
        return usable(ffmpeg);
    }

    /// The program.
    ///
    /// @throws ProblemException FFMPEG_UNUSABLE
    public Path ffprobe() {
        return usable(ffprobe);
    }

    public Capabilities capabilities() {
        return capabilities;
    }

    /// Why the tools cannot be used, in words; empty when they can.
    public Optional<String> defect() {
        return defect;
    }

    private Path usable(Optional<Path> program) {
        return program.filter(_ -> defect.isEmpty())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.FFMPEG_UNUSABLE, defect.orElse("not found")));
    }

    private static Capabilities ask(Path ffmpeg, Processes processes)
            throws IOException, InterruptedException {
        try (RunningProcess version = start(ffmpeg, "-version", processes);
                RunningProcess encoders = start(ffmpeg, "-encoders", processes);
                RunningProcess filters = start(ffmpeg, "-filters", processes);
                RunningProcess accelerations = start(ffmpeg, "-hwaccels", processes)) {
            return Capabilities.of(
                    new Capabilities.Printed(
                            Answer.of(version, LONGEST_LIST).text(),
                            Answer.of(encoders, LONGEST_LIST).text(),
                            Answer.of(filters, LONGEST_LIST).text(),
                            Answer.of(accelerations, LONGEST_LIST).text()),
                    font(ffmpeg));
        }
    }

    private static RunningProcess start(Path ffmpeg, String question, Processes processes)
            throws InterruptedException {
        return processes.start(
                ProcessOrder.brief(
                        ProcessKind.INQUIRY,
                        List.of(ffmpeg.toString(), "-hide_banner", question),
                        LIMIT));
    }

    /// The font that lies beside a private copy, else one of the system's.
    private static Optional<Path> font(Path ffmpeg) {
        return Stream.concat(Stream.of(ffmpeg.resolveSibling(PrivateFfmpeg.FONT)), FONTS.stream())
                .filter(Files::isReadable)
                .findFirst();
    }

    private static Optional<Path> locate(String configured, String name, SearchPath searchPath) {
        return configured.isEmpty()
                ? searchPath.find(name)
                : Optional.of(Path.of(configured).toAbsolutePath());
    }

    private static Optional<String> defect(
            Optional<Path> ffmpeg, Optional<Path> ffprobe, Capabilities capabilities) {
        if (ffmpeg.isEmpty() || ffprobe.isEmpty()) {
            String name = ffmpeg.isEmpty() ? "ffmpeg" : "ffprobe";
            return Optional.of(KeptWord.NOT_INSTALLED.said(name));
        }
        List<String> missing = capabilities.missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("%s lacks %s".formatted(ffmpeg.get(), String.join(", ", missing)));
    }

    private static Capabilities.Printed nothing() {
        return new Capabilities.Printed("", "", "", "");
    }
}

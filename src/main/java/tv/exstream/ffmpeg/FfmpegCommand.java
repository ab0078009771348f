package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One run of ffmpeg as data: at most one input and others with its sound and its subtitles, filter graphs, one output on standard output.
///
/// ```
///   program -> [input options, input, sound, subtitles] -> filter graph -> output options -> pipe:1
/// ```
///
/// The arguments go to the process as they are: no shell reads them. Text that a person wrote never becomes part of an argument; it
/// lies in a file of the working folder that the graph names. Messages have their level in front, and a block of `key=value` lines
/// reports the progress every second, so that [FfmpegMessage] can tell them apart on standard error.
///
/// @param input empty when the filter graph makes everything up
/// @param sound where the sound of the input comes apart
/// @param subtitles where pictures of text come apart
/// @param texts files that must lie in the working folder, by name
public record FfmpegCommand(
        List<InputOption> inputOptions,
        Optional<InputFile> input,
        Optional<SoundInput> sound,
        Optional<SubtitleInput> subtitles,
        FilterGraph graph,
        List<OutputOption> output,
        Map<String, String> texts) {
    private static final List<String> ALWAYS =
            List.of(
                    "-hide_banner",
                    "-nostdin",
                    "-nostats",
                    "-loglevel",
                    "level+warning",
                    "-progress",
                    "pipe:2",
                    "-stats_period",
                    "1");

    public FfmpegCommand {
        inputOptions = List.copyOf(inputOptions);
        output = List.copyOf(output);
        texts = Map.copyOf(texts);
    }

    /// One whose sound and subtitles are in its input.
    public FfmpegCommand(
            List<InputOption> inputOptions,
            Optional<InputFile> input,
            FilterGraph graph,
            List<OutputOption> output,
            Map<String, String> texts) {
        this(inputOptions, input, Optional.empty(), Optional.empty(), graph, output, texts);
    }

    /// Everything after the name of the program.
    public List<String> args() {
        List<String> args = new ArrayList<>(ALWAYS);
        inputOptions.forEach(option -> args.addAll(option.args()));
        input.ifPresent(file -> args.addAll(file.args()));
        sound.ifPresent(file -> args.addAll(file.args()));
        subtitles.ifPresent(file -> args.addAll(file.args()));
        args.addAll(graph.args());
        output.forEach(option -> args.addAll(option.args()));
        return List.copyOf(args);
    }

    /// The same, but into a file instead of standard output. A file that is there is written anew.
    ///
    /// @param file absolute
    /// @param most bytes after which it ends, as if there was nothing more
    public List<String> argsInto(Path file, long most) {
        List<String> args = new ArrayList<>(args());
        args.removeLast();
        args.addAll(List.of("-fs", Long.toString(most), "-y", "file:" + file));
        return List.copyOf(args);
    }
}

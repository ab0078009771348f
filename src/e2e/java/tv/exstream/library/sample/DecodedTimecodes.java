package tv.exstream.library.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.sample.TimecodeReader.Reading;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Decodes pictures with the installed ffmpeg and reads their timecodes.
public final class DecodedTimecodes {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int SIZE = WIDTH * HEIGHT;

    private DecodedTimecodes() {}

    /// The readings of every frame of the first video stream, in the order of presentation.
    ///
    /// @param input ffmpeg's input options with `-i` and the file or address
    /// @throws AssertionError when a frame cannot be read
    public static List<Reading> of(List<String> input) throws IOException, InterruptedException {
        return of(input, "null");
    }

    /// The same after a filter.
    public static List<Reading> of(List<String> input, String filter)
            throws IOException, InterruptedException {
        byte[] frames = grey(input, filter);
        List<Reading> readings = new ArrayList<>();
        for (int at = 0; at + SIZE <= frames.length; at += SIZE) {
            byte[] luma = Arrays.copyOfRange(frames, at, at + SIZE);
            int number = readings.size();
            readings.add(
                    new TimecodeReader(luma, WIDTH, HEIGHT)
                            .read()
                            .orElseThrow(
                                    () -> new AssertionError("no timecode in frame " + number)));
        }
        return readings;
    }

    /// The pictures after a filter, small and grey.
    private static byte[] grey(List<String> input, String filter)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(input);
        arguments.addAll(List.of("-map", "0:v:0", "-fps_mode", "passthrough"));
        arguments.addAll(List.of("-vf", "%s,scale=%d:%d".formatted(filter, WIDTH, HEIGHT)));
        arguments.addAll(List.of("-pix_fmt", "gray", "-f", "rawvideo", "-"));
        return run("ffmpeg", arguments);
    }

    /// A picture of a stream, when it is shown, and what it says if it says anything.
    ///
    /// @param pts90k as the stream has it, 33 bits
    public record Shown(long pts90k, Optional<Reading> reading) {}

    /// Every so many pictures of a transport stream, in the order in which they are shown.
    public static List<Shown> shown(Path file, int every) throws IOException, InterruptedException {
        List<Long> times = times(file);
        byte[] frames =
                grey(List.of("-i", "file:" + file), "select='not(mod(n,%d))'".formatted(every));
        List<Shown> shown = new ArrayList<>();
        for (int at = 0; at + SIZE <= frames.length; at += SIZE) {
            byte[] luma = Arrays.copyOfRange(frames, at, at + SIZE);
            long time = times.get(shown.size() * every);
            shown.add(new Shown(time, new TimecodeReader(luma, WIDTH, HEIGHT).read()));
        }
        return shown;
    }

    /// Of the pictures, from the first shown to the last.
    private static List<Long> times(Path file) throws IOException, InterruptedException {
        List<String> question = new ArrayList<>(List.of("-select_streams", "v:0"));
        question.addAll(List.of("-show_entries", "packet=pts", "-of", "csv=p=0"));
        question.add("file:" + file);
        return new String(run("ffprobe", question), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace(",", "").strip())
                .filter(line -> !line.isEmpty())
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    /// What ffprobe says of the streams of a file, as `key=value` lines.
    static String streams(Path file) throws IOException, InterruptedException {
        byte[] answer = run("ffprobe", List.of("-show_streams", "-of", "default", file.toString()));
        return new String(answer, StandardCharsets.UTF_8);
    }

    /// Runs the installed ffmpeg to its end.
    static void ffmpeg(List<String> arguments) throws InterruptedException {
        try {
            run("ffmpeg", arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] run(String program, Collection<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program, "-v", "error"));
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (InputStream output = process.getInputStream()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            output.transferTo(bytes);
            int status = process.waitFor();
            if (status != 0) {
                throw new ProblemException(
                        Problem.FFMPEG_UNUSABLE, "%s ended with %d".formatted(command, status));
            }
            return bytes.toByteArray();
        } finally {
            process.destroyForcibly();
        }
    }
}

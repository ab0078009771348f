package tv.exstream.library.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tv.exstream.library.sample.TimecodeReader.Reading;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Decodes pictures with the installed ffmpeg and reads their timecodes.
public final class DecodedTimecodes {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

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
        List<String> arguments = new ArrayList<>(input);
        arguments.addAll(List.of("-map", "0:v:0", "-fps_mode", "passthrough"));
        arguments.addAll(List.of("-vf", "%s,scale=%d:%d".formatted(filter, WIDTH, HEIGHT)));
        arguments.addAll(List.of("-pix_fmt", "gray", "-f", "rawvideo", "-"));
        byte[] frames = run("ffmpeg", arguments);
        List<Reading> readings = new ArrayList<>();
        int size = WIDTH * HEIGHT;
        for (int at = 0; at + size <= frames.length; at += size) {
            byte[] luma = new byte[size];
            System.arraycopy(frames, at, luma, 0, size);
            int number = readings.size();
            readings.add(
                    new TimecodeReader(luma, WIDTH, HEIGHT)
                            .read()
                            .orElseThrow(
                                    () -> new AssertionError("no timecode in frame " + number)));
        }
        return readings;
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

package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Makes clips whose every picture says its number, and reads the numbers back. A clip is made once per build.
///
/// The number is written in the top ninth of the picture as 16 squares, the lowest bit first, white for 1.
public final class Clips {
    private static final Path FOLDER = Path.of("target", "clips");
    private static final int BITS = 16;
    private static final int LIMIT_SECONDS = 120;

    /// So that tests that run at the same time make a clip once.
    private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

    private Clips() {}

    /// A numbered picture of that size, rate and length; the input of a command for [#make].
    public static String numbered(String size, String rate, int seconds) {
        StringBuilder graph =
                new StringBuilder("testsrc2=s=%s:r=%s:d=%d".formatted(size, rate, seconds));
        graph.append(",drawbox=x=0:y=0:w=iw:h=ih/9:color=black:t=fill");
        for (int bit = 0; bit < BITS; bit++) {
            graph.append(
                    ",drawbox=x=iw*%d/16:y=0:w=iw/16:h=ih/9:color=white:t=fill:enable='mod(floor(n/%d)\\,2)'"
                            .formatted(bit, 1 << bit));
        }
        return graph.toString();
    }

    /// A clip with a numbered picture and stereo sound, encoded with these options.
    public static Path clip(String name, String picture, String options) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("-f", "lavfi", "-i", picture));
        command.addAll(List.of("-f", "lavfi", "-i", "sine=f=440:b=2:r=48000:d=12"));
        command.addAll(List.of(options.split(" ")));
        return make(name, command);
    }

    /// The file that these arguments of ffmpeg make.
    public static Path make(String name, List<String> args) {
        return MADE.computeIfAbsent(name, _ -> made(name, args));
    }

    private static Path made(String name, List<String> args) {
        Path file = FOLDER.resolve(name).toAbsolutePath();
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(FOLDER);
                Path unfinished =
                        Files.createTempDirectory(FOLDER, "making").resolve(file.getFileName());
                List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
                command.addAll(args);
                command.add("file:" + unfinished.toAbsolutePath());
                output(command);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(unfinished.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    /// The numbers that a stream's pictures say, in order of time.
    public static List<Integer> numbers(byte[] stream) {
        return numbers(stream, "crop=iw:ih/9:0:0");
    }

    /// @param crop the filter that leaves nothing but the sixteen squares
    public static List<Integer> numbers(byte[] stream, String crop) {
        byte[] grey = decoded(stream, "-vf", crop + ",scale=16:1:flags=area,format=gray");
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; at + BITS <= grey.length; at += BITS) {
            int number = 0;
            for (int bit = 0; bit < BITS; bit++) {
                number |= (grey[at + bit] & 0xFF) > 128 ? 1 << bit : 0;
            }
            numbers.add(number);
        }
        return numbers;
    }

    /// The decoded picture of a stream through a filter, as ffmpeg writes raw video.
    public static byte[] decoded(byte[] stream, String... options) {
        try {
            Path file = Files.createTempFile("stream", ".ts");
            try {
                Files.write(file, stream);
                List<String> command = new ArrayList<>();
                command.addAll(List.of("ffmpeg", "-v", "error", "-i", file.toString()));
                command.addAll(List.of("-map", "0:v:0"));
                command.addAll(List.of(options));
                command.addAll(List.of("-vsync", "passthrough", "-f", "rawvideo", "pipe:1"));
                return output(command);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a program writes; it must neither complain nor take long.
    public static byte[] output(List<String> command) throws IOException {
        Path complaints = Files.createTempFile("stderr", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectError(complaints.toFile())
                        .start();
        try {
            byte[] output = process.getInputStream().readAllBytes();
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(complaints).as(command.toString()).hasContent("");
            assertThat(process.exitValue()).isZero();
            return output;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
            Files.delete(complaints);
        }
    }
}

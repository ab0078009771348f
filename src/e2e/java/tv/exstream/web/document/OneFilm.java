package tv.exstream.web.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tv.exstream.Product;
import tv.exstream.ffmpeg.Clips;

/// What the running program shows here: one film of eight seconds.
final class OneFilm {
    private OneFilm() {}

    /// @param folder of the program, in which the film is put, too
    static Product shown(Path folder) throws IOException {
        Path films = Files.createDirectories(folder.resolve("media/Films"));
        Path clip =
                Clips.clip(
                        "fuzz.mp4",
                        Clips.numbered("320x180", "25", 8),
                        "-shortest -c:v libx264 -preset veryfast -g 50 -pix_fmt yuv420p -c:a aac");
        Files.copy(clip, films.resolve("alien.mp4"));
        return Product.in(folder).showing(folder.resolve("media")).start();
    }
}

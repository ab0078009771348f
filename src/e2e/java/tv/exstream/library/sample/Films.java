package tv.exstream.library.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tv.exstream.ffmpeg.Clips;

/// Films in the size of a stamp, so that a channel that shows one costs next to nothing. They are made once and kept
/// below `target`.
public final class Films {
    private static final int COPIED = 11;
    private static final int ENCODED = 12;
    private static final int OTHER = 13;

    /// A clip of four seconds so often are four minutes: longer than any test looks.
    private static final int LONG = 60;

    /// Enough for what is there at once, and when it is over, it begins again.
    private static final int SHORT = 6;

    /// The films have a few more pictures than this, the clips beside them fewer.
    public static final long FRAMES = 600;

    private static final int BUSY_SECONDS = 20;

    private static final String BUSY =
            "-f lavfi -i testsrc2=s=320x180:r=25:d=%d,noise=alls=60:allf=t -f lavfi -i sine=r=48000:d=%d"
                    + " -c:v libx264 -preset ultrafast -b:v 3M -maxrate 3M -bufsize 1M -g 50 -flags +cgop"
                    + " -pix_fmt yuv420p -c:a aac -ac 2";

    private Films() {}

    /// Puts a film into the folder that is in the house format which its channel is then given: it is copied.
    public static Path copied(Path folder) throws IOException, InterruptedException {
        return place(looped(COPIED, SHORT), folder.resolve("Kestrel.mkv"));
    }

    /// Puts another film of the same form over one.
    public static void replace(Path film) throws IOException, InterruptedException {
        Path next = film.resolveSibling(".next");
        Files.copy(looped(OTHER, SHORT), next, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(next, film, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The number that the pictures of the film say which replaces others.
    public static int replacement() {
        return OTHER;
    }

    /// Puts a film into the folder that must be encoded, and two short clips that decide about the house format.
    public static Path encoded(Path folder) throws IOException, InterruptedException {
        return encoded(folder, "Lapwing");
    }

    public static Path encoded(Path folder, String name) throws IOException, InterruptedException {
        ShortClips.copy(folder, COPIED, OTHER);
        return place(looped(ENCODED, LONG), folder.resolve(name + ".mkv"));
    }

    /// Puts a film into the folder that is as long as one that must be encoded and shows the replacement.
    public static Path other(Path folder, String name) throws IOException, InterruptedException {
        return place(looped(OTHER, LONG), folder.resolve(name + ".mkv"));
    }

    /// Puts a clip into the folder whose every second has so many bytes that a client which reads little is soon behind. It is
    /// copied.
    public static Path busy(Path folder) throws IOException {
        String command = BUSY.formatted(BUSY_SECONDS, BUSY_SECONDS);
        return place(Clips.make("busy.ts", List.of(command.split(" "))), folder.resolve("Busy.ts"));
    }

    private static Path looped(int clip, int times) throws IOException, InterruptedException {
        Path file = ShortClips.file(clip);
        return Clips.make(
                times + "-times-" + file.getFileName(),
                List.of("-stream_loop", "" + times, "-i", "file:" + file, "-c", "copy"));
    }

    private static Path place(Path film, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        return Files.setLastModifiedTime(Files.copy(film, target), ShortClips.MODIFIED);
    }
}

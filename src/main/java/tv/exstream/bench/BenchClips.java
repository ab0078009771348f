package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;

/// Real clips, drawn once and given as many names as there are programmes to be made of them. Owned by one thread.
///
/// Their pictures are covered with noise, so that their key frames have many times the bytes of a slate's.
final class BenchClips {
    /// Slates have at most 12,000, whatever channel and message they name; the programmes have 50,000 and more.
    static final int PROGRAMME_KEY_BYTES = 20_000;

    private final Lab lab;
    private final Path folder;

    /// What a clip needs to be brought into the house format.
    enum Work {
        /// Only copying: it is in the house format.
        COPY("25", "copied", FillMethod.COPY),
        /// Encoding, because of its frame rate.
        ENCODE("30", "encoded", FillMethod.ENCODE);

        private final String rate;
        private final String text;
        private final FillMethod method;

        Work(String rate, String text, FillMethod method) {
            this.rate = rate;
            this.text = text;
            this.method = method;
        }

        FillMethod method() {
            return method;
        }

        /// What is done to it, in a word.
        String text() {
            return text;
        }
    }

    BenchClips(Lab lab, Path folder) throws IOException {
        this.lab = lab;
        this.folder = Files.createDirectories(folder);
    }

    /// Draws a clip of 720p with sound.
    Path draw(Work work, Duration length) throws IOException, InterruptedException {
        Path clip = folder.resolve(work.text() + ".mkv");
        lab.say("drawing a clip of %d s".formatted(length.toSeconds()));
        String picture =
                "testsrc2=size=1280x720:rate=%s:duration=%d,noise=alls=12"
                        .formatted(work.rate, length.toSeconds());
        lab.media()
                .run(
                        List.of(
                                "-y",
                                "-f",
                                "lavfi",
                                "-i",
                                picture,
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=frequency=440:sample_rate=48000:duration="
                                        + length.toSeconds(),
                                "-c:v",
                                "libx264",
                                "-preset",
                                "ultrafast",
                                "-pix_fmt",
                                "yuv420p",
                                "-b:v",
                                "3M",
                                "-maxrate",
                                "4M",
                                "-bufsize",
                                "4M",
                                "-x264-params",
                                "keyint=50:min-keyint=50:scenecut=0:open-gop=0",
                                "-c:a",
                                "aac",
                                "-b:a",
                                "128k",
                                "-ac",
                                "2",
                                clip.toString()));
        return clip;
    }

    /// The same clip so many times after itself, which costs nothing to make.
    Path repeat(Path clip, int times) throws IOException, InterruptedException {
        Path longer = folder.resolve("%d-times-%s".formatted(times, clip.getFileName()));
        lab.media()
                .run(
                        List.of(
                                "-y",
                                "-stream_loop",
                                Integer.toString(times - 1),
                                "-i",
                                clip.toString(),
                                "-c",
                                "copy",
                                longer.toString()));
        return longer;
    }

    /// Where the programme of that name lies alone.
    Path folderOf(String name) {
        return folder.resolve(name);
    }

    /// Another file with the same bytes in a folder of its own, as a scan would have found it.
    Found programme(Path clip, String name) throws IOException, InterruptedException {
        Path file = Files.createDirectories(folderOf(name)).resolve("programme.mkv");
        Files.createLink(file, clip);
        MediaFile media =
                lab.media()
                        .probe(
                                file,
                                new Fingerprint(
                                        Files.size(file),
                                        Files.getLastModifiedTime(file).toInstant(),
                                        name));
        return new Found(MediaKind.OTHER_VIDEO, Title.named(name), media);
    }
}

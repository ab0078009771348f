package tv.exstream.library.sample;

import static tv.exstream.library.sample.Picture.Cadence.INTERLACED;
import static tv.exstream.library.sample.Picture.Cadence.STEADY;
import static tv.exstream.library.sample.Picture.Cadence.VARIABLE;
import static tv.exstream.library.sample.Picture.Codec.H264;
import static tv.exstream.library.sample.Picture.Codec.H264_FAST;
import static tv.exstream.library.sample.Picture.Codec.HEVC;
import static tv.exstream.library.sample.Picture.Codec.MPEG2;
import static tv.exstream.library.sample.Picture.Codec.MPEG4;
import static tv.exstream.library.sample.Picture.Codec.VP9;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import tv.exstream.library.sample.Clip.Material;
import tv.exstream.problem.ProblemException;

/// Clips of a few seconds in all the forms that libraries hold, so that a channel of them joins often. They are drawn like the sample
/// media, once, and kept below `target`.
public final class ShortClips {
    private static final Path FOLDER = Path.of("target", "short-clips").toAbsolutePath();

    /// Old enough that no scan takes them for files that are still being written.
    static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-01-01T12:00:00Z"));

    private static final List<Clip> ALL =
            List.of(
                    new Clip(
                            1,
                            "Amber.mkv",
                            card("Amber"),
                            5,
                            moving(
                                    new Picture(1280, 720, "1", "25", STEADY, H264),
                                    Sound.AAC_STEREO)),
                    new Clip(
                            2,
                            "Birch.ts",
                            card("Birch"),
                            5,
                            moving(
                                    new Picture(720, 576, "64/45", "25", INTERLACED, MPEG2),
                                    Sound.MP2_STEREO)),
                    new Clip(
                            3,
                            "Cedar.mkv",
                            card("Cedar"),
                            5,
                            moving(
                                    new Picture(640, 480, "1", "30000/1001", STEADY, H264),
                                    Sound.MP3_MONO)),
                    new Clip(
                            4,
                            "Dune.avi",
                            card("Dune"),
                            5,
                            moving(
                                    new Picture(624, 352, "1", "24000/1001", STEADY, MPEG4),
                                    Sound.MP3_STEREO)),
                    new Clip(
                            5,
                            "Ember.webm",
                            card("Ember"),
                            4,
                            moving(
                                    new Picture(853, 479, "1", "30", STEADY, VP9),
                                    Sound.OPUS_STEREO)),
                    new Clip(
                            6,
                            "Fjord.mp4",
                            card("Fjord"),
                            4,
                            moving(
                                    new Picture(1280, 720, "1", "50", STEADY, H264_FAST),
                                    Sound.AAC_SURROUND)),
                    new Clip(
                            7,
                            "Grove.ts",
                            card("Grove"),
                            5,
                            moving(new Picture(960, 720, "1", "25", STEADY, H264), Sound.NONE)),
                    new Clip(
                            8,
                            "Heath.m4a",
                            card("Heath"),
                            5,
                            new Material.SongWithCover(Sound.AAC_STEREO)),
                    new Clip(
                            9,
                            "Islet.mp4",
                            card("Islet"),
                            5,
                            moving(
                                    new Picture(1024, 576, "1", "30", VARIABLE, H264),
                                    Sound.AAC_MONO)),
                    new Clip(
                            10,
                            "Jasper.mkv",
                            card("Jasper"),
                            6,
                            moving(
                                    new Picture(1280, 534, "1", "24000/1001", STEADY, HEVC),
                                    Sound.AC3_SURROUND)),
                    new Clip(11, "Kestrel.mkv", card("Kestrel"), 4, small(H264)),
                    new Clip(12, "Lapwing.mkv", card("Lapwing"), 4, small(MPEG4)),
                    new Clip(13, "Magpie.mkv", card("Magpie"), 4, small(H264)));

    /// How many there are in ten different forms, numbered from 1.
    public static final int MIXED = 10;

    private ShortClips() {}

    /// The number of the one whose picture cannot say which it is: a song.
    public static final int SONG = 8;

    /// The title that the clip of this number has in every guide.
    public static String title(int number) {
        return of(number).card().title();
    }

    /// The clip's file; the first call draws it.
    public static Path file(int number) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path lock = FOLDER.resolveSibling("short-clips.lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return drawn(of(number));
        }
    }

    /// Copies clips into a folder, which is created when missing. Answers the folder.
    public static Path copy(Path folder, int... numbers) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (int number : numbers) {
            Path file = file(number);
            Files.copy(
                    file,
                    folder.resolve(file.getFileName()),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private static Clip of(int number) {
        return ALL.get(number - 1);
    }

    private static Path drawn(Clip clip) throws IOException, InterruptedException {
        Path file = FOLDER.resolve(clip.path());
        if (!Files.exists(file)) {
            Path unfinished = FOLDER.resolve("unfinished-" + clip.path());
            draw(new ClipCommand(clip, Lettering.OMITTED, FOLDER), unfinished);
            Files.setLastModifiedTime(unfinished, MODIFIED);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static void draw(ClipCommand command, Path output) throws InterruptedException {
        Iterator<List<String>> attempts = command.attempts(output).iterator();
        while (true) {
            try {
                DecodedTimecodes.ffmpeg(attempts.next());
                return;
            } catch (ProblemException e) {
                if (!attempts.hasNext()) {
                    throw e;
                }
            }
        }
    }

    private static Clip.Card card(String title) {
        return new Clip.Card("", title, "0x0b3d5c", "0x1fa37a");
    }

    /// So small that making it and what is made of it costs next to nothing.
    private static Material small(Picture.Codec codec) {
        return moving(new Picture(320, 180, "1", "25", STEADY, codec), Sound.AAC_STEREO);
    }

    private static Material moving(Picture picture, Sound sound) {
        return new Material.Moving(picture, sound, Set.of());
    }
}

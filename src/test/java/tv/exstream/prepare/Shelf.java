package tv.exstream.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoBuilder;
import tv.exstream.media.VideoStream;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.time.FrameRate;

/// Media items whose files lie in a folder, as a scan would have found them. Nobody looks into the files.
final class Shelf {
    static final Profile PROFILE = Profile.HD_720;
    static final FrameRate RATE = PROFILE.video().rate();
    static final int GOP = PROFILE.video().gopFrames();

    private final Path folder;
    private long last;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /// An item whose picture is in the house format already.
    MediaItem conforming(String name, Duration length) {
        return put(name, length, MediaItemBuilder.hd()).build();
    }

    /// An item whose picture must be encoded.
    MediaItem foreign(String name, Duration length) {
        return put(name, length, xvid()).build();
    }

    /// The same without sound.
    MediaItem silent(String name, Duration length) {
        return put(name, length, xvid()).audio().build();
    }

    static RenditionRequest request(MediaItem item) {
        return new RenditionRequest(item, PROFILE);
    }

    static void delete(MediaItem item) {
        try {
            Files.delete(item.file().path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts another film where the item's file was.
    static void replace(MediaItem item) {
        write(item.file().path(), "another film");
    }

    private MediaItemBuilder put(String name, Duration length, VideoStream picture) {
        Path file = folder.resolve(name + ".mkv");
        write(file, name);
        last++;
        return MediaItemBuilder.item(name)
                .withId(last)
                .at(file)
                .lasting(length)
                .video(picture)
                .fingerprint(fingerprint(file));
    }

    private static Fingerprint fingerprint(Path file) {
        try {
            return new Fingerprint(
                    Files.size(file), Files.getLastModifiedTime(file).toInstant(), "00");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VideoStream xvid() {
        return VideoBuilder.video()
                .codec("mpeg4", "Advanced Simple Profile", 5)
                .sized(640, 480)
                .rate(FrameRate.FILM)
                .reordering(1)
                .build();
    }
}

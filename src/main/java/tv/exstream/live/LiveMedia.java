package tv.exstream.live;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tv.exstream.media.Facet;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.SourceId;

/// Live sources as media items: their file is a name that no library has, and nothing is known of its streams.
public final class LiveMedia {
    private static final Fingerprint NO_FILE = new Fingerprint(0, Instant.EPOCH, "live");

    private LiveMedia() {}

    /// The name that stands for a file.
    ///
    /// @param number never used for another source
    public static Path path(int number) {
        return Path.of("/live", Integer.toString(number)).toAbsolutePath();
    }

    /// The name that stands for a file of a live source that another source brings.
    ///
    /// @param key of any characters
    public static Path path(SourceId owner, String key) {
        return folder(owner).resolve(URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    /// The name that stands for the folder of all that another source brings or ever brought.
    public static Path folder(SourceId owner) {
        return Path.of("/live", "of-" + owner).toAbsolutePath();
    }

    /// The media item.
    ///
    /// @param path as [#path] says
    public static Found found(Path path, LiveSource source) {
        var file =
                new MediaFile(
                        path,
                        NO_FILE,
                        source.programme(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        var group = Metadata.NONE.with(Facet.GENRE, List.of(source.labels().group()));
        return new Found(MediaKind.LIVE, Title.named(source.name()), file, group, Instant.EPOCH);
    }
}

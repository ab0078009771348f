package tv.exstream.guide;

import java.util.Locale;
import tv.exstream.media.Artwork;
import tv.exstream.media.MediaId;

/// Where a picture of a media item is on this server. Another picture has another address, so that nobody goes on showing the one that
/// it remembers.
public final class PictureAddress {
    private PictureAddress() {}

    /// A path such as `/iptv/artwork/5/poster?v=1f`.
    public static String of(MediaId item, Artwork artwork, Artwork.Kind kind) {
        return "/iptv/artwork/%d/%s?v=%x"
                .formatted(item.value(), word(kind), artwork.version(kind));
    }

    /// Such as `poster`.
    public static String word(Artwork.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

package tv.exstream.hls;

import java.util.Comparator;
import java.util.List;

/// The playlist that lists the forms in which a channel can be played. Immutable.
///
/// @param variants at least one
public record MultivariantPlaylist(List<Variant> variants) {
    /// As in the playlists that it leads to.
    private static final int VERSION = 6;

    public MultivariantPlaylist {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a channel must have a form in which it is played");
        }
        variants = List.copyOf(variants);
    }

    /// The playlist's text. Players that do not choose take the first, which is the one with the most bits.
    public String toM3u8() {
        var text = new StringBuilder();
        text.append("#EXTM3U\n#EXT-X-VERSION:").append(VERSION).append('\n');
        text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        variants.stream()
                .sorted(
                        Comparator.comparing(
                                (Variant variant) -> variant.bitrate().peak(),
                                Comparator.reverseOrder()))
                .map(Variant::toM3u8)
                .forEach(text::append);
        return text.toString();
    }
}

package tv.exstream.hls;

import java.util.Comparator;
import java.util.List;

/// The playlist that lists the forms in which a channel can be played. Immutable.
///
/// @param variants at least one; the first is what players begin with that do not choose
/// @param subtitles what a viewer may choose from with each of them, the best first; may be empty
public record MultivariantPlaylist(List<Variant> variants, List<SubtitleRendition> subtitles) {
    /// As in the playlists that it leads to.
    private static final int VERSION = 6;

    private static final Comparator<Variant> BY_BITS =
            Comparator.comparing(
                    (Variant variant) -> variant.bitrate().peak(), Comparator.reverseOrder());

    public MultivariantPlaylist {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a channel must have a form in which it is played");
        }
        variants = List.copyOf(variants);
        subtitles = List.copyOf(subtitles);
    }

    /// One with nothing else to choose.
    public MultivariantPlaylist(List<Variant> variants) {
        this(variants, List.of());
    }

    /// The same with subtitles to choose from.
    public MultivariantPlaylist with(List<SubtitleRendition> more) {
        return new MultivariantPlaylist(variants, more);
    }

    /// The playlist's text. After the first variant come the others from the most bits to the fewest.
    public String toM3u8() {
        var text = new StringBuilder();
        text.append("#EXTM3U\n#EXT-X-VERSION:").append(VERSION).append('\n');
        text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        variants.stream()
                .flatMap(variant -> variant.place().sounds().stream())
                .map(SoundRendition::toM3u8)
                .forEach(text::append);
        subtitles.stream().map(SubtitleRendition::toM3u8).forEach(text::append);
        String groups = groups();
        text.append(variants.getFirst().toM3u8(groups));
        variants.stream().skip(1).sorted(BY_BITS).forEach(each -> text.append(each.toM3u8(groups)));
        return text.toString();
    }

    private String groups() {
        return subtitles.isEmpty() ? "" : ",SUBTITLES=\"%s\"".formatted(SubtitleRendition.GROUP);
    }
}

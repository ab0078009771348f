package tv.exstream.hls;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.RenditionKey;

/// What a playlist calls the beginning of fragmented MP4 that a segment needs: that of the rendition which is the first in it, or of
/// slates. As text it is `init-<key>` or `init-slate`.
///
/// @param rendition empty for slates
public record InitId(Optional<RenditionKey> rendition) {
    private static final Pattern FORM = Pattern.compile("init-(?:slate|([0-9a-f]{32}))");

    /// What a segment needs.
    static InitId of(Segment segment) {
        return new InitId(
                segment.pieces().stream()
                        .filter(Piece.Stored.class::isInstance)
                        .map(piece -> ((Piece.Stored) piece).key())
                        .findFirst());
    }

    /// Reads what [#toString] writes; empty when it is something else.
    public static Optional<InitId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new InitId(Optional.ofNullable(matcher.group(1)).map(RenditionKey::new)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "init-" + rendition.map(RenditionKey::hex).orElse("slate");
    }
}

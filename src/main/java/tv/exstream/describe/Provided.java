package tv.exstream.describe;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.Particulars;

/// What a catalogue says of an item. Immutable.
///
/// @param entry what the catalogue knows it by; that of an episode has the show before it
/// @param confidence that it is the same item: 0..1
/// @param at when it said so
/// @param overrides whether its word counts more than those of the NFO and the scan
/// @param pictures where it has pictures
public record Provided(
        Provider provider,
        String entry,
        double confidence,
        Instant at,
        boolean overrides,
        Sayings sayings,
        Particulars particulars,
        Map<Artwork.Kind, URI> pictures) {
    public Provided {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0..1: " + confidence);
        }
        pictures = Map.copyOf(pictures);
    }

    /// The same at another place in the order.
    public Provided overriding(boolean now) {
        return new Provided(provider, entry, confidence, at, now, sayings, particulars, pictures);
    }

    /// Whether it has a word of this. One that has no name of an episode calls it `Episode 5`, which is none.
    boolean says(Aspect aspect) {
        String text = sayings.text(aspect);
        return !text.isEmpty() && (aspect != Aspect.NAME || !Placeholders.isPlaceholder(text));
    }
}

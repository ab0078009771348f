package tv.exstream.describe;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import tv.exstream.media.Artwork;
import tv.exstream.media.Particulars;

/// What a catalogue says of an item. Immutable.
///
/// @param entry what the catalogue knows it by; that of an episode has the show before it
/// @param confidence that it is the same item: 0..1
/// @param at when it said so
/// @param overrides whether its word counts more than that of the scan
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
}

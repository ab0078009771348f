package tv.exstream.library.catalogue;

import java.net.URI;
import java.util.Map;
import tv.exstream.describe.Sayings;
import tv.exstream.media.Artwork;
import tv.exstream.media.Particulars;

/// What a catalogue says of something, and where it has pictures of it. Immutable.
public record Offered(Sayings sayings, Particulars particulars, Map<Artwork.Kind, URI> pictures) {
    public Offered {
        pictures = Map.copyOf(pictures);
    }
}

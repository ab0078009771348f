package tv.exstream.rendition;

import java.time.Duration;

/// Frames of a rendition that somebody needs and that are not there as they are needed.
public sealed interface Need {
    /// What a live source has not given so long after it was on air does not come any more.
    Duration LIVE_PATIENCE = Duration.ofSeconds(10);

    RenditionRequest request();

    /// The first media frame.
    long from();

    /// The name of the rendition.
    default RenditionKey key() {
        return request().key();
    }

    /// The frames from `from` on, as far as the item goes. For a live source that is to receive it from when they are on air.
    record Frames(RenditionRequest request, long from) implements Need {}

    /// Chunks from exactly `from` up to the next chunk's start, although a chunk that starts earlier has the same frames: a picture
    /// can only be shown from a key frame on, and an airing's in-point need not be one.
    record LeadIn(RenditionRequest request, long from) implements Need {}
}

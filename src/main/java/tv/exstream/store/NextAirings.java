package tv.exstream.store;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.rendition.RenditionKey;

/// Knows when renditions are needed next, which decides what is thrown away when the disk is full. Thread-safe.
@FunctionalInterface
public interface NextAirings {
    /// When an airing of the rendition is on next; an instant that is past when one is on now; empty when none is planned.
    /// Asked for every rendition at once, so it must be quick.
    Optional<Instant> next(RenditionKey key);
}

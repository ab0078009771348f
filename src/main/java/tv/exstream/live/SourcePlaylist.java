package tv.exstream.live;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A playlist of HLS as a provider sends it.
///
/// Source: RFC 8216 section 4.
public sealed interface SourcePlaylist {
    /// Where the same programme is in several qualities.
    ///
    /// @param variants in the order of the playlist; not empty
    record Multivariant(List<Variant> variants) implements SourcePlaylist {
        public Multivariant {
            variants = List.copyOf(variants);
        }
    }

    /// @param bandwidth bits per second at most
    /// @param height of the picture in pixels; 0 when it is not said
    /// @param separateSound the sound is in a playlist of its own
    record Variant(URI uri, long bandwidth, int height, boolean separateSound) {}

    /// The segments there are now.
    ///
    /// @param target no segment is longer
    /// @param segments in order; may be empty
    /// @param ended no more will come
    /// @param fragmented the segments are fragmented MP4
    record Media(Duration target, List<Segment> segments, boolean ended, boolean fragmented)
            implements SourcePlaylist {
        public Media {
            segments = List.copyOf(segments);
        }
    }

    /// @param number its media sequence number
    /// @param part of the file that it is; empty when it is the whole
    /// @param key what it is encrypted with; empty when it is not
    /// @param missing the provider has no such file
    record Segment(
            long number, URI uri, Optional<ByteRange> part, Optional<Key> key, boolean missing) {}

    /// @param from of the first byte
    record ByteRange(long from, long length) {
        /// As a `Range` header has it.
        public String header() {
            return "bytes=%d-%d".formatted(from, from + length - 1);
        }
    }

    /// AES-128 in CBC mode.
    ///
    /// @param vector hexadecimal, 32 digits; empty for the segment's number
    record Key(URI uri, Optional<String> vector) {}
}

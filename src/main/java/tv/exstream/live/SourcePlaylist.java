package tv.exstream.live;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.ByteRange;
import tv.exstream.media.Language;

/// A playlist of HLS as a provider sends it.
///
/// Source: RFC 8216 section 4.
public sealed interface SourcePlaylist {
    /// Where the same programme is in several qualities.
    ///
    /// @param variants in the order of the playlist; not empty
    /// @param sounds in the order of the playlist; may be empty
    record Multivariant(List<Variant> variants, List<SoundRendition> sounds)
            implements SourcePlaylist {
        public Multivariant {
            variants = List.copyOf(variants);
            sounds = List.copyOf(sounds);
        }
    }

    /// @param bandwidth bits per second at most
    /// @param height of the picture in pixels; 0 when it is not said
    /// @param sounds the group of the renditions of its sound; empty when that is with the picture
    record Variant(URI uri, long bandwidth, int height, Optional<String> sounds) {}

    /// One sound of a programme.
    ///
    /// @param uri of its playlist; empty when it is with the picture
    /// @param language [Language#UNDETERMINED] when it is not said
    /// @param choice whether it is the usual one
    /// @param described somebody describes what is seen
    record SoundRendition(
            String group, Optional<URI> uri, Language language, Choice choice, boolean described) {}

    /// When a sound is taken, the soonest first.
    enum Choice {
        DEFAULT,
        AUTOMATIC,
        ON_DEMAND
    }

    /// The segments there are now.
    ///
    /// @param target no segment is longer
    /// @param segments in order; may be empty
    /// @param ended no more will come
    record Media(Duration target, List<Segment> segments, boolean ended) implements SourcePlaylist {
        public Media {
            segments = List.copyOf(segments);
        }
    }

    /// @param number its media sequence number
    /// @param length how long it is shown; zero where it is not said
    /// @param header what its fragmented MP4 begins with; empty for a transport stream and for sound alone
    /// @param period counts what has nothing to do with what was before; only those of one playlist can be compared, and of another
    ///     playlist of the same programme
    /// @param begins whether the playlist says right before it that something begins
    /// @param missing the provider has no such file
    record Segment(
            long number,
            Duration length,
            Resource file,
            Optional<Resource> header,
            long period,
            boolean begins,
            boolean missing) {}

    /// @param part of the file that it is; empty when it is the whole
    /// @param key what it is encrypted with; empty when it is not
    record Resource(URI uri, Optional<ByteRange> part, Optional<Key> key) {}

    /// AES-128 in CBC mode.
    ///
    /// @param vector hexadecimal, 32 digits; empty for the segment's number
    record Key(URI uri, Optional<String> vector) {}
}

package tv.exstream.iptv;

import java.util.List;

/// A channel as a guide of others lists it. Immutable.
///
/// @param names the first one is the usual one; may be empty
/// @param logo empty for none
public record GuideChannel(Key key, List<String> names, String logo) {
    public GuideChannel {
        names = List.copyOf(names);
    }

    /// @param guide whose channel it is
    /// @param id what programmes of the guide name it by
    public record Key(GuideId guide, String id) implements Comparable<Key> {
        public Key {
            if (id.isBlank()) {
                throw new IllegalArgumentException("id of a guide's channel must not be blank");
            }
        }

        @Override
        public int compareTo(Key other) {
            int guides = guide.compareTo(other.guide);
            return guides == 0 ? id.compareTo(other.id) : guides;
        }
    }
}

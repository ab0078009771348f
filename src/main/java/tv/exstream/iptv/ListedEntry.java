package tv.exstream.iptv;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;

/// Something to watch that a source lists, whatever kind of source it is. Immutable. Written out without its addresses, which are secrets.
///
/// @param name as the source has it; not blank
/// @param labels what else is said of it
/// @param addresses where it is received from, the first one first; at least one
/// @param headers what is told with each request
public record ListedEntry(
        EntryKey key,
        EntryKind kind,
        String name,
        Labels labels,
        List<SourceAddress> addresses,
        RequestHeaders headers,
        Archive archive) {
    private static final int LONGEST_NAME = 200;

    public ListedEntry {
        name = name.strip();
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        addresses = List.copyOf(addresses);
        if (name.isEmpty() || addresses.isEmpty()) {
            throw new IllegalArgumentException("entry must have a name and an address: " + key);
        }
    }

    /// What a source says of an entry; each is empty when it says nothing.
    ///
    /// @param group the first of its groups, which is shown
    /// @param number as the source writes it, such as `5.1`
    /// @param guideId what guides call it
    /// @param shiftMinutes how much later than the guide says it is on
    /// @param otherGroups in which it is besides
    public record Labels(
            String group,
            String number,
            String logo,
            String guideId,
            int shiftMinutes,
            List<String> otherGroups) {
        public static final Labels NONE = new Labels("", "", "", "", 0);

        private static final int MOST_MINUTES = 24 * 60;

        /// A shift beyond a day is a mistake of the list.
        public Labels {
            shiftMinutes = Math.abs(shiftMinutes) > MOST_MINUTES ? 0 : shiftMinutes;
            otherGroups = List.copyOf(otherGroups);
        }

        /// In one group at most.
        public Labels(String group, String number, String logo, String guideId, int shiftMinutes) {
            this(group, number, logo, guideId, shiftMinutes, List.of());
        }

        /// Whether one of its groups is such. What is in none has the group of an empty name.
        boolean isIn(Predicate<String> wanted) {
            return wanted.test(group) || otherGroups.stream().anyMatch(wanted);
        }

        /// In this group and no other.
        Labels in(String other) {
            return new Labels(other, number, logo, guideId, shiftMinutes);
        }

        Labels at(String other) {
            return new Labels(group, other, logo, guideId, shiftMinutes, otherGroups);
        }

        Labels showing(String other) {
            return new Labels(group, number, other, guideId, shiftMinutes, otherGroups);
        }
    }

    /// The text between decorations of a heading such as `##### SPORTS #####`; empty when it is something to watch.
    public Optional<String> heading() {
        return Heading.of(name);
    }

    ListedEntry named(String other) {
        return other.isBlank()
                ? this
                : new ListedEntry(key, kind, other, labels, addresses, headers, archive);
    }

    /// The same in another group.
    public ListedEntry inGroup(String group) {
        return with(labels.in(group));
    }

    ListedEntry with(Labels other) {
        return new ListedEntry(key, kind, name, other, addresses, headers, archive);
    }

    @Override
    public String toString() {
        return "%s %s (%s)".formatted(kind, name, key);
    }
}

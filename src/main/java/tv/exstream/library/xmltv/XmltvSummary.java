package tv.exstream.library.xmltv;

import java.util.Optional;

/// What was found in a guide.
///
/// @param channels how many it lists
/// @param programmes how many were wanted
/// @param unwanted how many are of other channels
/// @param outside how many are over, or further ahead than is wanted
/// @param unreadable how many had no start, channel or title, or ended before they began
/// @param defect why it was not read to its end, for a person, lower case, without a full stop; what was read until there counts
public record XmltvSummary(
        long channels,
        long programmes,
        long unwanted,
        long outside,
        long unreadable,
        Optional<String> defect) {
    /// Whether nothing in it could be read.
    public boolean isEmpty() {
        return channels + programmes + unwanted + outside == 0;
    }
}

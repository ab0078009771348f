package tv.exstream.library.xmltv;

import java.util.Optional;

/// What was found in a guide.
///
/// @param channels how many it lists
/// @param programmes how many were wanted
/// @param unwanted how many were not
/// @param unreadable how many had no start, channel or title, or ended before they began
/// @param defect why it was not read to its end, for a person, lower case, without a full stop; what was read until there counts
public record XmltvSummary(
        long channels, long programmes, long unwanted, long unreadable, Optional<String> defect) {}

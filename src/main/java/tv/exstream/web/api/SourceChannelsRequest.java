package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Of which live sources of a source channels are wanted; of all when both are left out.
///
/// @param ids of their media items
/// @param group as it is shown, in any case of letters
/// @param start the first number for those whose list says none that is free; behind all channels when it is left out
record SourceChannelsRequest(
        Optional<List<Long>> ids, Optional<String> group, Optional<String> start) {}

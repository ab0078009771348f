package tv.exstream.web.api;

import java.util.Optional;

/// How a copy of a channel differs from it.
///
/// @param number the one after the last when absent
/// @param name that of the channel when absent
record ChannelCopyRequest(Optional<String> number, Optional<String> name) {}

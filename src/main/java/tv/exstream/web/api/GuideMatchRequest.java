package tv.exstream.web.api;

import java.util.Optional;

/// A person's choice.
///
/// @param channel left out, or null, when no guide tells about it
record GuideMatchRequest(Optional<GuideMatchEntry.Channel> channel) {}

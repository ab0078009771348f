package tv.exstream.web.api;

import java.time.Instant;

/// A stretch of a timeline that shows what another channel shows.
///
/// @param channel the number of the other channel; empty when it is gone
/// @param shift how much later than there, such as PT1H; negative for earlier
public record RedirectEntry(
        Instant start, Instant finish, String channel, String shift, String why) {}

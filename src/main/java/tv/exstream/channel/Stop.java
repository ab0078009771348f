package tv.exstream.channel;

import java.time.Instant;
import java.util.Objects;

/// A channel that an operator has taken off the air.
///
/// @param since when
/// @param reason in words for whoever wants to watch; may be empty
public record Stop(ChannelId channel, Instant since, String reason) {
    public Stop {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(reason, "reason");
    }
}

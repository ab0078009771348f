package tv.exstream.session;

import java.time.Instant;
import tv.exstream.channel.Channel;

/// One who watched. Immutable.
///
/// @param id as it was in lists
/// @param reason in words, when an operator gave one; may be empty
public record EndedViewer(
        long id,
        Channel channel,
        ViewerDetails details,
        Instant since,
        Instant until,
        ViewerEnd end,
        String reason) {}

package tv.exstream.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tv.exstream.rendition.SlateReason;

/// What a session has sent so far. Immutable.
///
/// @param pieces stored chunks sent
/// @param slates slate GOPs sent, by reason; every reason is a key, in the order of the reasons
/// @param fillers chunks of filler sent because a programme was away
/// @param restarts how often the feed began again, after something unexpected or because an operator wanted it
/// @param clockSteps how often the computer's clock was set while the session ran
/// @param pausing whether it shows technical difficulties until it may begin again
/// @param lead how far the stream was ahead of real time when it last sent
/// @param lastError the last thing that went wrong, in words for a person
public record FeedSnapshot(
        long pieces,
        Map<SlateReason, Long> slates,
        long fillers,
        long restarts,
        long clockSteps,
        boolean pausing,
        Duration lead,
        Optional<String> lastError) {}

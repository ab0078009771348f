package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a channel is doing, and why it is dark when it is.
///
/// @param state `stopped`; `off_air` when nothing is to be shown; `idle` while nobody watches; `starting` until the first pictures are
///     there; `live`; `slate` while something else is shown instead; `paused` after failures
/// @param dark whether viewers see no programme, or would
/// @param viewers both over HTTP and HLS
/// @param since when it was stopped or the session began; absent while nobody watches
/// @param title of what is to be on; absent when nothing is
/// @param retryInSeconds when it is tried again; absent where nothing waits
/// @param troubles the one that matters most first; none while all is well
public record ChannelStateAnswer(
        String number,
        String name,
        String state,
        boolean dark,
        int viewers,
        Optional<Instant> since,
        Optional<String> title,
        Optional<Double> retryInSeconds,
        List<Trouble> troubles) {
    public ChannelStateAnswer {
        troubles = List.copyOf(troubles);
    }

    /// Something that keeps the programme from being seen, or would.
    ///
    /// @param reason stable, such as `source_down`
    /// @param detail in words for a person; may be empty
    /// @param remedy what can be done, stable, such as `look_at_source`
    public record Trouble(String reason, Said detail, String remedy) {
        static Trouble of(DarkReason reason, Said detail) {
            return new Trouble(reason.code(), detail, reason.remedy().code());
        }
    }
}

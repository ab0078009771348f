package tv.exstream.web.api;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.pick.Explainer;
import tv.exstream.web.RemarkTexts;

/// Says which streams channels take, and why, in the language of who asks. Thread-safe.
record StreamsExplained(Explainer explainer, RemarkTexts texts) {
    /// @param at when the channel shows it, or would begin to; empty for now
    StreamsAnswer answer(MediaItem item, Channel channel, Optional<Instant> at) {
        return StreamsAnswer.of(explainer.explain(item, channel, at), texts.in(channel.zone()));
    }
}

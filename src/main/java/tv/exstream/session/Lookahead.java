package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.Urgency;

/// Asks for what a channel will need next and does not have. Thread-safe.
///
/// @param timelines what the channels show
/// @param urgency how much it matters
record Lookahead(PieceFinders timelines, Fills fills, Urgency urgency) {
    /// How far ahead somebody who watches makes things urgent: a fill that starts anew is under way by then several times over.
    static final Duration LENGTH = Duration.ofSeconds(30);

    /// Asks for the live source that is on, so that it goes on being received, for the first frames that are missing within the next half
    /// minute, if any, and for the lead-ins before them.
    void request(Channel channel, long fromFrame) {
        var clock = new ChannelClock(channel.epoch(), channel.profile().video().rate());
        Instant until = clock.instantOf(fromFrame).plus(LENGTH);
        long frame = fromFrame;
        Instant at = clock.instantOf(frame);
        while (at.isBefore(until)) {
            Optional<PieceFinder> finder = timelines.finder(channel, at);
            if (finder.isEmpty()) {
                return;
            }
            if (frame == fromFrame) {
                finder.get().live(frame).ifPresent(need -> fills.request(need, urgency));
            }
            Piece piece = finder.get().at(frame);
            if (piece instanceof Piece.Missing(Need need, _, _)) {
                fills.request(need, urgency);
                if (need instanceof Need.Frames) {
                    return;
                }
            }
            frame = piece.endFrame();
            at = clock.instantOf(frame);
        }
    }
}

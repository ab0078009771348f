package tv.exstream.web.api;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Stop;
import tv.exstream.session.Outlook;
import tv.exstream.session.SessionSnapshot;

/// All that is known of how a channel is doing.
///
/// @param planned where its timeline ends; empty when nobody has given it rules, or where something is on
/// @param view what somebody would see who tunes in now
/// @param session empty while nobody watches over HTTP
/// @param others how many watch in other ways: over HLS, or as it is for an age
/// @param live what its live source says, when that is what is on
/// @param around what holds for all channels
record ChannelFacts(
        Channel channel,
        Instant now,
        Optional<Stop> stop,
        Optional<Instant> planned,
        Optional<String> title,
        Outlook.View view,
        Optional<SessionSnapshot> session,
        int others,
        Optional<Live> live,
        Around around) {
    /// A live source that is joined or was.
    ///
    /// @param failure why nothing comes; empty while something does
    record Live(Optional<String> failure) {}

    /// What may keep any channel from being seen.
    ///
    /// @param ffmpegDefect why it cannot be used; empty when it can
    /// @param noRoom what is wrong with the disk; empty when nothing is
    /// @param areProcessesUsedUp whether no process more may start
    /// @param areTunersUsedUp whether every tuner serves another channel
    record Around(
            Optional<String> ffmpegDefect,
            Optional<Said> noRoom,
            boolean areProcessesUsedUp,
            boolean areTunersUsedUp) {
        static final Around FINE = new Around(Optional.empty(), Optional.empty(), false, false);

        /// Whether nothing more can be made.
        boolean isPoor() {
            return ffmpegDefect.isPresent() || noRoom.isPresent();
        }
    }

    int viewers() {
        return session.map(each -> each.viewers().size()).orElse(0) + others;
    }

    boolean isWatched() {
        return session.isPresent() || others > 0;
    }
}

package tv.exstream.pick;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.Presentation;
import tv.exstream.time.TimeRange;

/// Says which streams channels take of media items, and why. Thread-safe.
///
/// @param clock tells the present where no instant is asked for
public record Explainer(HeldPreferences preferences, Playouts playouts, InstantSource clock) {
    private static final Duration INSTANT = Duration.ofMillis(1);

    /// What the channel takes of an item that it shows at an instant, or would take if it began then.
    ///
    /// @param wanted an instant; empty for the present one
    public Explanation explain(MediaItem item, Channel channel, Optional<Instant> wanted) {
        Instant at = wanted.orElseGet(clock::instant);
        return planned(item, channel, at)
                .map(airing -> planned(item, channel, airing))
                .orElseGet(() -> tried(item, channel, at));
    }

    private Optional<Airing> planned(MediaItem item, Channel channel, Instant at) {
        return playouts.airings(channel.id(), new TimeRange(at, at.plus(INSTANT))).stream()
                .filter(airing -> airing.media().equals(item.id()))
                .findFirst();
    }

    private Explanation planned(MediaItem item, Channel channel, Airing airing) {
        Preferences followed = preferences.at(channel.id(), airing.start());
        Situation situation = Situation.of(channel, airing);
        return new Explanation(
                item,
                situation,
                true,
                followed.askedBy(situation.asked()),
                StreamPicker.pick(item, followed, situation));
    }

    /// What is not planned follows what the channel says now, so that a change can be tried at once.
    private Explanation tried(MediaItem item, Channel channel, Instant at) {
        Preferences followed = preferences.newest(channel.id());
        var situation = new Situation(channel, at, Presentation.Dress.PLAIN.languages());
        return new Explanation(
                item, situation, false, followed, StreamPicker.pick(item, followed, situation));
    }
}

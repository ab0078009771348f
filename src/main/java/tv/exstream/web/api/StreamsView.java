package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.json.MergePatch;
import tv.exstream.media.MediaItem;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.PreferenceHistory.Since;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.Situation;
import tv.exstream.pick.StreamPicker;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.Presentation;
import tv.exstream.time.TimeRange;
import tv.exstream.web.api.StreamsAnswer.Place;

/// Which streams channels prefer and take. Thread-safe.
final class StreamsView {
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final HeldPreferences preferences;
    private final Playouts playouts;
    private final InstantSource clock;
    private final Consumer<ChannelChanged> listener;

    /// @param listener is told of every change
    StreamsView(
            HeldPreferences preferences,
            Playouts playouts,
            InstantSource clock,
            Consumer<ChannelChanged> listener) {
        this.preferences = preferences;
        this.playouts = playouts;
        this.clock = clock;
        this.listener = listener;
    }

    ChannelStreamsAnswer find(Channel channel) {
        Optional<Since> own = preferences.own(channel.id());
        return ChannelStreamsAnswer.of(
                own.map(Since::preferences).orElse(Preferences.PLAIN),
                preferences.newest(channel.id()),
                own.map(Since::from));
    }

    /// @param patch a merge patch (RFC 7396)
    ChannelStreamsAnswer change(Channel channel, String patch) {
        preferences.change(channel.id(), own -> MergePatch.apply(own, patch, Preferences.class));
        listener.accept(new ChannelChanged(channel));
        return find(channel);
    }

    /// What the channel takes of an item that it shows at an instant, or would take if it began then.
    ///
    /// @param wanted an instant; empty for the present one
    StreamsAnswer explain(MediaItem item, Channel channel, Optional<Instant> wanted) {
        Instant at = wanted.orElseGet(clock::instant);
        Optional<Airing> planned =
                playouts.airings(channel.id(), new TimeRange(at, at.plus(INSTANT))).stream()
                        .filter(airing -> airing.media().equals(item.id()))
                        .findFirst();
        // What is not planned follows what the channel says now, so that a change can be tried at
        // once.
        Preferences followed =
                planned.map(airing -> preferences.at(channel.id(), airing.start()))
                        .orElseGet(() -> preferences.newest(channel.id()));
        Situation situation =
                planned.map(airing -> Situation.of(channel, airing))
                        .orElseGet(
                                () ->
                                        new Situation(
                                                channel, at, Presentation.Dress.PLAIN.languages()));
        return StreamsAnswer.of(
                item,
                new Place(
                        channel.number().toString(),
                        channel.profile().tracks(),
                        situation.at(),
                        planned.isPresent()),
                StreamPicker.pick(item, followed, situation));
    }
}

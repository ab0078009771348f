package tv.exstream.web.api;

import java.util.Optional;
import java.util.function.Consumer;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.json.MergePatch;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.PreferenceHistory.Since;
import tv.exstream.pick.Preferences;

/// Which streams channels prefer. Thread-safe.
final class StreamsView {
    private final HeldPreferences preferences;
    private final Consumer<ChannelChanged> listener;

    /// @param listener is told of every change
    StreamsView(HeldPreferences preferences, Consumer<ChannelChanged> listener) {
        this.preferences = preferences;
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
}

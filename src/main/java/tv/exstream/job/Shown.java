package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.Redirect;
import tv.exstream.time.TimeRange;

/// The channels that are seen by whoever watches one of them. Thread-safe.
record Shown(Channels channels, Playouts playouts) {
    /// A moment that finds what is on at an instant.
    private static final Duration MOMENT = Duration.ofMillis(1);

    /// The channel itself, and those that redirects lead to at an instant, each once.
    List<Channel> on(Channel channel, Instant t) {
        Map<ChannelId, Channel> found = new LinkedHashMap<>();
        Optional<Channel> next = Optional.of(channel);
        Instant at = t;
        while (next.isPresent() && !found.containsKey(next.get().id())) {
            found.put(next.get().id(), next.get());
            Optional<Redirect> redirect = redirect(next.get().id(), at);
            at = at.minus(redirect.map(Redirect::shift).orElse(Duration.ZERO));
            next = redirect.map(Redirect::target).flatMap(channels::find);
        }
        return List.copyOf(found.values());
    }

    private Optional<Redirect> redirect(ChannelId channel, Instant t) {
        return playouts.redirects(channel, TimeRange.of(t, MOMENT)).stream().findFirst();
    }
}

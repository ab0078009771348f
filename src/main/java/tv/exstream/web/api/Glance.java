package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.HeldStops;
import tv.exstream.rendition.SlateCause;
import tv.exstream.session.Outlook;
import tv.exstream.session.SessionSnapshot;

/// What is known of all channels at one instant, asked for once however many of them are looked at. Owned by one thread.
final class Glance {
    private final ChannelStates.Sight sight;
    private final HeldStops stops;
    private final Instant now;
    private final Map<ChannelId, List<SessionSnapshot>> sent;
    private final Map<ChannelId, Integer> players;
    private final Function<Channel, ChannelFacts.Around> around;

    /// Asked for when something depends on it.
    private @Nullable Map<ChannelId, Instant> horizons;

    Glance(ChannelStates.Sight sight, HeldStops stops, Instant now) {
        this.sight = sight;
        this.stops = stops;
        this.now = now;
        sent =
                sight.watchers().sent().get().stream()
                        .collect(Collectors.groupingBy(each -> each.channel().id()));
        players =
                sight.watchers().players().get().stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.channel().id(),
                                        Collectors.summingInt(_ -> 1)));
        around = sight.around().get();
    }

    Instant now() {
        return now;
    }

    boolean isWatched(Channel channel) {
        return sent.containsKey(channel.id()) || players.containsKey(channel.id());
    }

    /// Whether nothing more can be made.
    boolean isPoor(Channel channel) {
        return around.apply(channel).isPoor();
    }

    ChannelStateAnswer state(Channel channel, ChannelStates.Planned planned, Outlook.View view) {
        List<SessionSnapshot> sessions = sent.getOrDefault(channel.id(), List.of());
        return ChannelDiagnosis.of(
                new ChannelFacts(
                        channel,
                        now,
                        stops.of(channel.id()),
                        horizon(channel, view),
                        planned.title(),
                        view,
                        sessions.stream().findFirst(),
                        players.getOrDefault(channel.id(), 0) + viewersOfFurther(sessions),
                        live(view),
                        around.apply(channel)));
    }

    private Optional<Instant> horizon(Channel channel, Outlook.View view) {
        if (!view.equals(new Outlook.View.Nothing(SlateCause.NOTHING_SCHEDULED))) {
            return Optional.empty();
        }
        if (horizons == null) {
            horizons = sight.playouts().horizons();
        }
        return Optional.ofNullable(horizons.get(channel.id()));
    }

    private static int viewersOfFurther(List<SessionSnapshot> sessions) {
        return sessions.stream().skip(1).mapToInt(session -> session.viewers().size()).sum();
    }

    private Optional<ChannelFacts.Live> live(Outlook.View view) {
        return view instanceof Outlook.View.ToBeMade(var item, _)
                ? sight.live().of(item)
                : Optional.empty();
    }
}

package tv.exstream.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.HeldStops;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Playouts;
import tv.exstream.rendition.SlateCause;
import tv.exstream.session.HlsViewer;
import tv.exstream.session.Outlook;
import tv.exstream.session.SessionSnapshot;

/// How channels are doing: one as exactly as can be, or many from what is in memory. Thread-safe.
final class ChannelStates {
    private final Sight sight;
    private final HeldStops stops;
    private final InstantSource clock;

    /// Where it is known from.
    ///
    /// @param live what the live source with that media item says, if it is joined
    /// @param around what holds for every channel, asked once for as many as are looked at
    record Sight(
            Plan plan,
            Playouts playouts,
            Prospects prospects,
            Watchers watchers,
            Live live,
            Supplier<Function<Channel, ChannelFacts.Around>> around) {}

    /// Asks what is to be on.
    interface Plan {
        /// In the order of the channels.
        List<Planned> at(List<Channel> channels, Instant now);
    }

    /// What is to be on.
    ///
    /// @param isNothing whether nothing is
    /// @param title empty where nothing is known by a title
    record Planned(boolean isNothing, Optional<String> title) {}

    /// Asks what somebody would see who tunes in now.
    ///
    /// @param exact waits for the database where nobody watches
    /// @param foreseen the same where something is scheduled, from memory
    record Prospects(Function<Channel, Outlook.View> exact, Foreseen foreseen) {}

    /// Asks what is known where nobody watches.
    interface Foreseen {
        /// @param looks whether what is stored makes a difference, because nothing more can be made
        Outlook.View of(Channel channel, boolean looks);
    }

    /// Asks who watches.
    ///
    /// @param sent over HTTP; what is sent to everybody alike comes first
    /// @param players who plays over HLS
    record Watchers(Supplier<List<SessionSnapshot>> sent, Supplier<List<HlsViewer>> players) {}

    /// Asks a live source.
    interface Live {
        Optional<ChannelFacts.Live> of(MediaItem item);
    }

    ChannelStates(Sight sight, HeldStops stops, InstantSource clock) {
        this.sight = sight;
        this.stops = stops;
        this.clock = clock;
    }

    ChannelStateAnswer of(Channel channel) {
        Glance glance = new Glance(sight, stops, clock.instant());
        Planned planned = sight.plan().at(List.of(channel), glance.now()).getFirst();
        return glance.state(channel, planned, sight.prospects().exact().apply(channel));
    }

    /// In the order of the channels.
    ChannelStatesAnswer of(List<Channel> channels) {
        Glance glance = new Glance(sight, stops, clock.instant());
        List<Planned> planned = sight.plan().at(channels, glance.now());
        List<ChannelStateAnswer> states = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            Channel channel = channels.get(i);
            Outlook.View view = view(channel, planned.get(i), glance);
            states.add(glance.state(channel, planned.get(i), view));
        }
        return ChannelStatesAnswer.of(states);
    }

    /// What is on a channel that somebody watches is in memory.
    private Outlook.View view(Channel channel, Planned planned, Glance glance) {
        if (planned.isNothing()) {
            return new Outlook.View.Nothing(SlateCause.NOTHING_SCHEDULED);
        }
        return glance.isWatched(channel)
                ? sight.prospects().exact().apply(channel)
                : sight.prospects().foreseen().of(channel, glance.isPoor(channel));
    }
}

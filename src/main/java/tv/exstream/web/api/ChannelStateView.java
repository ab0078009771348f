package tv.exstream.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.HeldStops;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Playouts;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.HlsViewer;
import tv.exstream.session.Outlook;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.Sessions;

/// How channels are doing, and what an operator does about it.
public final class ChannelStateView {
    private final Sight sight;
    private final Sessions sessions;
    private final HeldStops stops;
    private final InstantSource clock;

    /// Where it is known from.
    ///
    /// @param outlook what somebody would see who tunes in now
    /// @param players who plays over HLS
    /// @param around what holds for every channel, asked with the one in question
    /// @param live what the live source with that media item says, if it is joined
    record Sight(
            Titles titles,
            Playouts playouts,
            Function<Channel, Outlook.View> outlook,
            Supplier<List<HlsViewer>> players,
            Live live,
            Around around) {}

    /// Asks what is to be on.
    interface Titles {
        Optional<String> at(Channel channel, Instant now);
    }

    /// Asks a live source.
    interface Live {
        Optional<ChannelFacts.Live> of(MediaItem item);
    }

    /// Asks what every channel depends on.
    interface Around {
        ChannelFacts.Around of(Channel channel);
    }

    ChannelStateView(Sight sight, Sessions sessions, HeldStops stops, InstantSource clock) {
        this.sight = sight;
        this.sessions = sessions;
        this.stops = stops;
        this.clock = clock;
    }

    public ChannelStateAnswer state(Channel channel) {
        Instant now = clock.instant();
        Outlook.View view = sight.outlook().apply(channel);
        List<SessionSnapshot> sent = sent(sessions.present(), channel);
        return ChannelDiagnosis.of(
                new ChannelFacts(
                        channel,
                        now,
                        stops.of(channel.id()),
                        Optional.ofNullable(sight.playouts().horizons().get(channel.id())),
                        sight.titles().at(channel, now),
                        view,
                        sent.stream().findFirst(),
                        players(channel) + viewers(sent.stream().skip(1)),
                        live(view),
                        sight.around().of(channel)));
    }

    /// Takes a channel off the air: whoever watches is ended, and nobody may watch.
    ChannelStateAnswer stop(Channel channel, String reason) {
        stops.stop(channel.id(), clock.instant(), reason);
        endAll(channel, reason);
        return state(channel);
    }

    private void endAll(Channel channel, String reason) {
        try {
            sessions.end(channel.id(), reason.isEmpty() ? "the channel was stopped" : reason);
        } catch (ProblemException e) {
            // Nobody watches.
            if (e.problem() != Problem.SESSION_NOT_FOUND) {
                throw e;
            }
        }
    }

    /// Lets a channel be watched again.
    ChannelStateAnswer start(Channel channel) {
        stops.start(channel.id());
        return state(channel);
    }

    /// Lets what is being sent begin again; a channel that nobody watches begins anew with the next viewer anyway.
    ///
    /// @throws ProblemException RESTART_REFUSED, CHANNEL_STOPPED
    ChannelStateAnswer restart(Channel channel) {
        stops.requireStarted(channel);
        if (!sent(sessions.snapshots(), channel).isEmpty()) {
            sessions.restart(channel.id());
        }
        return state(channel);
    }

    private static List<SessionSnapshot> sent(List<SessionSnapshot> all, Channel channel) {
        return all.stream().filter(each -> each.channel().id().equals(channel.id())).toList();
    }

    private static int viewers(Stream<SessionSnapshot> sessions) {
        return sessions.mapToInt(session -> session.viewers().size()).sum();
    }

    private int players(Channel channel) {
        return (int)
                sight.players().get().stream()
                        .filter(each -> each.channel().id().equals(channel.id()))
                        .count();
    }

    private Optional<ChannelFacts.Live> live(Outlook.View view) {
        return view instanceof Outlook.View.ToBeMade(MediaItem item, _)
                ? sight.live().of(item)
                : Optional.empty();
    }
}

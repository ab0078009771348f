package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.List;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.channel.HeldStops;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.Sessions;
import tv.exstream.web.VisibleChannels;
import tv.exstream.web.change.Testimony;

/// How channels are doing, and what an operator does about it.
public final class ChannelStateView {
    private final ChannelStates states;
    private final Channels channels;
    private final Sessions sessions;
    private final HeldStops stops;
    private final InstantSource clock;

    /// What is done something with.
    record Reach(Channels channels, Sessions sessions, HeldStops stops) {}

    ChannelStateView(ChannelStates states, Reach reach, InstantSource clock) {
        this.states = states;
        this.clock = clock;
        channels = reach.channels();
        sessions = reach.sessions();
        stops = reach.stops();
    }

    /// Waits for the database where nobody watches.
    public ChannelStateAnswer state(Channel channel) {
        return states.of(channel);
    }

    /// The same from what is in memory, as [#states] tells it.
    public ChannelStateAnswer glance(Channel channel) {
        return states.of(List.of(channel)).channels().getFirst();
    }

    /// All channels that the caller may see, from what is in memory.
    public ChannelStatesAnswer states() {
        return states.of(VisibleChannels.of(channels.all()));
    }

    /// Takes a channel off the air: whoever watches is ended, and nobody may watch.
    ChannelStateAnswer stop(Channel channel, String reason) {
        Testimony.before(glance(channel));
        stops.stop(channel.id(), clock.instant(), reason);
        endAll(channel, reason);
        return changed(channel);
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
        Testimony.before(glance(channel));
        stops.start(channel.id());
        return changed(channel);
    }

    /// Lets what is being sent begin again; a channel that nobody watches begins anew with the next viewer anyway.
    ///
    /// @throws ProblemException RESTART_REFUSED, CHANNEL_STOPPED
    ChannelStateAnswer restart(Channel channel) {
        Testimony.before(glance(channel));
        stops.requireStarted(channel);
        if (isSent(channel)) {
            sessions.restart(channel.id());
        }
        return changed(channel);
    }

    /// Both states in the record are told in the same way, and a stop does not wait for them.
    private ChannelStateAnswer changed(Channel channel) {
        Testimony.after(glance(channel));
        return state(channel);
    }

    private boolean isSent(Channel channel) {
        return sessions.snapshots().stream()
                .anyMatch(each -> each.channel().id().equals(channel.id()));
    }
}

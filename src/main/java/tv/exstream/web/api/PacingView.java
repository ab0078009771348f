package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.config.PacingChoice;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.HeldPacing;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.PacingRequest.ChannelPacing;

/// How fast viewers are served, as JSON. Thread-safe.
public final class PacingView {
    private final HeldPacing pacing;
    private final Channels channels;
    private final RequestedChannels requested;

    PacingView(HeldPacing pacing, Channels channels) {
        this.pacing = pacing;
        this.channels = channels;
        requested = new RequestedChannels(channels);
    }

    /// Channels that were removed are left out.
    public PacingAnswer find() {
        PacingChoice choice = pacing.choice();
        List<ChannelPacing> ofChannels = choice.channels().stream().flatMap(this::entry).toList();
        return new PacingAnswer(
                choice.agents(),
                ofChannels,
                choice.usual(),
                new PacingAnswer.Configured(
                        pacing.configured().rules(), pacing.configured().usual()));
    }

    /// @throws ProblemException INVALID_VALUE, CHANNEL_NOT_FOUND, DATABASE_BUSY
    PacingAnswer choose(PacingRequest wish) {
        List<PacingChoice.ForChannel> ofChannels =
                wish.channels().stream().map(this::entry).toList();
        pacing.choose(checked(() -> new PacingChoice(wish.agents(), ofChannels, wish.usual())));
        return find();
    }

    private Stream<ChannelPacing> entry(PacingChoice.ForChannel of) {
        Optional<Channel> channel = channels.find(new ChannelId(of.channel()));
        return channel.stream()
                .map(known -> new ChannelPacing(known.number().toString(), of.pacing()));
    }

    private PacingChoice.ForChannel entry(ChannelPacing of) {
        return new PacingChoice.ForChannel(requested.find(of.channel()).id().value(), of.pacing());
    }

    private static PacingChoice checked(Supplier<PacingChoice> choice) {
        try {
            return choice.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(e);
        }
    }
}

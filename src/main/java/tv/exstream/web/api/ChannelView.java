package tv.exstream.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Listing;
import tv.exstream.channel.Logos;
import tv.exstream.config.LiveConfig;
import tv.exstream.guide.GuideIds;
import tv.exstream.job.ChannelEdits;
import tv.exstream.json.RecordJson;
import tv.exstream.media.SentPicture;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;

/// The channels as JSON, one at a time. Thread-safe.
public final class ChannelView {
    private final RequestedChannels requested;
    private final ChannelEdits edits;
    private final Usual usual;

    /// What goes without saying.
    ///
    /// @param clock the epoch of a new channel is now
    record Usual(ZoneId zone, Supplier<GuideIds> guideIds, InstantSource clock) {
        GuideIds ids() {
            return guideIds.get();
        }

        /// Streams count from a whole second.
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }

        static Usual of(LiveConfig live, InstantSource clock) {
            return new Usual(
                    live.now().timeline().zone(),
                    live.of(config -> config.guide().rules().ids()),
                    clock);
        }
    }

    ChannelView(Channels channels, ChannelEdits edits, Usual usual) {
        this.edits = edits;
        this.usual = usual;
        requested = new RequestedChannels(channels);
    }

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE, CHANNEL_NOT_FOUND
    public ChannelEntry find(String number) {
        return entry(requested.find(number));
    }

    ChannelEntry add(ChannelRequest wish) {
        String group = wish.group().map(ChannelRequest::group).orElse("");
        Listing listing = new Listing(wish.hidden().orElse(false), group, "");
        Function<ChannelNumber, Channels.Draft> draft =
                number ->
                        new Channels.Draft(
                                number,
                                ChannelRequest.name(wish.name()),
                                usual.now(),
                                wish.zone().map(ChannelRequest::zone).orElse(usual.zone()),
                                wish.formats(),
                                listing);
        return entry(
                wish.number()
                        .map(ChannelNumber::parse)
                        .map(number -> edits.add(draft.apply(number)))
                        .orElseGet(() -> edits.addLast(draft)));
    }

    /// What of the house formats is too much for a list.
    ///
    /// @return a [FormatsAnswer] as JSON
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE, CHANNEL_NOT_FOUND
    public String formats(String number) {
        return formats(requested.find(number));
    }

    String putFormats(String number, FormatsRequest wish) {
        return formats(edits.change(requested.find(number), wish::applied));
    }

    private static String formats(Channel channel) {
        return RecordJson.write(FormatsAnswer.of(channel.formats()));
    }

    ChannelEntry change(String number, ChannelPatch patch) {
        return entry(edits.change(requested.find(number), patch::applied));
    }

    void remove(String number) {
        edits.remove(requested.find(number));
    }

    ChannelEntry putLogo(String number, byte[] picture) {
        Channel channel = requested.find(number);
        return entry(edits.putLogo(channel.id(), SentPicture.of(picture, Logos.LIMITS)));
    }

    ChannelEntry removeLogo(String number) {
        return entry(edits.removeLogo(requested.find(number).id()));
    }

    /// The epoch of a channel that is made now.
    Instant now() {
        return usual.now();
    }

    ChannelEntry entry(Channel channel) {
        return ChannelEntry.of(channel, usual.ids().of(channel));
    }
}

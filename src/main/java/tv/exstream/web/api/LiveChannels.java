package tv.exstream.web.api;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Formats;
import tv.exstream.channel.Listing;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.Programming;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.media.Profile;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;

/// Makes channels that show a live source all the time, with the number, group and logo that its list or a person's rules say.
/// Thread-safe.
record LiveChannels(
        LiveSourceView sources,
        Channels channels,
        ChannelEdits edits,
        Programming programming,
        LogoSource logos,
        ChannelView.Usual usual) {
    /// Arbitrary: many at once each take a number of their own.
    private static final int MOST_TRIES = 10;

    /// Fetches the picture of a live source.
    interface LogoSource {
        /// Empty when it has none, or it cannot be had.
        Optional<SentPicture> of(LiveSources.Entry source) throws InterruptedException;
    }

    /// Answers the channel.
    ChannelEntry make(long id) throws InterruptedException {
        LiveSources.Entry shown = sources.entry(id);
        Optional<SentPicture> logo = logos.of(shown);
        LiveSource source = shown.source();
        return entry(complete(added(source, () -> number(source)), shown, logo));
    }

    /// Makes one of several, still without its picture.
    ///
    /// @param number the one that it is to have, unless somebody takes it meanwhile
    Channel make(LiveSources.Entry shown, ChannelNumber number, FreeNumbers others) {
        Iterator<ChannelNumber> numbers = Stream.iterate(number, others::insteadOf).iterator();
        return complete(added(shown.source(), numbers::next), shown, Optional.empty());
    }

    ChannelEntry entry(Channel channel) {
        return ChannelEntry.of(channel, usual.ids().of(channel));
    }

    /// Somebody else may take a number between the question for a free one and the answer.
    private Channel added(LiveSource source, Supplier<ChannelNumber> numbers) {
        for (int tries = 1; ; tries++) {
            try {
                return edits.add(draft(source, numbers.get()));
            } catch (ProblemException e) {
                if (e.problem() != Problem.CHANNEL_NUMBER_TAKEN || tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /// A channel that shows nothing is not left behind.
    private Channel complete(Channel channel, LiveSources.Entry shown, Optional<SentPicture> logo) {
        boolean done = false;
        try {
            programming.setRules(channel, rules(channel, shown));
            Channel made =
                    logo.map(picture -> edits.putLogo(channel.id(), picture)).orElse(channel);
            done = true;
            return made;
        } finally {
            if (!done) {
                edits.remove(channel);
            }
        }
    }

    private LineupSchedule rules(Channel channel, LiveSources.Entry shown) {
        var always = new Entry.Media(shown.id(), Optional.empty());
        return new LineupSchedule(
                Optional.empty(),
                List.of(always),
                LineupSchedule.Fillers.NONE,
                programming.seed(channel));
    }

    private Channels.Draft draft(LiveSource source, ChannelNumber number) {
        String group = source.labels().group();
        int length = Math.min(group.length(), Listing.MOST_GROUP_CHARS);
        return new Channels.Draft(
                number,
                ChannelRequest.name(source.name()),
                usual.now(),
                usual.zone(),
                Formats.of(Profile.HD_720),
                new Listing(false, ChannelRequest.group(group.substring(0, length)), ""));
    }

    /// The one that the list says, unless it is taken or no number of a channel.
    private ChannelNumber number(LiveSource source) {
        try {
            ChannelNumber number = ChannelNumber.parse(source.labels().number());
            return channels.find(number).isEmpty() ? number : channels.next();
        } catch (ProblemException _) {
            return channels.next();
        }
    }
}

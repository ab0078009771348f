package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Formats;
import tv.exstream.channel.Listing;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.Programming;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.media.Profile;
import tv.exstream.media.SentPicture;
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
    /// Fetches the picture of a live source.
    interface LogoSource {
        /// Empty when it has none, or it cannot be had.
        Optional<SentPicture> of(LiveSources.Entry source) throws InterruptedException;
    }

    /// Answers the channel.
    ChannelEntry make(long id) throws InterruptedException {
        LiveSources.Entry shown = sources.entry(id);
        Channel channel = edits.add(draft(shown.source()));
        var always = new Entry.Media(shown.id(), Optional.empty());
        programming.setRules(
                channel,
                new LineupSchedule(
                        Optional.empty(),
                        List.of(always),
                        LineupSchedule.Fillers.NONE,
                        programming.seed(channel)));
        Channel made =
                logos.of(shown).map(logo -> edits.putLogo(channel.id(), logo)).orElse(channel);
        return ChannelEntry.of(made, usual.ids().of(made));
    }

    private Channels.Draft draft(LiveSource source) {
        LiveLabels labels = source.labels();
        String group = labels.group();
        int length = Math.min(group.length(), Listing.MOST_GROUP_CHARS);
        return new Channels.Draft(
                number(labels.number()),
                ChannelRequest.name(source.name()),
                usual.now(),
                usual.zone(),
                Formats.of(Profile.HD_720),
                new Listing(false, ChannelRequest.group(group.substring(0, length)), ""));
    }

    /// The one that the list says, unless it is taken or no number of a channel.
    private ChannelNumber number(String listed) {
        try {
            ChannelNumber number = ChannelNumber.parse(listed);
            return channels.find(number).isEmpty() ? number : channels.next();
        } catch (ProblemException _) {
            return channels.next();
        }
    }
}

package tv.exstream.web.iptv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The folder of a channel's segments: its id, which outlives its number, and its epoch, so that a cache never mistakes the
/// segments of another installation, or of another life of this one, for ours. Immutable.
record SegmentName(ChannelId channel, long epochSecond) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{1,15})");

    /// Where the playlist finds the segments, relative to itself.
    static String folder(Channel channel) {
        return "%s-%x/".formatted(channel.id(), channel.epoch().getEpochSecond());
    }

    /// @throws ProblemException CHANNEL_NOT_FOUND when no playlist ever named such a folder
    static SegmentName parse(String folder) {
        Matcher matcher = FORM.matcher(folder);
        if (!matcher.matches()) {
            throw unknown(folder);
        }
        return new SegmentName(
                new ChannelId(Long.parseLong(matcher.group(1))),
                Long.parseLong(matcher.group(2), 16));
    }

    boolean isOf(Channel other) {
        return other.epoch().getEpochSecond() == epochSecond;
    }

    static ProblemException unknown(String folder) {
        return new ProblemException(
                Problem.CHANNEL_NOT_FOUND, "no channel has its segments in " + folder);
    }
}

package tv.exstream.web.xtream;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.VisibleChannels;

/// The last part of an address: the id of a channel, and whether it is wanted as HLS or, also without an ending, as a transport
/// stream. Immutable.
record StreamName(ChannelId channel, boolean hls) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})(\\.ts|\\.m3u8)?");

    /// @throws ProblemException CHANNEL_NOT_FOUND when no channel has such a name
    static StreamName parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw unknown(text);
        }
        var id = new ChannelId(Long.parseLong(matcher.group(1)));
        return new StreamName(id, ".m3u8".equals(matcher.group(2)));
    }

    /// @throws ProblemException CHANNEL_NOT_FOUND
    Channel of(Channels channels) {
        return channels.find(channel)
                .filter(VisibleChannels::have)
                .orElseThrow(() -> unknown(channel.toString()));
    }

    private static ProblemException unknown(String text) {
        return ProblemException.of(Problem.CHANNEL_NOT_FOUND, Objection.NO_STREAM, text);
    }
}

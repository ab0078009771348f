package tv.exstream.web.iptv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The folder of a channel's segments: its id, which outlives its number, and its epoch, so that a cache never mistakes the
/// segments of another installation, or of another life of this one, for ours. In another house format than the main one a digest of that
/// follows, because it may be another one tomorrow under the same name. Immutable.
///
/// @param format empty for the main one
record SegmentName(ChannelId channel, long epochSecond, String format) {
    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{1,15})(?:-([0-9a-f]{8}))?");

    /// Where the playlist finds the segments, relative to itself.
    static String folder(Channel channel) {
        return of(channel) + "/";
    }

    private static SegmentName of(Channel channel) {
        String format = channel.formats().shown().map(SegmentName::digest).orElse("");
        return new SegmentName(channel.id(), channel.epoch().getEpochSecond(), format);
    }

    private static String digest(Alternative alternative) {
        return "%08x".formatted(alternative.profile().identity().hashCode());
    }

    /// @throws ProblemException CHANNEL_NOT_FOUND when no playlist ever named such a folder
    static SegmentName parse(String folder) {
        Matcher matcher = FORM.matcher(folder);
        if (!matcher.matches()) {
            throw unknown(folder);
        }
        return new SegmentName(
                new ChannelId(Long.parseLong(matcher.group(1))),
                Long.parseLong(matcher.group(2), 16),
                Optional.ofNullable(matcher.group(3)).orElse(""));
    }

    /// The channel in the house format that has this folder, if it is that channel.
    Optional<Channel> in(Channel other) {
        return other.variants().stream().filter(variant -> of(variant).equals(this)).findFirst();
    }

    @Override
    public String toString() {
        return "%s-%x%s".formatted(channel, epochSecond, format.isEmpty() ? "" : "-" + format);
    }

    static ProblemException unknown(String folder) {
        return new ProblemException(
                Problem.CHANNEL_NOT_FOUND, "no channel has its segments in " + folder);
    }
}

package tv.exstream.web.iptv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Formats;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The folder of a channel's segments: its id, which outlives its number, and its epoch, so that a cache never mistakes the
/// segments of another installation, or of another life of this one, for ours. Then a digest of the house format, because it may be another
/// one tomorrow, with segments of the same numbers that begin elsewhere. Immutable.
record SegmentName(ChannelId channel, long epochSecond, String format) {
    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{1,15})-([0-9a-f]{8})");

    /// Where the playlist finds the segments, relative to itself.
    static String folder(Channel channel) {
        return of(channel) + "/";
    }

    private static SegmentName of(Channel channel) {
        return new SegmentName(
                channel.id(), channel.epoch().getEpochSecond(), digest(channel.formats()));
    }

    /// Of all that segments depend on: live sources are shown in the main format, and where nothing is copied segments begin elsewhere.
    private static String digest(Formats formats) {
        boolean isEncoded = formats.profile().video().isEncoded();
        String all =
                "%s|%s|%s"
                        .formatted(
                                formats.profile().identity(), formats.main().identity(), isEncoded);
        return "%08x".formatted(all.hashCode());
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
                matcher.group(3));
    }

    /// Whether it is one of a channel, in some house format that it has or had.
    boolean isOf(Channel other) {
        return channel.equals(other.id()) && epochSecond == other.epoch().getEpochSecond();
    }

    /// The channel in the house format that has this folder; empty when that is none of those it has now.
    Optional<Channel> in(Channel other) {
        return other.variants().stream().filter(variant -> of(variant).equals(this)).findFirst();
    }

    @Override
    public String toString() {
        return "%s-%x-%s".formatted(channel, epochSecond, format);
    }

    static ProblemException unknown(String folder) {
        return ProblemException.of(Problem.CHANNEL_NOT_FOUND, Objection.NO_SEGMENTS_IN, folder);
    }
}

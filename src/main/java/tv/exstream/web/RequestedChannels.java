package tv.exstream.web;

import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Finds the channel that a request names. Thread-safe.
public final class RequestedChannels {
    private final Channels channels;

    public RequestedChannels(Channels channels) {
        this.channels = channels;
    }

    /// @param number as the client wrote it, such as `5.1`
    /// @throws ProblemException INVALID_VALUE when that is no number, CHANNEL_NOT_FOUND when no channel has it that whoever asks may see
    public Channel find(String number) {
        return channels.find(ChannelNumber.parse(number))
                .filter(VisibleChannels::have)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.CHANNEL_NOT_FOUND, Objection.NO_CHANNEL, number));
    }
}

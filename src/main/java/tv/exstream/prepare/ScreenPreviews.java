package tv.exstream.prepare;

import tv.exstream.channel.Channel;
import tv.exstream.rendition.SlateReason;

/// Shows people the screens of a channel before viewers see them. Waits for ffmpeg where one was not drawn before. Thread-safe.
public interface ScreenPreviews {
    /// What is seen, as a PNG file in the size of the channel's format.
    ///
    /// @throws tv.exstream.problem.ProblemException FFMPEG_UNUSABLE
    byte[] picture(Channel channel, SlateReason reason) throws InterruptedException;

    /// What is seen and heard, as a transport stream of some seconds.
    ///
    /// @throws tv.exstream.problem.ProblemException FFMPEG_UNUSABLE
    byte[] stream(Channel channel, SlateReason reason) throws InterruptedException;
}

package tv.exstream.media;

import tv.exstream.time.FrameRate;

/// The house format of a channel: H.264 High, 4:2:0, progressive, with AAC, in MPEG-TS with fixed PIDs.
public record Profile(VideoFormat video, AudioFormat audio) {
    /// What a new channel gets: 720p at 25 frames per second.
    public static final Profile HD_720 =
            new Profile(
                    new VideoFormat(1_280, 720, FrameRate.FPS_25, 4_000),
                    new AudioFormat(48_000, 2, 192));

    /// A short name for logs and lists, such as `1280x720@25/1`.
    @Override
    public String toString() {
        return "%dx%d@%s".formatted(video.width(), video.height(), video.rate());
    }
}

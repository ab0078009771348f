package tv.exstream.media;

import tv.exstream.time.FrameRate;

/// The house format of a channel: 4:2:0, progressive, in MPEG-TS with fixed PIDs.
public record Profile(VideoFormat video, AudioFormat audio) {
    /// What a new channel gets: 720p at 25 frames per second, in H.264 and AAC.
    public static final Profile HD_720 =
            new Profile(
                    new VideoFormat(1_280, 720, FrameRate.FPS_25, 4_000),
                    new AudioFormat(48_000, 2, 192));

    /// Everything that the bytes of this format depend on. Equal texts mean interchangeable bytes, also between versions.
    public String identity() {
        return video.identity() + "|" + audio.identity();
    }

    /// A short name for logs and lists, such as `1280x720@25/1`, and what it is coded in where that is not H.264.
    @Override
    public String toString() {
        VideoCodec codec = video.coding().codec();
        String size = "%dx%d@%s".formatted(video.width(), video.height(), video.rate());
        return codec == VideoCodec.H264 ? size : size + " " + codec;
    }
}

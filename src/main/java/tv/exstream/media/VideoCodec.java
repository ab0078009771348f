package tv.exstream.media;

/// What pictures of a house format are coded in.
public enum VideoCodec {
    /// Plays everywhere.
    H264("h264", 10),
    /// Two thirds of the bytes for the same picture; televisions since about 2015.
    HEVC("hevc", 10),
    /// For receivers that know nothing else; twice the bytes.
    MPEG2("mpeg2video", 8);

    private final String name;
    private final int mostBits;

    VideoCodec(String name, int mostBits) {
        this.name = name;
        this.mostBits = mostBits;
    }

    /// How ffmpeg and ffprobe call it.
    public String ffmpegName() {
        return name;
    }

    /// The most bits that a sample may have.
    public int mostBits() {
        return mostBits;
    }
}

package tv.exstream.mp4;

/// The two tracks of a presentation. Immutable.
///
/// @param width of the picture, pixels
/// @param height of the picture, pixels
public record Tracks(VideoConfig video, int width, int height, SoundConfig sound) {
    static final int VIDEO_ID = 1;
    static final int SOUND_ID = 2;

    /// Pictures are counted in the ticks of transport streams, so that both containers agree.
    public static final int VIDEO_SCALE = 90_000;

    /// What a `MIME` type or a playlist calls both.
    public String codecs() {
        return video.codec() + "," + sound.codec();
    }
}

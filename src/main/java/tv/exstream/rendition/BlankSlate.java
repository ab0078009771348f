package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;

/// A slate without words that needs no ffmpeg: for the time before the first one is drawn, and for machines that cannot draw.
public final class BlankSlate {
    private BlankSlate() {}

    /// A dark picture and silence in this house format, as long as a GOP of it.
    public static Slate of(Profile profile) {
        VideoFormat video = profile.video();
        AudioFormat audio = profile.audio();
        var silence =
                new Sound(0, SilentSound.SAMPLES, audio.sampleRate(), SilentSound.frame(audio));
        List<Picture> pictures = pictures(video);
        return new Slate(new Gop(video.rate(), 0, pictures.size(), pictures, List.of(silence)));
    }

    private static List<Picture> pictures(VideoFormat format) {
        var blank = new BlankPicture(format);
        List<Picture> pictures = new ArrayList<>();
        pictures.add(new Picture(0, blank.key()));
        for (int n = 1; n < format.gopFrames(); n++) {
            pictures.add(new Picture(n, blank.repeat(n)));
        }
        return pictures;
    }
}

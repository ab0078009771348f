package tv.exstream.rendition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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
                new Sound(
                        0,
                        audio.codec().frameSamples(),
                        audio.sampleRate(),
                        SilentSound.frame(audio));
        List<Picture> pictures = pictures(video);
        return new Slate(
                new Gop(
                        video.rate(),
                        0,
                        pictures.size(),
                        pictures,
                        List.of(silence),
                        HouseCodings.of(profile)));
    }

    private static List<Picture> pictures(VideoFormat format) {
        return switch (format.coding().codec()) {
            case H264 -> {
                var blank = new BlankPicture(format);
                yield pictures(format, blank.key(), blank::repeat);
            }
            case HEVC -> {
                var blank = new BlankHevcPicture(format);
                yield pictures(format, blank.key(), blank::repeat);
            }
            case MPEG2 -> {
                var blank = new BlankMpeg2Picture(format);
                yield pictures(format, blank.key(), blank::repeat);
            }
        };
    }

    private static List<Picture> pictures(
            VideoFormat format, ByteBuffer key, IntFunction<ByteBuffer> repeat) {
        List<Picture> pictures = new ArrayList<>();
        pictures.add(new Picture(0, key));
        for (int n = 1; n < format.gopFrames(); n++) {
            pictures.add(new Picture(n, repeat.apply(n)));
        }
        return pictures;
    }
}

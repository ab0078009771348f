package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;

/// The options of encoders of sound.
final class SoundEncoder {
    /// Up to two channels are coded together; more need to be told which of them are pairs: as Vorbis has them.
    private static final int SIMPLE = 2;

    private SoundEncoder() {}

    static List<String> args(AudioFormat format) {
        List<String> args = new ArrayList<>(List.of("-c:a", format.codec().encoder()));
        args.addAll(List.of("-b:a", format.bitrateKbps() + "k"));
        if (format.codec() == AudioCodec.OPUS && format.channels() > SIMPLE) {
            args.addAll(List.of("-mapping_family", "1"));
        }
        return args;
    }
}

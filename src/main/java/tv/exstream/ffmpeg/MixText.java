package tv.exstream.ffmpeg;

import java.util.Locale;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Downmix.Weights;

/// Writes what each channel of the house layout is mixed of. A channel that the sound does not have counts for nothing, so one formula
/// serves 5.1 with its surround channels at the side, at the back, and 7.1.
///
/// ```
///   stereo   L = FL + centre x FC + 0.707 BL + 0.707 SL + bass x LFE, and R likewise
///   mono     (L + R) / 2 of that
///   5.1      BL = 0.707 BL + 0.707 SL, and BR likewise; the other channels as they are
/// ```
///
/// Source: ITU-R BS.775-3 annex 4.
record MixText(AudioFormat format) {
    /// 3 dB down.
    private static final double DOWN = 0.707;

    private static final double BASS = 0.5;

    /// @param channels of what comes in
    String text(int channels) {
        String sign = sign();
        if (channels == 1) {
            return "channelmap=map=FC-FL|FC-FR:channel_layout=stereo";
        }
        return switch (format.channels()) {
            case 1 -> "pan=mono|FC" + sign + mono();
            case 2 -> "pan=stereo|FL%1$s%2$s|FR%1$s%3$s".formatted(sign, side("L"), side("R"));
            default ->
                    "pan=5.1|FL=FL|FR=FR|FC=FC|LFE=LFE|BL%1$s%2$s|BR%1$s%3$s"
                            .formatted(sign, surround("L"), surround("R"));
        };
    }

    /// The filter's sign for "as it comes" and for "scaled so that it never clips".
    private String sign() {
        return switch (format.downmix().weights()) {
            case FULL_LEVEL -> "=";
            case NORMALISED, DIALOGUE -> "<";
        };
    }

    private String side(String side) {
        return String.join("+", term(1, "F" + side), term(centre(), "FC"), surround(side), bass());
    }

    /// A channel must be named once, so that the halves of both sides are one sum.
    private String mono() {
        return String.join(
                "+",
                term(0.5, "FL"),
                term(0.5, "FR"),
                term(centre(), "FC"),
                term(DOWN / 2, "BL"),
                term(DOWN / 2, "BR"),
                term(DOWN / 2, "SL"),
                term(DOWN / 2, "SR"),
                bass());
    }

    private static String surround(String side) {
        return term(DOWN, "B" + side) + "+" + term(DOWN, "S" + side);
    }

    private String bass() {
        return term(format.downmix().bass() ? BASS : 0, "LFE");
    }

    private double centre() {
        return format.downmix().weights() == Weights.DIALOGUE ? 1 : DOWN;
    }

    private static String term(double level, String channel) {
        return String.format(Locale.ROOT, "%.3f*%s", level, channel);
    }
}

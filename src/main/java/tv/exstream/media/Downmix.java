package tv.exstream.media;

/// How sound of more channels than the house format has is mixed.
///
/// @param weights how much of each channel is heard
/// @param bass whether the channel for low effects is heard too, at half its level; receivers with small loudspeakers rattle
public record Downmix(Weights weights, boolean bass) {
    public static final Downmix USUAL = new Downmix(Weights.FULL_LEVEL, false);

    /// In every one of them surround channels are 3 dB down, as ITU-R BS.775-3 annex 4 has it.
    public enum Weights {
        /// The centre 3 dB down, and the sum as it comes: as loud as sound in stereo, and may clip.
        FULL_LEVEL,
        /// The centre 3 dB down, and the sum scaled so that it never clips.
        NORMALISED,
        /// The centre, where people speak, at its full level, and the sum scaled.
        DIALOGUE
    }
}

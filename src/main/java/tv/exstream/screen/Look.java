package tv.exstream.screen;

import tv.exstream.rendition.SlateReason;

/// How the screens look that nobody chose for a channel.
///
/// @param visual not a picture, which belongs to one screen
/// @param volume 0..1
/// @param code whether what is wrong has its code
/// @param clock whether the time of day is there
public record Look(Visual visual, Accompaniment sound, double volume, boolean code, boolean clock) {
    /// White on dark blue, in silence; a sound that is chosen has three tenths of full scale.
    public static final Look USUAL =
            new Look(new Visual.Text("#1a1a2e"), new Accompaniment.Silent(), 0.3, false, false);

    public Look {
        if (visual instanceof Visual.Picture) {
            throw new IllegalArgumentException("the look of all screens must not be a picture");
        }
    }

    public Screen screen(SlateReason reason) {
        Words words = Words.usual(reason, code ? "{code}" : "", clock ? "{clock}" : "");
        return new Screen(visual, sound, volume, words);
    }
}

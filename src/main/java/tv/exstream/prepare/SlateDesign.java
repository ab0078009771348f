package tv.exstream.prepare;

import java.util.Optional;
import tv.exstream.ffmpeg.Scene;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.Profile;
import tv.exstream.screen.Place;
import tv.exstream.screen.Screen;

/// What a slate looks and sounds like. Channels whose slates are the same share one.
///
/// @param screen with the words as viewers read them
/// @param picture present when the screen shows one
/// @param music present when the screen plays some
record SlateDesign(
        Profile profile, Screen screen, Optional<Poster> picture, Optional<Music> music) {
    /// The picture of a screen.
    ///
    /// @param digest of the one that is meant
    record Poster(Place place, String digest) {}

    /// A sound of a file in the library.
    record Music(Scene.Music sound, Fingerprint fingerprint) {}

    static SlateDesign of(Profile profile, Screen screen) {
        return new SlateDesign(profile, screen, Optional.empty(), Optional.empty());
    }

    /// Other designs have other ones.
    String identity() {
        return "%s|%s|%s|%s".formatted(profile.identity(), screen, picture, music);
    }
}

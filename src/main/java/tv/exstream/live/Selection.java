package tv.exstream.live;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.SoundRendition;
import tv.exstream.live.SourcePlaylist.Variant;
import tv.exstream.media.Language;

/// What is received of a programme that comes in several qualities and languages.
///
/// @param picture the playlist of the picture, or of all that is received
/// @param sound the playlist of the sound; empty when it is with the picture
public record Selection(URI picture, Optional<URI> sound) {
    /// The variant whose picture is nearest to what is wanted, of those the best; and its sound in the first language that there is, else
    /// the usual one. What does not say how high it is may have no picture, and is taken only where nothing else is.
    ///
    /// @param height of the picture that is wanted
    /// @param languages the best first; may be empty
    public static Selection of(Multivariant playlist, int height, List<Language> languages) {
        Variant variant = variant(playlist, height);
        Optional<URI> sound =
                playlist.sounds().stream()
                        .filter(each -> variant.sounds().filter(each.group()::equals).isPresent())
                        .min(order(languages))
                        .flatMap(SoundRendition::uri);
        return new Selection(variant.uri(), sound);
    }

    /// What is heard of it alone, with the picture where it does not come apart.
    public Selection ofSound() {
        return new Selection(sound.orElse(picture), Optional.empty());
    }

    /// The variant alone.
    public static Variant variant(Multivariant playlist, int height) {
        return playlist.variants().stream()
                .max(
                        Comparator.comparing((Variant each) -> each.height() > 0)
                                .thenComparingInt(each -> -Math.abs(each.height() - height))
                                .thenComparingLong(Variant::bandwidth))
                .orElseThrow();
    }

    /// What is described comes last, unless there is nothing else in a language that is wanted.
    private static Comparator<SoundRendition> order(List<Language> languages) {
        return Comparator.comparingInt((SoundRendition each) -> place(languages, each.language()))
                .thenComparing(SoundRendition::described)
                .thenComparing(SoundRendition::choice);
    }

    private static int place(List<Language> languages, Language language) {
        int place = languages.indexOf(language);
        return place < 0 ? languages.size() : place;
    }
}

package tv.exstream.library.sample;

import java.util.Set;

/// One file of the sample media.
///
/// @param number 1..15, shown by the band
/// @param path below the sample folder, with `/` between names
/// @param seconds how long it lasts
public record Clip(int number, String path, Card card, int seconds, Material material) {
    public Clip {
        if (number < 1 || number >= 1 << TimecodeBand.CLIP_BITS) {
            throw new IllegalArgumentException("clip number must be 1..15: " + number);
        }
    }

    /// What is written on the picture, on two lines, and the colours behind it.
    ///
    /// @param heading the show, or what kind of film it is
    /// @param from one colour of the gradient as `0xRRGGBB`
    /// @param to the other
    record Card(String heading, String title, String from, String to) {}

    /// What the file is made of.
    sealed interface Material {
        record Moving(Picture picture, Sound sound, Set<Extra> extras) implements Material {}

        record SongWithCover(Sound sound) implements Material {}
    }

    /// What a file has besides picture and sound.
    enum Extra {
        SUBTITLES,
        CHAPTERS
    }
}

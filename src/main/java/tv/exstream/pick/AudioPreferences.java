package tv.exstream.pick;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tv.exstream.media.Language;
import tv.exstream.media.Trait;

/// Which sound is wanted. Immutable.
///
/// @param languages the best first; empty for that of the stream that the file marks as its default
/// @param title part of the title of the stream that is wanted, in any case; empty for any
/// @param original whether the language in which something was made is better than others
/// @param highQuality whether sound without loss is better
/// @param avoid what is only taken where there is nothing else
public record AudioPreferences(
        List<Language> languages,
        String title,
        Layout layout,
        boolean original,
        boolean highQuality,
        Set<Trait> avoid) {
    public static final AudioPreferences PLAIN =
            new AudioPreferences(
                    List.of(),
                    "",
                    Layout.ANY,
                    true,
                    false,
                    Set.of(Trait.COMMENTARY, Trait.DESCRIPTIVE));

    public AudioPreferences {
        languages = Bounds.distinct(languages);
        Bounds.requireShort("title", title);
        // In order, so that what is stored and shown is the same every time.
        avoid = Collections.unmodifiableSortedSet(new TreeSet<>(avoid));
    }

    AudioPreferences withLanguages(List<Language> others) {
        return new AudioPreferences(others, title, layout, original, highQuality, avoid);
    }

    AudioPreferences titled(String other) {
        return new AudioPreferences(languages, other, layout, original, highQuality, avoid);
    }
}

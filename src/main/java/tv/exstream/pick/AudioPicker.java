package tv.exstream.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Language;
import tv.exstream.media.Trait;

/// Chooses the sound of a file by points. Whatever is wanted, a file that has sound is heard. Immutable.
final class AudioPicker {
    static final int LANGUAGE = 100;
    static final int LATER_LANGUAGE = 10;
    static final int OTHER_LANGUAGE = -50;
    static final int DEFAULT = 5;
    private static final int TITLE = 50;
    private static final int SURROUND = 30;
    private static final int SURROUND_CHANNEL = 2;
    private static final int STEREO_TOO = 10;
    private static final int STEREO = 20;
    private static final int SURROUND_TOO = 10;
    private static final int ORIGINAL = 25;
    private static final int HIGH_QUALITY = 15;
    private static final int COMMENTARY = -50;
    private static final int DUB = -20;
    private static final int DESCRIPTIVE = -15;

    private static final int STEREO_CHANNELS = 2;

    private static final Set<String> LOSSLESS = Set.of("truehd", "mlp", "flac", "alac");

    private final AudioPreferences preferences;
    private final Language usual;

    /// @param usual the language of the stream that the file marks as its default
    private AudioPicker(AudioPreferences preferences, Language usual) {
        this.preferences = preferences;
        this.usual = usual;
    }

    static Choice choose(List<AudioStream> streams, AudioPreferences preferences) {
        Choice best = Rating.best(rate(streams, preferences));
        return streams.isEmpty() ? best.because(Reason.of(PickWord.NO_SOUND)) : best;
    }

    /// Of each stream, in the same order.
    static List<Rating> rate(List<AudioStream> streams, AudioPreferences preferences) {
        if (streams.isEmpty()) {
            return List.of();
        }
        var picker = new AudioPicker(preferences, Language.ofStream(usual(streams).language()));
        return streams.stream().map(picker::rating).toList();
    }

    /// The stream that the file marks as its default, else the first.
    private static AudioStream usual(List<AudioStream> streams) {
        return streams.stream()
                .filter(AudioStream::preferred)
                .findFirst()
                .orElseGet(streams::getFirst);
    }

    private Rating rating(AudioStream stream) {
        boolean titled = isTitled(stream);
        List<Points> points = new ArrayList<>();
        points.add(language(Language.ofStream(stream.language())));
        if (titled) {
            points.add(new Points(Reason.of(PickWord.TITLE_HAS, preferences.title()), TITLE));
        }
        layout(stream).ifPresent(points::add);
        if (preferences.original() && stream.traits().contains(Trait.ORIGINAL)) {
            points.add(Points.of(PickWord.ORIGINAL_LANGUAGE, ORIGINAL));
        }
        if (preferences.highQuality() && isLossless(stream.codec())) {
            points.add(new Points(Reason.of(PickWord.LOSSLESS, stream.codec()), HIGH_QUALITY));
        }
        if (stream.preferred()) {
            points.add(Points.of(PickWord.DEFAULT, DEFAULT));
        }
        // Who asks for a title wants what it says.
        if (!titled) {
            addDislikes(points, stream.traits());
        }
        return new Rating(
                stream.index(),
                Optional.empty(),
                titled ? Optional.empty() : avoided(stream),
                points);
    }

    private Points language(Language language) {
        if (!preferences.languages().isEmpty()) {
            return language(language, preferences.languages());
        }
        var name = new LanguageName(language);
        return language.equals(usual)
                ? new Points(Reason.of(PickWord.LANGUAGE_OF_DEFAULT, name), LANGUAGE)
                : new Points(Reason.of(PickWord.LANGUAGE_NOT_OF_DEFAULT, name), OTHER_LANGUAGE);
    }

    /// The same for sound and subtitles.
    ///
    /// @param wanted at least one
    static Points language(Language language, List<Language> wanted) {
        int index = wanted.indexOf(language);
        var name = new LanguageName(language);
        if (index < 0) {
            return new Points(Reason.of(PickWord.LANGUAGE_NOT_WANTED, name), OTHER_LANGUAGE);
        }
        Reason why =
                wanted.size() == 1
                        ? Reason.of(PickWord.LANGUAGE_WANTED, name)
                        : Reason.of(PickWord.LANGUAGE_WANTED_AS, name, index + 1);
        return new Points(why, LANGUAGE - LATER_LANGUAGE * index);
    }

    private boolean isTitled(AudioStream stream) {
        String title = preferences.title().strip().toLowerCase(Locale.ROOT);
        return !title.isEmpty() && stream.title().toLowerCase(Locale.ROOT).contains(title);
    }

    private Optional<Points> layout(AudioStream stream) {
        int channels = stream.channels();
        boolean surround = channels > STEREO_CHANNELS;
        boolean stereo = channels == STEREO_CHANNELS;
        int points =
                switch (preferences.layout()) {
                    case ANY -> 0;
                    case SURROUND ->
                            surround
                                    ? SURROUND + SURROUND_CHANNEL * channels
                                    : stereo ? STEREO_TOO : 0;
                    case STEREO, STEREO_ONLY -> surround ? SURROUND_TOO : stereo ? STEREO : 0;
                };
        return Optional.of(new Points(Reason.of(PickWord.CHANNELS, channels), points))
                .filter(line -> line.points() > 0);
    }

    private static boolean isLossless(String codec) {
        return LOSSLESS.contains(codec) || codec.startsWith("pcm_");
    }

    private static void addDislikes(List<Points> points, Set<Trait> traits) {
        if (traits.contains(Trait.COMMENTARY)) {
            points.add(Points.of(PickWord.COMMENTARY, COMMENTARY));
        }
        if (traits.contains(Trait.DUB)) {
            points.add(Points.of(PickWord.DUBBED, DUB));
        }
        if (traits.contains(Trait.DESCRIPTIVE)) {
            points.add(Points.of(PickWord.DESCRIPTIVE, DESCRIPTIVE));
        }
    }

    private Optional<Reason> avoided(AudioStream stream) {
        if (preferences.layout() == Layout.STEREO_ONLY && stream.channels() > STEREO_CHANNELS) {
            return Optional.of(Reason.of(PickWord.MORE_THAN_STEREO));
        }
        return avoided(preferences.avoid(), stream.traits());
    }

    /// The first that a stream has of what is avoided; empty for none.
    static Optional<Reason> avoided(Set<Trait> avoid, Set<Trait> traits) {
        return avoid.stream()
                .filter(traits::contains)
                .findFirst()
                .map(trait -> Reason.of(PickWord.AVOIDED, Reason.of(PickWord.of(trait))));
    }
}

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
    private final List<Language> languages;
    private final String wanted;

    private AudioPicker(AudioPreferences preferences, List<Language> languages, String wanted) {
        this.preferences = preferences;
        this.languages = languages;
        this.wanted = wanted;
    }

    static Choice choose(List<AudioStream> streams, AudioPreferences preferences) {
        Choice best = Rating.best(rate(streams, preferences));
        return streams.isEmpty() ? best.because("the file has no sound") : best;
    }

    /// Of each stream, in the same order.
    static List<Rating> rate(List<AudioStream> streams, AudioPreferences preferences) {
        if (streams.isEmpty()) {
            return List.of();
        }
        AudioPicker picker =
                preferences.languages().isEmpty()
                        ? new AudioPicker(
                                preferences,
                                List.of(Language.ofStream(usual(streams).language())),
                                "that of the file's default")
                        : new AudioPicker(preferences, preferences.languages(), "wanted");
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
        points.add(language(Language.ofStream(stream.language()), languages, wanted));
        if (titled) {
            points.add(new Points("title has " + preferences.title(), TITLE));
        }
        layout(stream).ifPresent(points::add);
        if (preferences.original() && stream.traits().contains(Trait.ORIGINAL)) {
            points.add(new Points("original language", ORIGINAL));
        }
        if (preferences.highQuality() && isLossless(stream.codec())) {
            points.add(new Points("without loss: " + stream.codec(), HIGH_QUALITY));
        }
        if (stream.preferred()) {
            points.add(new Points("the file's default", DEFAULT));
        }
        // Who asks for a title wants what it says.
        if (!titled) {
            addDislikes(points, stream.traits());
        }
        return new Rating(stream.index(), "", titled ? "" : avoided(stream), points);
    }

    /// The same for sound and subtitles.
    ///
    /// @param wanted says whose languages they are
    static Points language(Language language, List<Language> languages, String wanted) {
        int index = languages.indexOf(language);
        String what = "language " + language.inWords() + ", ";
        return index < 0
                ? new Points(what + "not " + wanted, OTHER_LANGUAGE)
                : new Points(
                        what + wanted + (languages.size() > 1 ? " as number " + (index + 1) : ""),
                        LANGUAGE - LATER_LANGUAGE * index);
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
        return Optional.of(new Points("channels: " + channels, points))
                .filter(line -> line.points() > 0);
    }

    private static boolean isLossless(String codec) {
        return LOSSLESS.contains(codec) || codec.startsWith("pcm_");
    }

    private static void addDislikes(List<Points> points, Set<Trait> traits) {
        if (traits.contains(Trait.COMMENTARY)) {
            points.add(new Points("commentary", COMMENTARY));
        }
        if (traits.contains(Trait.DUB)) {
            points.add(new Points("dubbed", DUB));
        }
        if (traits.contains(Trait.DESCRIPTIVE)) {
            points.add(new Points("descriptive", DESCRIPTIVE));
        }
    }

    private String avoided(AudioStream stream) {
        if (preferences.layout() == Layout.STEREO_ONLY && stream.channels() > STEREO_CHANNELS) {
            return "more than stereo";
        }
        return avoided(preferences.avoid(), stream.traits());
    }

    /// A constant as people write it.
    static String spoken(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The first that a stream has of what is avoided; empty for none.
    static String avoided(Set<Trait> avoid, Set<Trait> traits) {
        return avoid.stream()
                .filter(traits::contains)
                .findFirst()
                .map(trait -> "avoided: " + spoken(trait))
                .orElse("");
    }
}

package tv.exstream.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.media.Language;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.SubtitleStream.Form;
import tv.exstream.media.Trait;
import tv.exstream.pick.SubtitlePreferences.Images;
import tv.exstream.pick.SubtitlePreferences.Otherwise;

/// Chooses the subtitles of a file by points. Immutable.
final class SubtitlePicker {
    private static final int TEXT = 20;
    private static final int IMAGE = -10;
    private static final int WANTED_SDH = 15;
    private static final int OTHER_SDH = -5;
    private static final int FORCED = -10;

    /// More than all other points together, so that where only forced subtitles are shown those in the language that is heard win.
    private static final int HEARD = 200;

    private final SubtitlePreferences preferences;
    private final SubtitleMode mode;
    private final Language heard;

    /// @param heard the language of the sound; undetermined when there is none
    SubtitlePicker(SubtitlePreferences preferences, Language heard) {
        this.preferences = preferences;
        this.mode = preferences.modeInForce();
        this.heard = heard;
    }

    Choice choose(List<SubtitleStream> streams) {
        if (streams.isEmpty()) {
            return Rating.best(List.of()).because(Reason.of(PickWord.NO_SUBTITLES));
        }
        Choice choice = Rating.best(rated(streams, this::foreign));
        if (choice.isMade() || preferences.otherwise() == Otherwise.NONE) {
            return choice;
        }
        Choice other = Rating.best(rated(streams, this::unusual));
        return other.isMade()
                ? other.because(Reason.of(PickWord.NO_WANTED_LANGUAGE, other.reason()))
                : choice;
    }

    /// Without regard to mode and languages, which are those of a rule.
    static List<Rating> rate(List<SubtitleStream> streams, SubtitlePreferences preferences) {
        SubtitlePreferences all = preferences.with(SubtitleMode.ANY, List.of());
        return new SubtitlePicker(all, Language.UNDETERMINED).rated(streams, _ -> Optional.empty());
    }

    private List<Rating> rated(
            List<SubtitleStream> streams, Function<SubtitleStream, Optional<Reason>> foreign) {
        return streams.stream()
                .map(
                        stream ->
                                new Rating(
                                                stream.index(),
                                                Optional.empty(),
                                                avoided(stream),
                                                points(stream))
                                        .barredBy(unfit(stream).or(() -> foreign.apply(stream))))
                .toList();
    }

    private Optional<Reason> unfit(SubtitleStream stream) {
        return switch (mode) {
            case NONE -> because(PickWord.SUBTITLES_NOT_WANTED);
            case FORCED -> stream.forced() ? undrawn(stream) : because(PickWord.NOT_FORCED);
            case DEFAULT -> stream.preferred() ? undrawn(stream) : because(PickWord.NOT_DEFAULT);
            case ANY -> undrawn(stream);
        };
    }

    private static Optional<Reason> because(PickWord word, Object... values) {
        return Optional.of(Reason.of(word, values));
    }

    private Optional<Reason> undrawn(SubtitleStream stream) {
        return switch (stream.form()) {
            case TEXT -> Optional.empty();
            case IMAGE ->
                    because(PickWord.PICTURES_NOT_WANTED, stream.codec())
                            .filter(_ -> preferences.images() == Images.NEVER);
            case OTHER -> because(PickWord.CANNOT_BE_DRAWN, stream.codec());
        };
    }

    /// Why a stream has no wanted language; empty when it has.
    private Optional<Reason> foreign(SubtitleStream stream) {
        Language language = Language.ofStream(stream.language());
        boolean wanted =
                preferences.languages().contains(language)
                        || (mode == SubtitleMode.FORCED && language.equals(heard))
                        || (mode != SubtitleMode.FORCED && preferences.languages().isEmpty())
                        || (preferences.unknownLanguage() && !language.isDetermined());
        if (wanted) {
            return Optional.empty();
        }
        return language.isDetermined()
                ? because(PickWord.OTHER_LANGUAGE, new LanguageName(language))
                : because(PickWord.LANGUAGE_NOT_SAID);
    }

    /// Why a stream is not taken although it might have any language; empty when it is.
    private Optional<Reason> unusual(SubtitleStream stream) {
        return because(PickWord.NOT_DEFAULT)
                .filter(_ -> preferences.otherwise() == Otherwise.DEFAULT && !stream.preferred());
    }

    private List<Points> points(SubtitleStream stream) {
        List<Points> points = new ArrayList<>();
        addLanguage(points, Language.ofStream(stream.language()));
        if (preferences.images() != Images.ALIKE && stream.form() != Form.OTHER) {
            boolean text = stream.form() == Form.TEXT;
            points.add(text ? Points.of(PickWord.TEXT, TEXT) : Points.of(PickWord.PICTURES, IMAGE));
        }
        if (stream.traits().contains(Trait.HEARING_IMPAIRED)) {
            boolean sdh = preferences.hearingImpaired();
            points.add(Points.of(PickWord.FOR_HEARING_IMPAIRED, sdh ? WANTED_SDH : OTHER_SDH));
        }
        if (stream.preferred()) {
            points.add(Points.of(PickWord.DEFAULT, AudioPicker.DEFAULT));
        }
        if (stream.forced() && mode != SubtitleMode.FORCED) {
            points.add(Points.of(PickWord.FORCED, FORCED));
        }
        return points;
    }

    private void addLanguage(List<Points> points, Language language) {
        boolean spoken = mode == SubtitleMode.FORCED && language.equals(heard);
        if (spoken) {
            points.add(
                    new Points(
                            Reason.of(PickWord.LANGUAGE_HEARD, new LanguageName(language)), HEARD));
        }
        if (!preferences.languages().isEmpty() && !spoken) {
            points.add(AudioPicker.language(language, preferences.languages()));
        }
    }

    private Optional<Reason> avoided(SubtitleStream stream) {
        return preferences.avoidForced() && stream.forced() && mode != SubtitleMode.FORCED
                ? because(PickWord.AVOIDED, Reason.of(PickWord.FORCED))
                : AudioPicker.avoided(preferences.avoid(), stream.traits());
    }
}

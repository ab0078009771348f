package tv.exstream.pick;

import java.util.List;
import java.util.Locale;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.Trait;
import tv.exstream.remark.EnglishPattern;
import tv.exstream.remark.Saying;

/// What is said about streams that are taken or not, in English.
public enum PickWord implements Saying {
    // why a stream is taken, or none
    ONLY_CANDIDATE("the only candidate"),
    MOST_POINTS("most points of {0} candidates: {1}"),
    NOTHING_FITS("no stream fits"),
    NO_SOUND("the file has no sound"),
    NO_SUBTITLES("the file has no subtitles"),
    MAIN_SOUND("nothing fits, so the main sound"),
    NO_WANTED_LANGUAGE("nothing has a wanted language; {0}"),

    // what became of a rule
    BY_RULE("rule {0}: {1}"),
    WITHOUT_SUBTITLES("no subtitles"),
    DECIDES("decides"),
    RULE_DOES_NOT_HOLD("its condition does not hold: {0}"),
    RULE_FINDS_NO_SOUND("no sound is as it wants"),
    RULE_FINDS_NO_SUBTITLES("no subtitles are as it wants"),

    // what points are for
    LANGUAGE_WANTED("language {0}, wanted"),
    LANGUAGE_WANTED_AS("language {0}, wanted as number {1}"),
    LANGUAGE_NOT_WANTED("language {0}, not wanted"),
    LANGUAGE_OF_DEFAULT("language {0}, that of the file's default"),
    LANGUAGE_NOT_OF_DEFAULT("language {0}, not that of the file's default"),
    LANGUAGE_HEARD("language {0}, that is heard"),
    TITLE_HAS("title has {0}"),
    CHANNELS("channels: {0}"),
    ORIGINAL_LANGUAGE("original language"),
    LOSSLESS("without loss: {0}"),
    DEFAULT("the file's default"),
    DUBBED("dubbed"),
    FOR_HEARING_IMPAIRED("for the hearing impaired"),
    TEXT("text"),
    PICTURES("pictures"),

    // why a stream is out
    MORE_THAN_STEREO("more than stereo"),
    AVOIDED("avoided: {0}"),
    LANGUAGE_IS("language is {0}"),
    LANGUAGE_IS_NOT("language is not {0}"),
    IS_NOT("is not {0}"),
    NO_TITLE_OF("title has none of {0}"),
    CONDITION_DOES_NOT_HOLD("condition does not hold: {0}"),
    RULE_WANTS_NONE("the rule wants none"),
    SUBTITLES_NOT_WANTED("subtitles are not wanted"),
    NOT_FORCED("not forced"),
    NOT_DEFAULT("not the file's default"),
    PICTURES_NOT_WANTED("pictures are not wanted: {0}"),
    CANNOT_BE_DRAWN("cannot be drawn: {0}"),
    OTHER_LANGUAGE("language is not wanted: {0}"),
    LANGUAGE_NOT_SAID("does not say its language"),

    // what streams and tracks are for
    PROGRAMME("programme"),
    ORIGINAL("original"),
    COMMENTARY("commentary"),
    DESCRIPTIVE("descriptive"),
    DESCRIPTION("description"),
    HEARING_IMPAIRED("hearing impaired"),
    DUB("dub"),
    KARAOKE("karaoke"),
    FORCED("forced"),

    // in place of the name of a language
    LANGUAGE_UNKNOWN("not said");

    private final String english;
    private final int places;

    PickWord(String english) {
        this.english = english;
        places = inEnglish().places();
    }

    static PickWord of(Trait trait) {
        return switch (trait) {
            case COMMENTARY -> COMMENTARY;
            case HEARING_IMPAIRED -> HEARING_IMPAIRED;
            case DESCRIPTIVE -> DESCRIPTIVE;
            case DUB -> DUB;
            case ORIGINAL -> ORIGINAL;
            case KARAOKE -> KARAOKE;
        };
    }

    static PickWord of(SoundTrack.Role role) {
        return switch (role) {
            case PROGRAMME -> PROGRAMME;
            case ORIGINAL -> ORIGINAL;
            case COMMENTARY -> COMMENTARY;
            case DESCRIPTION -> DESCRIPTION;
            case HEARING_IMPAIRED -> HEARING_IMPAIRED;
        };
    }

    @Override
    public int places() {
        return places;
    }

    @Override
    public String key() {
        return "pick." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english(List<?> values) {
        return inEnglish().with(values);
    }

    private EnglishPattern inEnglish() {
        return new EnglishPattern(english);
    }
}

package tv.exstream.web.ui;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.pick.AudioPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.SubtitleMode;
import tv.exstream.pick.SubtitlePreferences;
import tv.exstream.web.ui.WhyShown.Fact;

/// What a channel prefers, in sentences. Immutable.
public final class PreferenceWords {
    private final WhyWords words;

    PreferenceWords(WhyWords words) {
        this.words = words;
    }

    /// @param heading what they are about
    public record Group(String heading, List<Fact> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    List<Group> of(Preferences preferences) {
        return List.of(
                new Group(words.say("group.sound"), audio(preferences.audio())),
                new Group(words.say("group.subtitles"), subtitles(preferences.subtitles())));
    }

    private List<Fact> audio(AudioPreferences wanted) {
        List<Fact> lines = new ArrayList<>();
        add(
                lines,
                words.say("prefers.languages"),
                wanted.languages().isEmpty()
                        ? words.say("languages.default")
                        : words.languages(wanted.languages()));
        add(lines, words.say("prefers.title-has"), wanted.title());
        add(
                lines,
                words.say("prefers.channels"),
                switch (wanted.layout()) {
                    case ANY -> words.say("layout.any");
                    case SURROUND -> words.say("layout.surround");
                    case STEREO -> words.say("layout.stereo");
                    case STEREO_ONLY -> words.say("layout.stereo-only");
                });
        add(
                lines,
                words.say("prefers.original-language"),
                wanted.original() ? words.say("better") : words.say("alike"));
        add(
                lines,
                words.say("prefers.sound-without-loss"),
                wanted.highQuality() ? words.say("better") : words.say("alike"));
        add(lines, words.say("prefers.only-if-nothing-else"), words.traits(wanted.avoid()));
        return lines;
    }

    private List<Fact> subtitles(SubtitlePreferences wanted) {
        List<Fact> lines = new ArrayList<>();
        add(lines, words.say("prefers.which"), mode(wanted.modeInForce()));
        if (wanted.modeInForce() == SubtitleMode.NONE) {
            return lines;
        }
        add(lines, words.say("prefers.languages"), languages(wanted));
        add(
                lines,
                words.say("prefers.language-not-said"),
                wanted.unknownLanguage() ? words.say("unknown.taken") : words.say("unknown.out"));
        add(
                lines,
                words.say("prefers.pictures"),
                switch (wanted.images()) {
                    case ALIKE -> words.say("images.alike");
                    case SECOND -> words.say("images.second");
                    case NEVER -> words.say("images.never");
                });
        add(
                lines,
                words.say("prefers.for-the-hearing-impaired"),
                wanted.hearingImpaired() ? words.say("better") : words.say("worse"));
        add(lines, words.say("prefers.only-if-nothing-else"), avoided(wanted));
        add(
                lines,
                words.say("prefers.when-no-language-fits"),
                switch (wanted.otherwise()) {
                    case NONE -> words.say("none-at-all");
                    case DEFAULT -> words.say("file.default");
                    case ANY -> words.say("any");
                });
        return lines;
    }

    private String languages(SubtitlePreferences wanted) {
        if (!wanted.languages().isEmpty()) {
            return words.languages(wanted.languages());
        }
        return wanted.modeInForce() == SubtitleMode.FORCED
                ? words.say("languages.heard")
                : words.say("any");
    }

    private String mode(SubtitleMode mode) {
        return switch (mode) {
            case NONE -> words.say("none-at-all");
            case FORCED -> words.say("mode.forced");
            case DEFAULT -> words.say("file.default");
            case ANY -> words.say("mode.any");
        };
    }

    private String avoided(SubtitlePreferences wanted) {
        String traits = words.traits(wanted.avoid());
        if (!wanted.avoidForced()) {
            return traits;
        }
        return traits.isEmpty() ? words.say("forced") : traits + ", " + words.say("forced");
    }

    private void add(List<Fact> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add(new Fact(name, text, ""));
        }
    }
}

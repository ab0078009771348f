package tv.exstream.web.ui;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.pick.AudioPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.SubtitleMode;
import tv.exstream.pick.SubtitlePreferences;
import tv.exstream.web.ui.WhyShown.Fact;

/// What a channel prefers, in sentences.
public final class PreferenceWords {
    private PreferenceWords() {}

    /// @param heading what they are about
    public record Group(String heading, List<Fact> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    static List<Group> of(Preferences preferences) {
        return List.of(
                new Group("Sound", audio(preferences.audio())),
                new Group("Subtitles in the picture", subtitles(preferences.subtitles())));
    }

    private static List<Fact> audio(AudioPreferences wanted) {
        List<Fact> lines = new ArrayList<>();
        add(
                lines,
                "Languages",
                wanted.languages().isEmpty()
                        ? "that of the file’s default"
                        : WhyWords.languages(wanted.languages()));
        add(lines, "Title has", wanted.title());
        add(
                lines,
                "Channels",
                switch (wanted.layout()) {
                    case ANY -> "as many as there are";
                    case SURROUND -> "surround before stereo";
                    case STEREO -> "stereo before surround";
                    case STEREO_ONLY -> "stereo; more only where there is nothing else";
                });
        add(lines, "Original language", wanted.original() ? "is better" : "is like any other");
        add(lines, "Sound without loss", wanted.highQuality() ? "is better" : "is like any other");
        add(lines, "Only if nothing else", WhyWords.traits(wanted.avoid()));
        return lines;
    }

    private static List<Fact> subtitles(SubtitlePreferences wanted) {
        List<Fact> lines = new ArrayList<>();
        add(lines, "Which", mode(wanted.modeInForce()));
        if (wanted.modeInForce() == SubtitleMode.NONE) {
            return lines;
        }
        add(lines, "Languages", languages(wanted));
        add(lines, "Language not said", wanted.unknownLanguage() ? "may be taken" : "is out");
        add(
                lines,
                "Pictures",
                switch (wanted.images()) {
                    case ALIKE -> "as good as text";
                    case SECOND -> "not as good as text";
                    case NEVER -> "never";
                });
        add(
                lines,
                "For the hearing impaired",
                wanted.hearingImpaired() ? "is better" : "is not as good");
        add(lines, "Only if nothing else", avoided(wanted));
        add(
                lines,
                "When no language fits",
                switch (wanted.otherwise()) {
                    case NONE -> "none";
                    case DEFAULT -> "the file’s default";
                    case ANY -> "any";
                });
        return lines;
    }

    private static String languages(SubtitlePreferences wanted) {
        if (!wanted.languages().isEmpty()) {
            return WhyWords.languages(wanted.languages());
        }
        return wanted.modeInForce() == SubtitleMode.FORCED ? "that which is heard" : "any";
    }

    private static String mode(SubtitleMode mode) {
        return switch (mode) {
            case NONE -> "none";
            case FORCED -> "only what is spoken in another language (forced)";
            case DEFAULT -> "the file’s default";
            case ANY -> "all";
        };
    }

    private static String avoided(SubtitlePreferences wanted) {
        String traits = WhyWords.traits(wanted.avoid());
        if (!wanted.avoidForced()) {
            return traits;
        }
        return traits.isEmpty() ? "forced" : traits + ", forced";
    }

    private static void add(List<Fact> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add(new Fact(name, text, ""));
        }
    }
}

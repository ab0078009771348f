package tv.exstream.web.ui.channel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tv.exstream.json.RecordJson;
import tv.exstream.media.Language;
import tv.exstream.pick.Layout;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.Situation;
import tv.exstream.pick.SubtitleMode;
import tv.exstream.pick.Wanted;
import tv.exstream.web.api.ChannelStreamsAnswer;

/// What the page about sound and subtitles shows of a channel.
///
/// @param own what the channel says itself
/// @param usual the same completed by the settings
/// @param rules of the channel, in the order in which they are tested
public record StreamsShown(Said own, Said usual, List<RuleShown> rules) {
    public StreamsShown {
        rules = List.copyOf(rules);
    }

    /// @param audio languages, the best first, with commas
    /// @param mode a [SubtitleMode]; empty for that of the settings
    public record Said(
            String audio,
            String layout,
            boolean original,
            boolean highQuality,
            String mode,
            String subtitles,
            boolean hearingImpaired) {
        private static Said of(Preferences preferences) {
            return new Said(
                    codes(preferences.audio().languages()),
                    preferences.audio().layout().name(),
                    preferences.audio().original(),
                    preferences.audio().highQuality(),
                    preferences.subtitles().mode().map(SubtitleMode::name).orElse(""),
                    codes(preferences.subtitles().languages()),
                    preferences.subtitles().hearingImpaired());
        }

        private static String codes(List<Language> languages) {
            return languages.stream().map(Language::tag).collect(Collectors.joining(", "));
        }
    }

    static StreamsShown of(ChannelStreamsAnswer answer) {
        Preferences own = RecordJson.read(answer.own().toString(), Preferences.class);
        return new StreamsShown(
                Said.of(own),
                Said.of(RecordJson.read(answer.inForce().toString(), Preferences.class)),
                own.rules().stream().map(RuleShown::of).toList());
    }

    public RuleShown fresh() {
        return RuleShown.FRESH;
    }

    public int mostRules() {
        return Preferences.MOST_RULES;
    }

    /// What the conditions of rules may name of where and when something is shown.
    public List<String> situation() {
        return Situation.VARIABLES.stream().sorted().toList();
    }

    /// What those about a stream may name besides.
    public List<String> stream() {
        return Wanted.VARIABLES.stream().sorted().toList();
    }

    public List<String> layouts() {
        return Arrays.stream(Layout.values()).map(Layout::name).toList();
    }

    public List<String> modes() {
        return Arrays.stream(SubtitleMode.values()).map(SubtitleMode::name).toList();
    }
}

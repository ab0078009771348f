package tv.exstream.web.ui.channel;

import java.util.List;
import java.util.Optional;
import tv.exstream.expression.Expression;
import tv.exstream.json.RecordJson;
import tv.exstream.pick.Rule;
import tv.exstream.pick.Wanted;

/// A rule of a channel as the fields of the page about sound and subtitles have it.
///
/// @param audio empty when the rule leaves the sound to the points
/// @param subtitles empty when it shows none
public record RuleShown(Said when, Optional<Streams> audio, Optional<Streams> subtitles) {
    /// What is in a field.
    ///
    /// @param text what people read and change
    /// @param json what it stands for as long as nobody changes it, because a text need not tell all of it: texts of a list may have
    ///     what parts them in the field; empty when nothing is there yet
    public record Said(String text, String json) {
        private static final Said NOTHING = new Said("", "");

        private static Said of(Expression condition) {
            boolean always = condition.equals(Expression.ALWAYS);
            return new Said(always ? "" : condition.text(), RecordJson.write(condition));
        }

        private static Said of(List<String> texts, String between) {
            return new Said(String.join(between, texts), RecordJson.write(texts));
        }
    }

    /// The streams that a rule wants.
    public record Streams(Said languages, Said titles, Said withoutTitles, Said condition) {
        private static final Streams NOTHING =
                new Streams(Said.NOTHING, Said.NOTHING, Said.NOTHING, Said.NOTHING);

        private static Streams of(Wanted wanted) {
            return new Streams(
                    Said.of(wanted.languages(), ", "),
                    Said.of(wanted.titles(), "\n"),
                    Said.of(wanted.withoutTitles(), "\n"),
                    Said.of(wanted.condition()));
        }
    }

    /// One that nobody has written anything into.
    static final RuleShown FRESH =
            new RuleShown(Said.NOTHING, Optional.of(Streams.NOTHING), Optional.empty());

    static RuleShown of(Rule rule) {
        return new RuleShown(
                Said.of(rule.when()),
                rule.audio().map(Streams::of),
                rule.subtitles().map(Streams::of));
    }

    /// What the fields about sound have, also when they are closed.
    public Streams heard() {
        return audio.orElse(Streams.NOTHING);
    }

    /// What the fields about subtitles have, also when they are closed.
    public Streams read() {
        return subtitles.orElse(Streams.NOTHING);
    }
}

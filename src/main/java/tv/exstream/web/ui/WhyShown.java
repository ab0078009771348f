package tv.exstream.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaFile;
import tv.exstream.media.SoundTrack;
import tv.exstream.pick.Choice;
import tv.exstream.pick.Explanation;
import tv.exstream.pick.Picked;
import tv.exstream.pick.Rule;
import tv.exstream.playout.Presentation;
import tv.exstream.subtitle.Offer;
import tv.exstream.subtitle.Track;

/// What a channel takes of an item, and why, in words.
///
/// @param number of the channel, such as `5`
/// @param channel such as `5  Movies`
/// @param when in the channel's zone
/// @param instant the same for programs
/// @param planned whether the channel shows it then
/// @param asked whether its place in the schedule asks for streams of its own
/// @param summary what is heard, drawn and to be chosen
/// @param audio every sound of the file, in file order; may be empty
/// @param subtitles the same of subtitles
/// @param tracks what each sound track of the channel carries
/// @param rules of the channel, in their order; may be empty
/// @param preferences of the channel, by name
public record WhyShown(
        String title,
        String number,
        String channel,
        String when,
        String instant,
        boolean planned,
        boolean asked,
        List<Fact> summary,
        List<WhyStream> audio,
        List<WhyStream> subtitles,
        List<Fact> tracks,
        List<RuleRow> rules,
        List<PreferenceWords.Group> preferences) {
    public WhyShown {
        summary = List.copyOf(summary);
        audio = List.copyOf(audio);
        subtitles = List.copyOf(subtitles);
        tracks = List.copyOf(tracks);
        rules = List.copyOf(rules);
        preferences = List.copyOf(preferences);
    }

    /// @param name what it is about
    /// @param reason may be empty
    public record Fact(String name, String text, String reason) {}

    /// @param condition as it was written
    /// @param state `decided`, `failed` or `untested`
    /// @param outcome what became of it
    public record RuleRow(int number, String condition, String state, String outcome) {}

    /// @param offer what viewers may choose
    static WhyShown of(Explanation explained, Offer offer, WhyWords words) {
        Channel channel = explained.situation().channel();
        var begin = explained.situation().at();
        MediaFile file = explained.item().file();
        Picked picked = explained.picked();
        return new WhyShown(
                WhyWords.title(explained.item().outline()),
                channel.number().toString(),
                channel.number() + "  " + channel.name(),
                words.time(begin.atZone(channel.zone())),
                begin.toString(),
                explained.planned(),
                !explained.situation().asked().equals(Presentation.Dress.PLAIN.languages()),
                summary(picked, file, offer, words),
                WhyStream.audio(file, picked.audio(), words),
                WhyStream.subtitles(file, picked.subtitles(), words),
                tracks(channel.profile().tracks(), picked.tracks(), file, words),
                rules(explained.followed().rules(), picked.trials(), words),
                new PreferenceWords(words).of(explained.followed()));
    }

    private static List<Fact> summary(Picked picked, MediaFile file, Offer offer, WhyWords words) {
        return List.of(
                new Fact(
                        words.say("heard"),
                        WhyStream.named(
                                WhyStream.audio(file, picked.audio(), words),
                                words.say("silence"),
                                words),
                        words.say(picked.audio().reason())),
                new Fact(
                        words.say("drawn"),
                        WhyStream.named(
                                WhyStream.subtitles(file, picked.subtitles(), words),
                                words.say("no-subtitles"),
                                words),
                        words.say(picked.subtitles().reason())),
                new Fact(
                        words.say("offered"),
                        offer.tracks().isEmpty()
                                ? words.say("no-subtitles")
                                : String.join(
                                        ", ", offer.tracks().stream().map(Track::name).toList()),
                        chosenFrom(file, offer, words)));
    }

    private static String chosenFrom(MediaFile file, Offer offer, WhyWords words) {
        if (!offer.tracks().isEmpty()) {
            return words.say("offered.chosen");
        }
        return Track.all(file).isEmpty()
                ? words.say("offered.no-text")
                : words.say("offered.not-here");
    }

    private static List<Fact> tracks(
            List<SoundTrack> tracks, List<Choice> choices, MediaFile file, WhyWords words) {
        return IntStream.range(0, tracks.size())
                .mapToObj(
                        n ->
                                new Fact(
                                        words.track(tracks.get(n), n + 1),
                                        WhyStream.named(
                                                WhyStream.audio(file, choices.get(n), words),
                                                words.say("silence"),
                                                words),
                                        words.say(choices.get(n).reason())))
                .toList();
    }

    private static List<RuleRow> rules(
            List<Rule> rules, List<Picked.Trial> trials, WhyWords words) {
        List<RuleRow> rows = new ArrayList<>();
        for (Rule rule : rules) {
            int tested = rows.size();
            String condition = words.rule(rule);
            rows.add(
                    tested < trials.size()
                            ? row(trials.get(tested), condition, words)
                            : new RuleRow(
                                    tested + 1, condition, "untested", words.say("rule.untested")));
        }
        return rows;
    }

    private static RuleRow row(Picked.Trial trial, String condition, WhyWords words) {
        return new RuleRow(
                trial.number(),
                condition,
                trial.decided() ? "decided" : "failed",
                trial.decided()
                        ? words.say("rule.decides")
                        : words.say("rule.fails", words.say(trial.outcome())));
    }
}

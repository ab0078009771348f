package tv.exstream.web.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Metadata;
import tv.exstream.pick.Explanation;
import tv.exstream.playout.Airing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.time.TimeRange;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.RequestedMedia;
import tv.exstream.web.VisibleChannels;
import tv.exstream.web.VisibleMedia;
import tv.exstream.web.ui.WhyAnswer.Choice;

/// Answers what the page at `/why` is asked. Thread-safe.
final class WhyView {
    /// A break in a programme is shorter.
    private static final Duration BREAK = Duration.ofHours(1);

    /// How far the guide goes back and ahead.
    private static final Duration PAST = Duration.ofDays(7);

    private static final Duration AHEAD = Duration.ofDays(14);

    /// More than any item has.
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final WhyParts parts;
    private final WhyChoices choices;
    private final RequestedChannels requested;
    private final RequestedMedia media;
    private final RemarkTexts texts;

    WhyView(WhyParts parts, RemarkTexts texts) {
        this.parts = parts;
        this.texts = texts;
        this.choices = new WhyChoices(parts);
        this.requested = new RequestedChannels(parts.channels());
        this.media = new RequestedMedia(parts.sources().items());
    }

    /// @throws ProblemException CHANNEL_NOT_FOUND, MEDIA_NOT_FOUND, OUTSIDE_TIMELINE, QUERY_UNREADABLE, INVALID_VALUE
    WhyAnswer answer(WhyQuestion question, WhyWords words) {
        Optional<Channel> channel = channel(question);
        if (channel.isEmpty()) {
            return new WhyAnswer(OptionList.of(List.of()), "", List.of(), List.of());
        }
        Channel on = channel.get();
        OptionList options = options(on.number().toString());
        return question.item().isEmpty() && question.at().isEmpty()
                ? new WhyAnswer(options, "", List.of(choice(question, on, words)), List.of())
                : explained(options, shown(question, on), words);
    }

    /// The page with a sentence in place of an answer.
    WhyAnswer refusal(WhyQuestion question, ProblemException why, WhyWords words) {
        return new WhyAnswer(
                options(question.channel()), sentence(question, why, words), List.of(), List.of());
    }

    /// The one that is asked for, else the first there is.
    private Optional<Channel> channel(WhyQuestion question) {
        return question.channel().isEmpty()
                ? VisibleChannels.of(parts.channels().all()).stream().findFirst()
                : Optional.of(requested.find(question.channel()));
    }

    private OptionList options(String chosen) {
        return OptionList.of(
                VisibleChannels.of(parts.channels().all()).stream().map(WhyView::option).toList(),
                chosen);
    }

    private static OptionList.Choice option(Channel channel) {
        String number = channel.number().toString();
        return new OptionList.Choice(number, number + "  " + channel.name());
    }

    private Choice choice(WhyQuestion question, Channel channel, WhyWords words) {
        return question.words().isEmpty() || !VisibleMedia.areAll()
                ? choices.soon(channel, words)
                : choices.found(channel, question.words(), words);
    }

    /// Of a live source nothing is known before it is on.
    private WhyAnswer explained(OptionList options, Explanation explained, WhyWords words) {
        if (explained.item().isLive()) {
            return new WhyAnswer(options, words.say("live"), List.of(), List.of());
        }
        var shown = WhyShown.of(explained, parts.offers().of(explained), words);
        return new WhyAnswer(options, "", List.of(), List.of(shown));
    }

    private Explanation shown(WhyQuestion question, Channel channel) {
        Optional<Instant> at = question.instant();
        if (!question.item().isEmpty()) {
            return shown(item(question), channel, at);
        }
        Airing airing = programme(channel, at.orElseThrow());
        Instant during = at.filter(airing.start()::isBefore).orElse(airing.start());
        return shown(media.find(airing.media().value()), channel, Optional.of(during));
    }

    /// Those who only watch are told of what is on, and of nothing that is not for their age.
    private Explanation shown(MediaItem item, Channel channel, Optional<Instant> at) {
        if (!VisibleMedia.areAll() && !(airs(item, channel) && isForTheAge(item))) {
            throw unknown(item.id().toString());
        }
        return parts.explainer().explain(item, channel, at);
    }

    private MediaItem item(WhyQuestion question) {
        if (!ID.matcher(question.item()).matches()) {
            throw unknown(question.item());
        }
        return media.find(Long.parseLong(question.item()));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_ITEM, id);
    }

    private boolean airs(MediaItem item, Channel channel) {
        Instant now = parts.now();
        var guide = new TimeRange(now.minus(PAST), now.plus(AHEAD));
        return parts.playouts().airings(channel.id(), guide).stream()
                .anyMatch(airing -> airing.media().equals(item.id()));
    }

    private boolean isForTheAge(MediaItem item) {
        return VisibleMedia.have(
                parts.sources()
                        .items()
                        .metadata(Set.of(item.id()))
                        .getOrDefault(item.id(), Metadata.NONE));
    }

    /// What is on, or comes next during a break.
    private Airing programme(Channel channel, Instant at) {
        return parts.playouts().airings(channel.id(), new TimeRange(at, at.plus(BREAK))).stream()
                .filter(airing -> !airing.kind().isFiller())
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.OUTSIDE_TIMELINE,
                                        Objection.NO_PROGRAMME,
                                        channel.number(),
                                        at));
    }

    private String sentence(WhyQuestion question, ProblemException why, WhyWords words) {
        if (why.problem() == Problem.MEDIA_NOT_FOUND) {
            return words.say("refused.media");
        }
        if (why.problem() == Problem.CHANNEL_NOT_FOUND) {
            return words.say("refused.channel", question.channel());
        }
        if (why.problem() == Problem.OUTSIDE_TIMELINE) {
            return words.say("refused.time");
        }
        return words.say("refused.unreadable", texts.detail(why));
    }
}

package tv.exstream.web.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.pick.Explanation;
import tv.exstream.playout.Airing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.TimeRange;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.RequestedMedia;
import tv.exstream.web.VisibleChannels;
import tv.exstream.web.ui.WhyAnswer.ChannelOption;
import tv.exstream.web.ui.WhyAnswer.Choice;

/// Answers what the page at `/why` is asked. Thread-safe.
final class WhyView {
    /// A break in a programme is shorter.
    private static final Duration BREAK = Duration.ofHours(1);

    private static final String LIVE =
            "This is a live source. It is asked for the languages that the channel prefers; what it"
                    + " sends is known only while it is on.";

    /// More than any item has.
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final WhyParts parts;
    private final WhyChoices choices;
    private final RequestedChannels requested;
    private final RequestedMedia media;

    WhyView(WhyParts parts) {
        this.parts = parts;
        this.choices = new WhyChoices(parts);
        this.requested = new RequestedChannels(parts.channels());
        this.media = new RequestedMedia(parts.sources().items());
    }

    /// @throws ProblemException CHANNEL_NOT_FOUND, MEDIA_NOT_FOUND, OUTSIDE_TIMELINE, QUERY_UNREADABLE, INVALID_VALUE
    WhyAnswer answer(WhyQuestion question) {
        Optional<Channel> channel = channel(question);
        if (channel.isEmpty()) {
            return new WhyAnswer(List.of(), "", List.of(), List.of());
        }
        Channel on = channel.get();
        List<ChannelOption> options = options(on.number().toString());
        return question.item().isEmpty() && question.at().isEmpty()
                ? new WhyAnswer(options, "", List.of(choice(question, on)), List.of())
                : explained(options, shown(question, on));
    }

    /// The page with a sentence in place of an answer.
    WhyAnswer refusal(WhyQuestion question, ProblemException why) {
        return new WhyAnswer(
                options(question.channel()), sentence(question, why), List.of(), List.of());
    }

    /// The one that is asked for, else the first there is.
    private Optional<Channel> channel(WhyQuestion question) {
        return question.channel().isEmpty()
                ? VisibleChannels.of(parts.channels().all()).stream().findFirst()
                : Optional.of(requested.find(question.channel()));
    }

    private List<ChannelOption> options(String chosen) {
        return VisibleChannels.of(parts.channels().all()).stream()
                .map(each -> option(each, each.number().toString().equals(chosen)))
                .toList();
    }

    private static ChannelOption option(Channel channel, boolean chosen) {
        String number = channel.number().toString();
        return new ChannelOption(number, number + "  " + channel.name(), chosen);
    }

    private Choice choice(WhyQuestion question, Channel channel) {
        return question.words().isEmpty()
                ? choices.soon(channel)
                : choices.found(channel, question.words());
    }

    /// Of a live source nothing is known before it is on.
    private WhyAnswer explained(List<ChannelOption> options, Explanation explained) {
        if (explained.item().isLive()) {
            return new WhyAnswer(options, LIVE, List.of(), List.of());
        }
        var shown = WhyShown.of(explained, parts.offers().of(explained));
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

    private Explanation shown(MediaItem item, Channel channel, Optional<Instant> at) {
        return parts.explainer().explain(item, channel, at);
    }

    private MediaItem item(WhyQuestion question) {
        if (!ID.matcher(question.item()).matches()) {
            throw new ProblemException(
                    Problem.MEDIA_NOT_FOUND, "no media item has the id " + question.item());
        }
        return media.find(Long.parseLong(question.item()));
    }

    /// What is on, or comes next during a break.
    private Airing programme(Channel channel, Instant at) {
        return parts.playouts().airings(channel.id(), new TimeRange(at, at.plus(BREAK))).stream()
                .filter(airing -> !airing.kind().isFiller())
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.OUTSIDE_TIMELINE,
                                        "channel %s has no programme at %s"
                                                .formatted(channel.number(), at)));
    }

    private static String sentence(WhyQuestion question, ProblemException why) {
        if (why.problem() == Problem.MEDIA_NOT_FOUND) {
            return "This programme is not in the library, or not any more. Look for it by the words"
                    + " of its title.";
        }
        if (why.problem() == Problem.CHANNEL_NOT_FOUND) {
            return "There is no channel %s. Choose one of the list.".formatted(question.channel());
        }
        if (why.problem() == Problem.OUTSIDE_TIMELINE) {
            return "This channel has no programme at that time. Look for one by the words of its"
                    + " title.";
        }
        return "This cannot be read: %s.".formatted(why.getMessage());
    }
}

package tv.exstream.web.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.collection.Search;
import tv.exstream.collection.query.Page;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.time.TimeRange;
import tv.exstream.web.VisibleMedia;
import tv.exstream.web.ui.WhyAnswer.Choice;
import tv.exstream.web.ui.WhyAnswer.Option;

/// Finds items for people who want one explained. Thread-safe.
final class WhyChoices {
    /// About a screen.
    private static final int MOST = 20;

    private static final Duration SOON = Duration.ofHours(12);

    private final WhyParts parts;
    private final Search search;

    WhyChoices(WhyParts parts) {
        this.parts = parts;
        this.search = new Search(parts.sources().collections(), parts.sources().matches());
    }

    /// @param query words of a title, or more
    /// @throws tv.exstream.problem.ProblemException QUERY_UNREADABLE, COLLECTION_CYCLE
    Choice found(Channel channel, String query, WhyWords words) {
        var preview = search.preview(query, parts.today(), Page.first(MOST)).preview();
        String heading =
                preview.count() > MOST
                        ? words.say("found.first", MOST, preview.count())
                        : words.say("found");
        return new Choice(
                heading,
                words.say("found.none", query),
                preview.items().stream().map(item -> option(channel, item)).toList());
    }

    /// What the channel shows next that is for the age of whoever asks, each item once.
    Choice soon(Channel channel, WhyWords words) {
        Instant now = parts.now();
        List<Airing> next = next(channel, new TimeRange(now, now.plus(SOON)));
        Map<MediaId, MediaItem> items = shown(next);
        return new Choice(
                words.say("soon", channel.name()),
                words.say("soon.none"),
                next.stream()
                        .flatMap(
                                airing ->
                                        Stream.ofNullable(items.get(airing.media()))
                                                .map(item -> option(channel, airing, item, words)))
                        .toList());
    }

    /// Those who look after channels see everything, as elsewhere on this page.
    private Map<MediaId, MediaItem> shown(List<Airing> airings) {
        MediaItems items = parts.sources().items();
        Set<MediaId> all = airings.stream().map(Airing::media).collect(Collectors.toSet());
        return items.findAll(VisibleMedia.areAll() ? all : VisibleMedia.of(all, items));
    }

    private List<Airing> next(Channel channel, TimeRange range) {
        List<Airing> next = new ArrayList<>();
        Set<MediaId> seen = new HashSet<>();
        for (Airing airing : parts.playouts().airings(channel.id(), range)) {
            if (next.size() < MOST && !airing.kind().isFiller() && seen.add(airing.media())) {
                next.add(airing);
            }
        }
        return next;
    }

    private static Option option(Channel channel, Outline item) {
        int year = item.title().year();
        return new Option(
                channel.number().toString(),
                item.id().value(),
                WhyWords.title(item),
                year > 0 ? Integer.toString(year) : "",
                "");
    }

    private static Option option(Channel channel, Airing airing, MediaItem item, WhyWords words) {
        return new Option(
                channel.number().toString(),
                item.id().value(),
                WhyWords.title(item.outline()),
                words.time(airing.start().atZone(channel.zone())),
                airing.start().toString());
    }
}

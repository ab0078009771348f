package tv.exstream.web.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.guide.Headline;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;

/// What airings are called.
///
/// @param items those that are known
record AiringNames(Map<MediaId, Outline> items) {
    static AiringNames of(Collection<Airing> airings, MediaItems items) {
        return new AiringNames(
                items.outlines(airings.stream().map(Airing::media).distinct().toList()));
    }

    String titleOf(Airing airing) {
        String own = airing.presentation().title();
        return own.isEmpty() ? titleOf(airing.media()) : own;
    }

    String titleOf(MediaId media) {
        return Optional.ofNullable(items.get(media))
                .map(Headline::of)
                .map(
                        line ->
                                line.subtitle().isEmpty()
                                        ? line.title()
                                        : line.title() + " · " + line.subtitle())
                .orElse("media item " + media);
    }

    List<AiringEntry> entries(List<Airing> airings, Function<Airing, String> why) {
        return airings.stream()
                .map(
                        airing ->
                                new AiringEntry(
                                        airing.media().value(),
                                        titleOf(airing),
                                        airing.start(),
                                        airing.finish(),
                                        airing.kind(),
                                        why.apply(airing)))
                .toList();
    }
}

package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.job.Programming;
import tv.exstream.json.RecordJson;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Extension.Redirected;
import tv.exstream.schedule.Material;
import tv.exstream.schedule.TimelineDiff;
import tv.exstream.web.RemarkTexts;

/// What was or would be planned, as JSON. Thread-safe.
final class PreviewView {
    private final MediaItems items;
    private final TimelineView timelines;
    private final RemarkTexts texts;

    PreviewView(MediaItems items, TimelineView timelines, RemarkTexts texts) {
        this.items = items;
        this.timelines = timelines;
        this.texts = texts;
    }

    PreviewAnswer answer(Channel channel, Programming.Preview preview) {
        return answer(channel, preview, TimelineView.MOST);
    }

    /// @param most that each list of airings may have; all of them end at the same time
    private PreviewAnswer answer(Channel channel, Programming.Preview preview, int most) {
        Function<Remark, String> words = texts.in(channel.zone());
        Extension extension = preview.extension();
        Optional<Instant> shownTo = shownTo(preview, most);
        List<Planned> planned = before(shownTo, extension.airings(), each -> each.airing().start());
        List<Airing> added = before(shownTo, preview.diff().added(), Airing::start);
        List<Airing> removed = before(shownTo, preview.diff().removed(), Airing::start);
        AiringNames names = AiringNames.of(all(planned, added, removed), items);
        int whole = extension.airings().size() + changes(preview);
        return new PreviewAnswer(
                extension.from(),
                extension.anchor().at(),
                planned.stream()
                        .flatMap(
                                each ->
                                        names
                                                .entries(
                                                        List.of(each.airing()),
                                                        _ -> words.apply(each.reason()))
                                                .stream())
                        .toList(),
                extension.gaps().stream().map(gap -> entry(gap, words)).toList(),
                timelines.entries(
                        extension.redirects().stream().map(Redirected::redirect).toList(), words),
                shownTo,
                whole - planned.size() - added.size() - removed.size(),
                extension.warnings().stream().map(words).toList(),
                new PreviewAnswer.Difference(
                        names.entries(added, _ -> ""),
                        names.entries(removed, _ -> ""),
                        preview.diff().kept()),
                Optional.empty());
    }

    /// The same with how much there is to show, which takes a look at every item that rules draw from.
    ///
    /// @param most that each list of airings may have
    PreviewAnswer answerWithMaterial(Channel channel, Programming.Trial trial, int most) {
        return answer(channel, trial.preview(), most).with(entry(trial.material()));
    }

    private static PreviewAnswer.MaterialEntry entry(Material material) {
        return new PreviewAnswer.MaterialEntry(
                entry(material.whole()),
                material.drawn().stream()
                        .map(
                                each ->
                                        new PreviewAnswer.DrawnEntry(
                                                RecordJson.shown(each.selection()),
                                                entry(each.reserve())))
                        .toList());
    }

    private static PreviewAnswer.ReserveEntry entry(Material.Reserve reserve) {
        return new PreviewAnswer.ReserveEntry(
                reserve.items(),
                reserve.length().toSeconds(),
                reserve.lasts().map(Duration::toSeconds));
    }

    private static int changes(Programming.Preview preview) {
        return preview.diff().added().size() + preview.diff().removed().size();
    }

    private static List<Airing> all(
            List<Planned> planned, List<Airing> added, List<Airing> removed) {
        return Stream.of(planned.stream().map(Planned::airing), added.stream(), removed.stream())
                .flatMap(each -> each)
                .toList();
    }

    /// Where the first of them has to end; empty when none is too long.
    private static Optional<Instant> shownTo(Programming.Preview preview, int most) {
        TimelineDiff diff = preview.diff();
        return Stream.of(
                        preview.extension().airings().stream().map(Planned::airing),
                        diff.added().stream(),
                        diff.removed().stream())
                .flatMap(airings -> airings.map(Airing::start).skip(most).limit(1))
                .min(Comparator.naturalOrder());
    }

    private static <T> List<T> before(
            Optional<Instant> end, List<T> entries, Function<T, Instant> start) {
        return end.map(
                        until ->
                                entries.stream()
                                        .filter(each -> start.apply(each).isBefore(until))
                                        .toList())
                .orElse(entries);
    }

    private static GapEntry entry(Extension.Gap gap, Function<Remark, String> words) {
        return new GapEntry(gap.range().start(), gap.range().end(), words.apply(gap.reason()));
    }
}

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
        return answer(channel, preview, PreviewPart.USUAL);
    }

    private PreviewAnswer answer(Channel channel, Programming.Preview preview, PreviewPart part) {
        Function<Remark, String> words = texts.in(channel.zone());
        Extension extension = preview.extension();
        Shown shown = Shown.of(preview, part);
        AiringNames names = AiringNames.of(shown.all(), items);
        return new PreviewAnswer(
                extension.from(),
                extension.anchor().at(),
                shown.planned().stream()
                        .flatMap(
                                each ->
                                        names
                                                .entries(
                                                        List.of(each.airing()),
                                                        _ -> words.apply(each.reason()))
                                                .stream())
                        .toList(),
                part.of(extension.gaps(), gap -> gap.range().end()).stream()
                        .map(gap -> entry(gap, words))
                        .toList(),
                timelines.entries(
                        part.of(
                                extension.redirects().stream().map(Redirected::redirect).toList(),
                                redirect -> redirect.range().end()),
                        words),
                shown.to(),
                shown.leftOut(),
                extension.warnings().stream().map(words).toList(),
                new PreviewAnswer.Difference(
                        names.entries(shown.added(), _ -> ""),
                        names.entries(shown.removed(), _ -> ""),
                        preview.diff().kept()),
                Optional.empty());
    }

    /// The same with how much there is to show, which takes a look at every item that rules draw from.
    PreviewAnswer answerWithMaterial(Channel channel, Programming.Trial trial, PreviewPart part) {
        return answer(channel, trial.preview(), part).with(entry(trial.material()));
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

    /// The lists of airings of one answer. None has more than it may, and all of them end at the same time.
    ///
    /// @param to see [PreviewAnswer#shownTo]
    private record Shown(
            List<Planned> planned,
            List<Airing> added,
            List<Airing> removed,
            Optional<Instant> to,
            int leftOut) {
        static Shown of(Programming.Preview preview, PreviewPart part) {
            List<Planned> planned =
                    part.of(preview.extension().airings(), each -> each.airing().finish());
            List<Airing> added = part.of(preview.diff().added(), Airing::finish);
            List<Airing> removed = part.of(preview.diff().removed(), Airing::finish);
            Optional<Instant> to =
                    Stream.of(
                                    planned.stream().map(Planned::airing),
                                    added.stream(),
                                    removed.stream())
                            .flatMap(each -> each.map(Airing::start).skip(part.most()).limit(1))
                            .min(Comparator.naturalOrder());
            Shown all = new Shown(planned, added, removed, to, 0);
            return to.map(all::before).orElse(all);
        }

        private Shown before(Instant end) {
            List<Planned> first =
                    planned.stream().filter(each -> each.airing().start().isBefore(end)).toList();
            List<Airing> coming = before(end, added);
            List<Airing> going = before(end, removed);
            int shown = first.size() + coming.size() + going.size();
            int whole = planned.size() + added.size() + removed.size();
            return new Shown(first, coming, going, to, whole - shown);
        }

        private static List<Airing> before(Instant end, List<Airing> airings) {
            return airings.stream().filter(each -> each.start().isBefore(end)).toList();
        }

        List<Airing> all() {
            return Stream.of(
                            planned.stream().map(Planned::airing), added.stream(), removed.stream())
                    .flatMap(each -> each)
                    .toList();
        }
    }

    private static GapEntry entry(Extension.Gap gap, Function<Remark, String> words) {
        return new GapEntry(gap.range().start(), gap.range().end(), words.apply(gap.reason()));
    }
}

package tv.exstream.web.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.job.Programming;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Extension.Redirected;
import tv.exstream.schedule.Schedule;

/// The rules of channels as JSON. Thread-safe.
final class ScheduleView {
    private final Programming programming;
    private final MediaItems items;
    private final TimelineView timelines;

    ScheduleView(Programming programming, MediaItems items, TimelineView timelines) {
        this.programming = programming;
        this.items = items;
        this.timelines = timelines;
    }

    String rules(Channel channel) {
        return RecordJson.write(present(channel));
    }

    private Schedule present(Channel channel) {
        return programming
                .rules(channel.id())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.SCHEDULE_NOT_FOUND,
                                        "channel %s has no rules yet".formatted(channel.number())));
    }

    /// Answers the rules as they are now.
    String put(Channel channel, String json) {
        Schedule schedule = read(channel, json);
        programming.setRules(channel, schedule);
        return RecordJson.write(schedule);
    }

    private Schedule read(Channel channel, String json) {
        return StrictJson.read(json, Schedule.class, Map.of("seed", programming.seed(channel)));
    }

    /// @param json blank for the present rules
    PreviewAnswer preview(Channel channel, String json, int hours) {
        return preview(channel, json.isBlank() ? present(channel) : read(channel, json), hours);
    }

    PreviewAnswer preview(Channel channel, Schedule schedule, int hours) {
        return answer(programming.preview(channel, schedule, Duration.ofHours(hours)));
    }

    private PreviewAnswer answer(Programming.Preview preview) {
        Extension extension = preview.extension();
        List<Planned> planned = cut(extension.airings());
        List<Airing> added = cut(preview.diff().added());
        List<Airing> removed = cut(preview.diff().removed());
        AiringNames names = AiringNames.of(all(planned, added, removed), items);
        int whole = extension.airings().size() + changes(preview);
        return new PreviewAnswer(
                extension.from(),
                extension.anchor().at(),
                planned.stream()
                        .flatMap(
                                each ->
                                        names
                                                .entries(List.of(each.airing()), _ -> each.reason())
                                                .stream())
                        .toList(),
                extension.gaps().stream().map(ScheduleView::entry).toList(),
                timelines.entries(
                        extension.redirects().stream().map(Redirected::redirect).toList()),
                whole - planned.size() - added.size() - removed.size(),
                extension.warnings(),
                new PreviewAnswer.Difference(
                        names.entries(added, _ -> ""),
                        names.entries(removed, _ -> ""),
                        preview.diff().kept()));
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

    private static <T> List<T> cut(List<T> entries) {
        return entries.subList(0, Math.min(TimelineView.MOST, entries.size()));
    }

    private static GapEntry entry(Extension.Gap gap) {
        return new GapEntry(gap.range().start(), gap.range().end(), gap.reason());
    }
}

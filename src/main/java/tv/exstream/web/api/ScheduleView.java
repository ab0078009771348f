package tv.exstream.web.api;

import java.time.Duration;
import java.util.Map;
import tv.exstream.channel.Channel;
import tv.exstream.job.Programming;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.Chance;

/// The rules of channels as JSON. Thread-safe.
final class ScheduleView {
    private final Programming programming;
    private final PreviewView previews;

    ScheduleView(Programming programming, PreviewView previews) {
        this.programming = programming;
        this.previews = previews;
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

    /// Whoever does not care for the seed keeps the present one, so that a preview is what comes; the first one differs between
    /// channels.
    private Schedule read(Channel channel, String json) {
        long seed =
                programming
                        .rules(channel.id())
                        .map(Schedule::seed)
                        .orElseGet(() -> Chance.seed(channel.id().value(), "schedule"));
        return StrictJson.read(json, Schedule.class, Map.of("seed", seed));
    }

    /// @param json blank for the present rules
    PreviewAnswer preview(Channel channel, String json, int hours) {
        Schedule schedule = json.isBlank() ? present(channel) : read(channel, json);
        return previews.answer(programming.preview(channel, schedule, Duration.ofHours(hours)));
    }
}

package tv.exstream.web.api;

import java.time.Duration;
import tv.exstream.channel.Channel;
import tv.exstream.job.Programming;
import tv.exstream.job.Rulebook;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.Schedule;

/// The rules of channels as JSON. Thread-safe.
final class ScheduleView {
    private final Rulebook rulebook;
    private final Programming programming;

    private final PreviewView previews;

    ScheduleView(Rulebook rulebook, Programming programming, PreviewView previews) {
        this.rulebook = rulebook;
        this.programming = programming;
        this.previews = previews;
    }

    /// The rules as they were written.
    String written(Channel channel) {
        return rulebook.written(channel).orElseThrow(() -> without(channel));
    }

    /// The rules with every part in its place.
    String expanded(Channel channel) {
        return rulebook.expanded(channel).orElseThrow(() -> without(channel));
    }

    private static ProblemException without(Channel channel) {
        return ProblemException.of(
                Problem.SCHEDULE_NOT_FOUND, Objection.NO_RULES, channel.number());
    }

    /// Answers the rules as they are now.
    String put(Channel channel, String json) {
        rulebook.put(channel, json);
        return written(channel);
    }

    /// @param json blank for the present rules
    /// @throws ProblemException INVALID_VALUE
    PreviewAnswer preview(Channel channel, String json, int hours, PreviewPart part) {
        Schedule schedule = json.isBlank() ? kept(channel) : read(channel, json);
        return preview(channel, schedule, hours, part);
    }

    /// @throws ProblemException SCHEDULE_NOT_FOUND
    Schedule kept(Channel channel) {
        return programming.rules(channel.id()).orElseThrow(() -> without(channel));
    }

    /// What rules come to that are not those of the channel yet.
    ///
    /// @throws ProblemException INVALID_VALUE with the place
    Schedule read(Channel channel, String json) {
        return rulebook.read(channel, json);
    }

    PreviewAnswer preview(Channel channel, Schedule schedule, int hours, PreviewPart part) {
        return previews.answerWithMaterial(
                channel, programming.preview(channel, schedule, Duration.ofHours(hours)), part);
    }
}

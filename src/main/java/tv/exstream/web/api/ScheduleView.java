package tv.exstream.web.api;

import java.time.Duration;
import tv.exstream.channel.Channel;
import tv.exstream.job.Programming;
import tv.exstream.job.Rulebook;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Schedule;

/// The rules of channels as JSON. Thread-safe.
final class ScheduleView {
    /// Of one answer: a week of songs with what comes between them has fewer, and more are megabytes.
    private static final int MOST_SHOWN = 10_000;

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
        return new ProblemException(
                Problem.SCHEDULE_NOT_FOUND,
                "channel %s has no rules yet".formatted(channel.number()));
    }

    /// Answers the rules as they are now.
    String put(Channel channel, String json) {
        rulebook.put(channel, json);
        return written(channel);
    }

    /// @param json blank for the present rules
    /// @param most that each list of airings may have: 1..[#MOST_SHOWN]
    /// @throws ProblemException INVALID_VALUE
    PreviewAnswer preview(Channel channel, String json, int hours, int most) {
        if (most < 1 || most > MOST_SHOWN) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "limit must be 1..%d: %d".formatted(MOST_SHOWN, most));
        }
        Schedule schedule =
                json.isBlank()
                        ? programming.rules(channel.id()).orElseThrow(() -> without(channel))
                        : rulebook.read(channel, json);
        return preview(channel, schedule, hours, most);
    }

    /// @param most that each list of airings may have
    PreviewAnswer preview(Channel channel, Schedule schedule, int hours, int most) {
        return previews.answerWithMaterial(
                channel, programming.preview(channel, schedule, Duration.ofHours(hours)), most);
    }
}

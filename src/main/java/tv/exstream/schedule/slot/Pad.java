package tv.exstream.schedule.slot;

import static tv.exstream.schedule.slot.Slack.SLACK;

import java.util.Optional;
import tv.exstream.schedule.Target.Mark;

/// Times of day at which items begin.
///
/// @param minutes items begin at multiples of them; 0 for any time
public record Pad(int minutes) {
    public static final Pad NONE = new Pad(0);

    public Pad {
        if (minutes != 0) {
            new Mark(minutes);
        }
    }

    Optional<Mark> mark() {
        return minutes == 0 ? Optional.empty() : Optional.of(new Mark(minutes, SLACK));
    }
}

package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Fillers.Need;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.time.CivilTime;

/// Filler that stands on its own instead of going with a programme. Owned by one thread.
final class Interludes {
    /// Stands for room without an end.
    static final Duration ANY_LENGTH = Duration.ofDays(1);

    private final Fillers fillers;
    private final Memory memory;
    private final ZoneId zone;

    Interludes(Run run, Fillers fillers) {
        this.fillers = fillers;
        memory = run.memory();
        zone = run.program().zone();
    }

    /// What the rolls say, one after another, as many whole clips as there is room for.
    List<Clip> of(List<Roll> rolls, Instant at, Duration room) {
        List<Clip> clips = new ArrayList<>();
        for (Roll roll : rolls) {
            Need need = new Need(at, room, roll.place(), Presentation.PLAIN);
            clips.addAll(of(roll, need.after(clips)));
        }
        return clips;
    }

    private List<Clip> of(Roll roll, Need need) {
        if (!need.length().isPositive()) {
            return List.of();
        }
        if (roll.quantity() instanceof Quantity.PadTo(Target.Mark mark)) {
            Instant goal = CivilTime.markAtOrAfter(need.from(), mark.minutes(), zone);
            return fillers.fill(roll.spots(), need.atMost(Duration.between(need.from(), goal)));
        }
        int before = memory.mark();
        List<Clip> clips = fillers.take(roll, need);
        while (Clip.total(clips).compareTo(need.length()) > 0) {
            memory.backTo(before);
            clips = fillers.next(roll.spots(), need, clips.size() - 1);
        }
        return clips;
    }
}

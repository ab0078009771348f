package tv.exstream.schedule;

import java.util.List;
import tv.exstream.schedule.Instruction.Agenda;
import tv.exstream.schedule.Instruction.ByDate;
import tv.exstream.schedule.Instruction.ByTime;
import tv.exstream.schedule.Instruction.Choose;
import tv.exstream.schedule.Instruction.Group;
import tv.exstream.schedule.Instruction.Repeat;
import tv.exstream.schedule.Instruction.Window;

/// What instructions carry out inside them.
final class Bodies {
    private Bodies() {}

    /// The body of an instruction, with its number where it has several.
    static List<Instruction> of(Instruction instruction, int which) {
        return switch (instruction) {
            case Instruction.Plain plain -> plain.body();
            case Group group -> group.body();
            case Repeat repeat -> repeat.body();
            case Instruction.Once once -> once.body();
            case Instruction.Arranged arranged -> arranged.body();
            case Instruction.Lineup lineup -> lineup.body();
            case Window window -> window.body();
            case Choose choose -> choose.options().get(which).body();
            case ByDate byDate -> byDate.cases().get(which).body();
            case ByTime byTime -> byTime.cases().get(which).body();
            case Instruction.Simple _, Agenda _, Instruction.Fit _ -> List.of();
        };
    }

    /// Whether an instruction has that body; of a state of other rules it may not.
    static boolean has(Instruction instruction, long which) {
        return switch (instruction) {
            case Choose choose -> isIn(choose.options(), which);
            case ByDate byDate -> isIn(byDate.cases(), which);
            case ByTime byTime -> isIn(byTime.cases(), which);
            default -> true;
        };
    }

    private static boolean isIn(List<?> bodies, long which) {
        return which >= 0 && which < bodies.size();
    }

    /// A slot as what is carried out.
    static Window windowOf(Slot slot) {
        return new Window(slot.name(), new Target.Never(), slot.bounds(), slot.body(), slot.rest());
    }
}

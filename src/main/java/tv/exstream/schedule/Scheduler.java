package tv.exstream.schedule;

import java.time.Instant;
import java.util.List;
import tv.exstream.schedule.cursor.ContentSnapshot;

/// The one interpreter: extends a timeline by running a program over content.
///
/// ```
///   program   [ play 1 of "shuffle of collection 3" ]  over and over
///   anchor    at ───┐ step, cursors                                    ┌─── at, step, cursors
///   timeline  ......│[ alien       )[ aliens        )[ ident )[ alien3 │   )
///                   └ from                                      until ─┘
/// ```
///
/// It is a pure function: the same program, content and anchor give the same airings, anchor and reasons, and extending by one
/// hour twice gives what extending by two hours gives. An airing that begins before `until` is added whole, so the timeline may
/// end later than asked.
///
/// It ends on any input. A pass over all instructions that adds nothing becomes a gap up to `until` with a reason; a build stops
/// after [#MOST_AIRINGS] and the next one goes on from its anchor.
public final class Scheduler {
    /// Keeps one build, and one transaction, short whatever the content is; arbitrary. Fourteen days of three-minute songs fit in.
    public static final int MOST_AIRINGS = 20_000;

    private Scheduler() {}

    public static Extension extend(
            Program program, ContentSnapshot content, Anchor anchor, Instant until) {
        return extend(new Situation(program, content, Edits.NONE), anchor, until);
    }

    public static Extension extend(Situation situation, Anchor anchor, Instant until) {
        return new Interpreter(situation, anchor).until(until);
    }

    /// Carries the instructions out once, however long that takes, but with at most [#MOST_AIRINGS]. Other instructions may follow,
    /// for what cursors have shown and what was switched on is part of the anchor.
    ///
    /// @throws IllegalArgumentException when the instructions never end
    public static Extension carryOut(Program program, ContentSnapshot content, Anchor anchor) {
        if (!end(program.instructions())) {
            throw new IllegalArgumentException("instructions must come to an end");
        }
        return new Interpreter(new Situation(program, content, Edits.NONE), anchor.forNextProgram())
                .once();
    }

    private static boolean end(List<Instruction> instructions) {
        return instructions.stream().allMatch(Scheduler::ends);
    }

    private static boolean ends(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Round _,
                    Instruction.Lineup _,
                    Instruction.ByDate _,
                    Instruction.Agenda _,
                    Instruction.End _ ->
                    false;
            case Instruction.ByTime byTime ->
                    byTime.cases().stream().allMatch(timed -> end(timed.body()));
            case Instruction.Interspersed(var _, List<Instruction> body) -> end(body);
            case Instruction.Billed(List<Instruction> body) -> end(body);
            case Instruction.Sequence(var _, List<Instruction> body) -> end(body);
            case Instruction.Group(var _, List<Instruction> body) -> end(body);
            case Instruction.Repeat(var _, List<Instruction> body) -> end(body);
            case Instruction.Once(var _, List<Instruction> body) -> end(body);
            case Instruction.Arranged(var _, List<Instruction> body) -> end(body);
            case Instruction.Window window -> end(window.body());
            case Instruction.Choose choose ->
                    choose.options().stream().allMatch(option -> end(option.body()));
            case Instruction.Simple _, Instruction.Fit _ -> true;
        };
    }
}

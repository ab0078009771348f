package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Instruction.Choose;

/// Ends what is being carried out, or begins another pass of it. Owned by one thread.
final class Exits {
    /// What shows nothing is not tried again and again for the sake of a rest of some milliseconds; arbitrary.
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);

    /// How many warnings stand for all of them as the reason of a gap.
    private static final int MOST_SAID = 5;

    private final Stage stage;
    private final Stack stack;
    private final Tape tape;
    private final Set<Remark> warnings;
    private final Choices choices;
    private final Interludes interludes;

    Exits(Stage stage, Choices choices, Interludes interludes) {
        this.stage = stage;
        this.choices = choices;
        this.interludes = interludes;
        stack = stage.stack();
        tape = stage.tape();
        warnings = stage.run().warnings();
    }

    /// Ends the outermost window whose time is over. Answers whether there is one.
    boolean closeWindow() {
        for (Level level : stack.levels()) {
            if (level.isOver(tape.at())) {
                stack.closeDownTo(level);
                finish();
                return true;
            }
        }
        return false;
    }

    /// Ends the innermost level; the one around it goes on.
    void finish() {
        Level done = stack.top();
        if (done.node instanceof Choose choose) {
            choices.rest(choose, (int) done.goal, tape.at());
        }
        stack.pop();
        Level parent = stack.top();
        if (!(parent.node instanceof Instruction.Agenda)) {
            parent.step++;
        }
    }

    /// At the end of a body.
    void endPass(Level top) {
        switch (top.node) {
            case Instruction.Window window when window.bounds().loops() && top.moved(tape.at()) ->
                    top.nextPass(tape.at());
            case Instruction.Window _ -> top.step = Level.RESTING;
            case Instruction.Repeat _ when top.pass + 1 < top.goal -> top.nextPass(tape.at());
            case Instruction.Interspersed(Breaks breaks, var _) -> close(breaks, top);
            case Choose choose when !top.moved(tape.at()) -> chooseOther(choose, top);
            case Instruction.Round _, Instruction.Lineup _, Instruction.ByDate _ -> loop(top);
            case null -> loop(top);
            default -> finish();
        }
    }

    /// Ends what is interspersed with filler.
    private void close(Breaks breaks, Level top) {
        if (top.moved(tape.at())) {
            Instant at = tape.at();
            Room room = stack.room(at).upTo(stage.leftovers().nextPin(), at);
            Duration left = room.left().orElse(Interludes.ANY_LENGTH);
            interludes.of(breaks.closing(), at, left).forEach(tape::lay);
        }
        finish();
    }

    private void loop(Level top) {
        if (!top.moved(tape.at())) {
            stage.stall(warnings.isEmpty() ? Remark.of(Word.NOTHING_FITS) : said());
        }
        top.nextPass(tape.at());
    }

    /// Tries another option, because this one has shown nothing.
    private void chooseOther(Choose choose, Level top) {
        long failed = top.pass | 1L << top.goal;
        stack.pop();
        switch (choices.choose(choose, tape.at(), failed)) {
            case Choices.Choice.Chosen(int index) -> {
                Level other = stack.push(choose, Bodies.of(choose, index), tape.at());
                other.goal = index;
                other.pass = failed;
            }
            case Choices.Choice.Later(Instant when) -> {
                Instant soon = tape.at().plus(SHORTEST_PAUSE);
                stage.pause(
                        when.isBefore(soon) ? soon : when,
                        Remark.of(Word.OTHERS_REST, stage.run().places().said(choose.name())));
            }
            case Choices.Choice.None() -> stack.top().step++;
        }
    }

    private Remark said() {
        return Remark.joined(Word.BOTH, warnings.stream().limit(MOST_SAID).toList());
    }
}

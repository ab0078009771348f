package tv.exstream.schedule;

import static tv.exstream.schedule.Stage.earlier;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Instruction.ByDate;
import tv.exstream.schedule.Instruction.ByTime;
import tv.exstream.schedule.Instruction.Choose;
import tv.exstream.schedule.Instruction.Repeat;
import tv.exstream.time.CivilTime;

/// Begins what has a level of its own. Owned by one thread.
final class Entrances {
    private final Stage stage;
    private final Stack stack;
    private final Tape tape;
    private final Choices choices;
    private final Lineups lineups;
    private final Counts counts;
    private final Targets targets;
    private final Beginning beginning;

    Entrances(Stage stage, Choices choices, Lineups lineups) {
        this.stage = stage;
        this.choices = choices;
        this.lineups = lineups;
        stack = stage.stack();
        tape = stage.tape();
        counts = new Counts(stage.run());
        targets = new Targets(stage.zone(), stack, tape);
        beginning = new Beginning(stage.run(), stack, tape);
    }

    /// Puts a level for it on the stack, or goes on behind it when there is nothing to do.
    void enter(Instruction.Compound instruction) {
        Instant at = tape.at();
        switch (instruction) {
            case Instruction.Plain plain -> stack.push(plain, plain.body(), at);
            case Instruction.Group group -> {
                tape.nextGroup();
                stack.push(group, group.body(), at);
            }
            case Repeat repeat -> repeat(repeat);
            case Instruction.Window window ->
                    stack.push(window, window.body(), at).deadline =
                            Level.millis(earlier(targets.of(window.until()), stack.deadline()));
            case Instruction.Lineup lineup -> lineups.enter(lineup);
            case Choose choose -> choose(choose);
            case ByDate byDate -> enter(byDate, caseOf(byDate));
            case ByTime byTime -> byTime(byTime);
            case Instruction.Agenda agenda -> stack.push(agenda, List.of(), at).pass = Level.NO_DAY;
            case Instruction.Fit fit -> stack.push(fit, List.of(), at);
            case Instruction.Once once -> once(once);
            case Instruction.Arranged arranged ->
                    stack.push(arranged, arranged.body(), at).pass = choices.shuffles(arranged);
        }
    }

    /// Begins another body when the day has changed. Answers whether it has.
    boolean changeDate() {
        for (Level level : stack.levels()) {
            if (level.node instanceof ByDate byDate && caseOf(byDate) != level.goal) {
                stack.closeDownTo(level);
                stack.pop();
                enter(byDate, caseOf(byDate));
                return true;
            }
        }
        return false;
    }

    private void enter(Instruction.Compound instruction, int which) {
        stack.push(instruction, Bodies.of(instruction, which), tape.at()).goal = which;
    }

    /// That of today.
    private int caseOf(ByDate byDate) {
        return Dates.caseOf(byDate, CivilTime.dayOf(tape.at(), stage.zone()));
    }

    private void byTime(ByTime byTime) {
        LocalTime time = LocalTime.ofInstant(tape.at(), stage.zone());
        for (int i = 0; i < byTime.cases().size(); i++) {
            if (byTime.cases().get(i).part().contains(time)) {
                enter(byTime, i);
                return;
            }
        }
        stack.top().step++;
    }

    private void once(Instruction.Once once) {
        if (beginning.isFirst(once)) {
            stack.push(once, once.body(), tape.at());
        } else {
            stack.top().step++;
        }
    }

    private void repeat(Repeat repeat) {
        long times = counts.of(repeat.amount(), tape.at());
        if (times == 0) {
            stack.top().step++;
        } else {
            stack.push(repeat, repeat.body(), tape.at()).goal = times;
        }
    }

    private void choose(Choose choose) {
        switch (choices.choose(choose, tape.at(), 0)) {
            case Choices.Choice.Chosen(int index) -> enter(choose, index);
            case Choices.Choice.Later(Instant when) ->
                    stage.pause(
                            when,
                            Remark.of(Word.ALL_REST, stage.run().places().said(choose.name())));
            case Choices.Choice.None() -> stack.top().step++;
        }
    }
}

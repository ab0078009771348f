package tv.exstream.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tv.exstream.playout.Airing;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;

/// One run of a program. Used once and owned by one thread.
///
/// It does one small thing after another. What it does depends on the state only, never on how far it is asked to go, so that
/// several short builds give what one long build gives.
final class Interpreter {
    /// So much may be tried before something is shown; arbitrary, and some milliseconds.
    private static final int MOST_IDLE = 100_000;

    /// Keeps a build short in which every tick takes next to no time; arbitrary, and a hundred times what a fortnight of songs takes.
    private static final int MOST_TICKS = 2_000_000;

    /// More than anybody reads; arbitrary.
    private static final int MOST_WARNINGS = 200;

    private final Run run;
    private final Tape tape;
    private final Stack stack;
    private final Stage stage;
    private final Agendas agendas;
    private final Performance performance;
    private final Entrances entrances;
    private final Exits exits;
    private final FitLevel fitLevel;
    private final Lineups lineups;
    private final Choices choices;
    private final Billing billing = new Billing();
    private final long contentVersion;

    /// How many ticks have been since time has gone by.
    private int idle;

    private int ticks;

    Interpreter(Situation situation, Anchor anchor) {
        run = Run.of(situation, anchor);
        contentVersion = situation.content().version();
        tape = new Tape(anchor);
        stack = new Stack(run.program(), anchor);
        agendas = new Agendas(run, stack, tape);
        Fillers fillers = new Fillers(run);
        Programmes programmes = new Programmes(run, fillers);
        Shows shows = new Shows(run, programmes);
        stage = new Stage(run, stack, tape, new Leftovers(run, fillers, shows, tape));
        choices = new Choices(run);
        performance = new Performance(stage, shows, choices);
        lineups = new Lineups(stage);
        entrances = new Entrances(stage, choices, lineups);
        exits = new Exits(stage, choices, new Interludes(run, fillers));
        fitLevel = new FitLevel(stage, new Fits(run, shows, programmes), performance, exits);
    }

    Extension until(Instant wanted) {
        // An anchor counts whole milliseconds, so it could never come up to less than one.
        Instant until = wanted.truncatedTo(ChronoUnit.MILLIS);
        if (tape.at().isBefore(until)) {
            runWhile(() -> tape.at().isBefore(until) && !isFull());
            run.memory().put(Anchor.FRAMES, stack.frames());
        }
        return extension();
    }

    /// Carries the program out once, however long that takes.
    Extension once() {
        runWhile(() -> !stack.isDone() && !isFull());
        if (!stack.isDone()) {
            run.warnings().add(Remark.of(Word.ONLY_FIRST, tape.count()));
        }
        return extension();
    }

    private boolean isFull() {
        return tape.size() >= Scheduler.MOST_AIRINGS || ticks >= MOST_TICKS;
    }

    /// Nothing of what is billed together is final before all of it is.
    private void runWhile(BooleanSupplier wanted) {
        while (wanted.getAsBoolean() || billing.isOpen()) {
            advance();
            billing.follow(stack, tape);
            if (tape.hasStep() && !billing.isOpen()) {
                run.memory().put(Anchor.FRAMES, stack.frames());
                tape.seal(run.memory());
            }
        }
    }

    private Extension extension() {
        return tape.extension(
                tape.anchor(run.memory()),
                run.warnings().stream().limit(MOST_WARNINGS).toList(),
                contentVersion);
    }

    private void advance() {
        Instant before = tape.at();
        tick();
        ticks++;
        if (tape.at().equals(before)) {
            idle++;
        } else {
            idle = 0;
            begin(before);
        }
        if (idle > MOST_IDLE) {
            idle = 0;
            stage.stall(Remark.of(Word.NOTHING_SHOWN));
        }
    }

    /// Tells the choices whose options had shown nothing up to now.
    private void begin(Instant before) {
        for (Level level : stack.levels()) {
            boolean isFirst = level.passBegunAt == before.toEpochMilli();
            if (isFirst && level.node instanceof Instruction.Choose choose) {
                choices.begun(choose, (int) level.goal, before);
            }
        }
    }

    private void tick() {
        if (layPin() || entrances.changeDate() || exits.closeWindow()) {
            return;
        }
        Level top = stack.top();
        if (top.step == Level.RESTING) {
            rest(top);
        } else if (top.node instanceof Instruction.Agenda agenda) {
            if (!agendas.advance(agenda, top)) {
                stage.stall(Remark.of(Word.NO_SLOT));
            }
        } else if (top.node instanceof Instruction.Fit fit) {
            fitLevel.advance(fit, top);
        } else if (top.step >= top.body.size()) {
            exits.endPass(top);
        } else {
            carryOut(top.body.get(stack.index(top)), top);
        }
    }

    private void carryOut(Instruction instruction, Level top) {
        Instant at = tape.at();
        int step = top.step;
        switch (instruction) {
            case Instruction.Simple simple -> top.step += performance.carryOut(simple) ? 1 : 0;
            case Instruction.Compound compound -> entrances.enter(compound);
        }
        boolean isBegun = top.step != step || stack.top() != top;
        if (isBegun && top.node instanceof Instruction.Lineup lineup) {
            lineups.note(lineup, step, at);
        }
    }

    /// Lays what a person wants now.
    private boolean layPin() {
        Optional<Airing> pin =
                run.edits().next(tape.at()).filter(next -> next.start().equals(tape.at()));
        pin.ifPresent(performance::lay);
        return pin.isPresent();
    }

    /// Does some of what is left to fill.
    private void rest(Level top) {
        if (top.deadline == Level.NEVER
                || !stage.leftovers()
                        .fill(
                                restOf(top),
                                Instant.ofEpochMilli(top.deadline),
                                top.name(run.places()))) {
            exits.finish();
        }
    }

    private static Rest restOf(Level level) {
        return switch (level.node) {
            case Instruction.Window window -> window.rest();
            case Instruction.Fill fill -> fill.rest();
            case Instruction.Show show -> show.rest();
            case Instruction.Wait wait ->
                    new Rest(wait.rest().tail(), wait.rest().fallback(), Rest.Then.WAIT);
            case null, default -> Rest.NONE;
        };
    }
}

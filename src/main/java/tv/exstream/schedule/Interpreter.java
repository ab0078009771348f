package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.expression.Expression;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.Instruction.Agenda;
import tv.exstream.schedule.Instruction.Billed;
import tv.exstream.schedule.Instruction.ByDate;
import tv.exstream.schedule.Instruction.ByTime;
import tv.exstream.schedule.Instruction.Choose;
import tv.exstream.schedule.Instruction.Fit;
import tv.exstream.schedule.Instruction.Group;
import tv.exstream.schedule.Instruction.Interspersed;
import tv.exstream.schedule.Instruction.Repeat;
import tv.exstream.schedule.Instruction.Round;
import tv.exstream.schedule.Instruction.Sequence;
import tv.exstream.schedule.Instruction.Window;
import tv.exstream.schedule.Programmes.Layout;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.time.CivilTime;

/// One run of a program. Used once and owned by one thread.
///
/// It does one small thing after another. What it does depends on the state only, never on how far it is asked to go, so that
/// several short builds give what one long build gives.
final class Interpreter {
    private final Program program;
    private final ContentSnapshot content;
    private final Edits edits;
    private Instant from;
    private final Memory memory;
    private final Tape tape;
    private final Set<String> warnings;
    private final Shows shows;
    private final Fits fits;
    private final Choices choices;
    private final Counts counts;
    private final Stack stack;
    private final Targets targets;
    private final Leftovers leftovers;
    private final Agendas agendas;
    private final Billing billing = new Billing();
    private final Interludes interludes;
    private final Beginning beginning;

    Interpreter(Situation situation, Anchor anchor) {
        program = situation.program();
        content = situation.content();
        edits = situation.edits();
        from = anchor.at();
        Run run = Run.of(situation, anchor);
        memory = run.memory();
        warnings = run.warnings();
        tape = new Tape(anchor);
        Fillers fillers = new Fillers(run);
        Programmes programmes = new Programmes(run, fillers);
        interludes = new Interludes(run, fillers);
        shows = new Shows(run, programmes);
        fits = new Fits(run, shows, programmes);
        choices = new Choices(run);
        counts = new Counts(run);
        stack = new Stack(program, anchor);
        targets = new Targets(program.zone(), stack, tape);
        leftovers = new Leftovers(run, fillers, shows, tape);
        agendas = new Agendas(run, stack, tape);
        beginning = new Beginning(run, stack, tape);
    }

    Extension until(Instant wanted) {
        // An anchor counts whole milliseconds, so it could never come up to less than one.
        Instant until = wanted.truncatedTo(ChronoUnit.MILLIS);
        if (!tape.at().isBefore(until)) {
            return extension();
        }
        while (billing.isOpen()
                || (tape.at().isBefore(until) && tape.count() < Scheduler.MOST_AIRINGS)) {
            tick();
            billing.follow(stack, tape);
            if (tape.hasStep() && !billing.isOpen()) {
                memory.put(Anchor.FRAMES, stack.frames());
                tape.seal(memory);
            }
        }
        memory.put(Anchor.FRAMES, stack.frames());
        return extension();
    }

    /// Carries the program out once, however long that takes.
    Extension once() {
        while (!stack.isDone() && tape.count() < Scheduler.MOST_AIRINGS) {
            tick();
            billing.follow(stack, tape);
            if (tape.hasStep() && !billing.isOpen()) {
                tape.seal(memory);
            }
        }
        if (!stack.isDone()) {
            warnings.add("only the first %d airings were laid out".formatted(tape.count()));
        }
        return extension();
    }

    private Extension extension() {
        Anchor anchor = tape.anchor(memory);
        return tape.extension(from, anchor, List.copyOf(warnings), content.version());
    }

    private void tick() {
        if (layPin() || changeDate() || closeWindow()) {
            return;
        }
        Level top = stack.top();
        if (top.step == Level.RESTING) {
            rest(top);
        } else if (top.node instanceof Agenda agenda) {
            beginSlot(agenda, top);
        } else if (top.node instanceof Fit fit) {
            fit(fit, top);
        } else if (top.step >= top.body.size()) {
            endPass(top);
        } else {
            carryOut(top.body.get(stack.index(top)), top);
        }
    }

    /// Lays what a person wants now.
    private boolean layPin() {
        Optional<Airing> pin = edits.next(tape.at()).filter(next -> next.start().equals(tape.at()));
        pin.ifPresent(
                airing -> {
                    tape.nextGroup();
                    tape.lay(airing, "pinned by hand");
                });
        return pin.isPresent();
    }

    /// Begins another body when the day has changed.
    private boolean changeDate() {
        for (Level level : stack.levels()) {
            if (level.node instanceof ByDate byDate && caseOf(byDate) != level.goal) {
                stack.closeDownTo(level);
                stack.pop();
                stack.push(byDate, stack.bodyOf(byDate, caseOf(byDate)), tape.at()).goal =
                        caseOf(byDate);
                return true;
            }
        }
        return false;
    }

    /// The case of today; the last one when none matches.
    private int caseOf(ByDate byDate) {
        LocalDate today = CivilTime.dayOf(tape.at(), program.zone());
        for (int i = 0; i < byDate.cases().size(); i++) {
            if (byDate.cases().get(i).rule().matches(today)) {
                return i;
            }
        }
        return byDate.cases().size() - 1;
    }

    private boolean closeWindow() {
        for (Level level : stack.levels()) {
            if (level.isOver(tape.at())) {
                stack.closeDownTo(level);
                finish();
                return true;
            }
        }
        return false;
    }

    private void finish() {
        Level done = stack.top();
        if (done.node instanceof Choose choose) {
            choices.rest(choose, (int) done.goal, tape.at());
        }
        stack.pop();
        Level parent = stack.top();
        if (!(parent.node instanceof Agenda)) {
            parent.step++;
        }
    }

    private void endPass(Level top) {
        switch (top.node) {
            case Window window when window.bounds().loops() && top.moved(tape.at()) ->
                    top.nextPass(tape.at());
            case Window _ -> top.step = Level.RESTING;
            case Repeat _ when top.pass + 1 < top.goal -> top.nextPass(tape.at());
            case Interspersed(Instruction.Breaks breaks, var _) -> close(breaks, top);
            case Choose choose when !top.moved(tape.at()) -> chooseOther(choose, top);
            case Round _, ByDate _ -> loop(top);
            case null -> loop(top);
            default -> finish();
        }
    }

    /// Ends what is interspersed with filler.
    private void close(Instruction.Breaks breaks, Level top) {
        if (top.moved(tape.at())) {
            Instant at = tape.at();
            Stack.Room room = stack.room(at).upTo(leftovers.nextPin(), at);
            Duration left = room.left().orElse(Interludes.ANY_LENGTH);
            interludes.of(breaks.closing(), at, left).forEach(tape::lay);
        }
        finish();
    }

    private void loop(Level top) {
        if (!top.moved(tape.at())) {
            stall(warnings.isEmpty() ? "nothing fits" : String.join("; ", warnings));
        }
        top.nextPass(tape.at());
    }

    /// Leaves time empty, up to the next full hour: content may be there then.
    private void stall(String reason) {
        Instant hour = CivilTime.markAtOrAfter(tape.at().plusMillis(1), 60, program.zone());
        leftovers.leave(earlier(hour, stack.deadline()), reason);
    }

    private void beginSlot(Agenda agenda, Level level) {
        if (!agendas.advance(agenda, level)) {
            stall("no slot follows");
        }
    }

    private void carryOut(Instruction instruction, Level top) {
        Instant at = tape.at();
        switch (instruction) {
            case Instruction.Play play -> top.step += play(play) ? 1 : 0;
            case Instruction.Redirect redirect -> top.step += redirect(redirect) ? 1 : 0;
            case Instruction.Fill fill -> restUntil(fill, targets.of(fill.until()), top);
            case Instruction.Wait wait -> restUntil(wait, targets.end(wait), top);
            case Instruction.Skip(String cursor, Expression count) -> {
                shows.skip(cursor, counts.of(new Amount.Computed(count, cursor), at));
                top.step++;
            }
            case Instruction.Seek seek -> {
                shows.seek(seek);
                top.step++;
            }
            case Instruction.Turn(String cursor) -> {
                shows.turn(cursor);
                top.step++;
            }
            case Instruction.Switch(Toggle toggle) -> {
                shows.toggle(toggle);
                if (toggle instanceof Toggle.Lock) {
                    tape.nextGroup();
                }
                top.step++;
            }
            case Sequence sequence -> stack.push(sequence, sequence.body(), at);
            case Group group -> {
                tape.nextGroup();
                stack.push(group, group.body(), at);
            }
            case Repeat repeat -> repeat(repeat, top);
            case Round round -> stack.push(round, round.body(), at);
            case Window window ->
                    stack.push(window, window.body(), at).deadline =
                            Level.millis(earlier(targets.of(window.until()), stack.deadline()));
            case Choose choose -> choose(choose);
            case ByDate byDate ->
                    stack.push(byDate, stack.bodyOf(byDate, caseOf(byDate)), at).goal =
                            caseOf(byDate);
            case ByTime byTime -> byTime(byTime, top);
            case Interspersed interspersed -> stack.push(interspersed, interspersed.body(), at);
            case Billed billed -> stack.push(billed, billed.body(), at);
            case Agenda agenda -> {
                Level level = stack.push(agenda, List.of(), at);
                level.pass = Long.MIN_VALUE;
            }
            case Fit fit -> stack.push(fit, List.of(), at);
            case Instruction.Once once -> once(once, top);
            case Instruction.Rewind rewind -> {
                beginning.rewind(rewind);
                from = earlier(from, tape.at());
                top.step++;
            }
            case Instruction.Arranged arranged ->
                    stack.push(arranged, arranged.body(), at).pass = choices.shuffles(arranged);
            case Instruction.Shuffle(String name) -> {
                choices.shuffle(name);
                top.step++;
            }
            case Instruction.End(String reason) -> stall(reason);
        }
    }

    /// Answers whether it is done: behind a pin it goes on.
    private boolean redirect(Instruction.Redirect redirect) {
        Instant wanted = earlier(targets.of(redirect.until()), stack.deadline());
        Instant end = earlier(wanted, leftovers.nextPin());
        if (end.isAfter(tape.at()) && !end.equals(Instant.MAX)) {
            tape.redirect(end, redirect);
        }
        return end.equals(wanted);
    }

    private void once(Instruction.Once once, Level top) {
        if (beginning.isFirst(once)) {
            stack.push(once, once.body(), tape.at());
        } else {
            top.step++;
        }
    }

    private void byTime(ByTime byTime, Level top) {
        LocalTime time = LocalTime.ofInstant(tape.at(), program.zone());
        for (int i = 0; i < byTime.cases().size(); i++) {
            if (byTime.cases().get(i).part().contains(time)) {
                stack.push(byTime, stack.bodyOf(byTime, i), tape.at()).goal = i;
                return;
            }
        }
        top.step++;
    }

    /// Works out what fits, or shows the next item of it.
    private void fit(Fit fit, Level level) {
        Fits.Now now = now(level);
        if (level.step == 0) {
            plan(fit, now, level);
            return;
        }
        Optional<Layout> layout = fits.show(fit, now, level.step - 1);
        if (layout.isPresent()) {
            lay(layout.get(), fit.feed().cursor());
            level.pass++;
            nextToFit(level);
        } else if (level.step > 1) {
            level.step = 0;
        } else {
            finish();
        }
    }

    private void nextToFit(Level level) {
        if (!fits.isLast(level.step - 1)) {
            level.step++;
        } else if (fits.hasMore()) {
            level.step = 0;
        } else {
            finish();
        }
    }

    /// Before a pin nothing may be too long, and behind it there is more.
    private void plan(Fit fit, Fits.Now now, Level level) {
        if (!fits.isDone(fit, now)) {
            Instant end = fits.plan(fit, now);
            if (end.isAfter(now.at())) {
                stack.extend(end);
                level.step = 1;
                return;
            }
            if (fits.isKeptByPin(fit, now)) {
                leftovers.leave(now.pin(), "nothing fits before what is pinned at " + now.pin());
                return;
            }
        }
        finish();
    }

    private Fits.Now now(Level level) {
        Instant at = tape.at();
        Instant pin = leftovers.nextPin();
        return new Fits.Now(
                at,
                Instant.ofEpochMilli(level.begunAt),
                stack.deadline(),
                pin.isBefore(stack.deadline()) ? pin : Instant.MAX,
                stack.isJoined(),
                (int) level.pass,
                stack.day().orElseGet(() -> CivilTime.dayOf(at, program.zone())),
                stack.title());
    }

    private void repeat(Repeat repeat, Level top) {
        long times = counts.of(repeat.amount(), tape.at());
        if (times == 0) {
            top.step++;
        } else {
            stack.push(repeat, repeat.body(), tape.at()).goal = times;
        }
    }

    private void choose(Choose choose) {
        switch (choices.choose(choose, tape.at(), 0)) {
            case Choices.Choice.Chosen(int index) ->
                    stack.push(choose, stack.bodyOf(choose, index), tape.at()).goal = index;
            case Choices.Choice.Later(Instant when) ->
                    leftovers.leave(
                            earlier(when, stack.deadline()),
                            choose.name() + ": all of them are resting");
            case Choices.Choice.None() -> stack.top().step++;
        }
    }

    /// Tries another option, because this one has shown nothing.
    private void chooseOther(Choose choose, Level top) {
        long failed = top.pass | 1L << top.goal;
        stack.pop();
        if (choices.choose(choose, tape.at(), failed) instanceof Choices.Choice.Chosen(int index)) {
            Level other = stack.push(choose, stack.bodyOf(choose, index), tape.at());
            other.goal = index;
            other.pass = failed;
        } else {
            stack.top().step++;
        }
    }

    /// Fills the time up to `end`; goes on at once when there is none.
    private void restUntil(Instruction instruction, Instant end, Level top) {
        if (end.equals(Instant.MAX) || !end.isAfter(tape.at())) {
            top.step++;
            return;
        }
        Level level = stack.push(instruction, List.of(), tape.at());
        level.step = Level.RESTING;
        level.deadline = Level.millis(earlier(end, stack.deadline()));
    }

    /// Does some of what is left to fill.
    private void rest(Level top) {
        if (top.deadline == Level.NEVER
                || !leftovers.fill(
                        restOf(top), Instant.ofEpochMilli(top.deadline), Stack.nameOf(top))) {
            finish();
        }
    }

    private Rest restOf(Level level) {
        return switch (level.node) {
            case Window window -> window.rest();
            case Instruction.Fill fill -> fill.rest();
            case Instruction.Wait wait -> waiting(wait.rest());
            case null, default -> Rest.NONE;
        };
    }

    private static Rest waiting(Rest rest) {
        return new Rest(rest.tail(), rest.fallback(), Rest.Then.WAIT);
    }

    /// Answers whether the instruction is done: what a pin alone leaves no room for comes behind it.
    private boolean play(Instruction.Play wanted) {
        Instant at = tape.at();
        Style style = wanted.style().with(stack.breaks(at));
        Instruction.Play play = new Instruction.Play(wanted.cursor(), style);
        Stack.Room room = stack.room(at);
        Instant pin = leftovers.nextPin();
        Optional<Layout> layout = shows.show(play, at, room.upTo(pin, at), stack.title());
        boolean isInTheWay = layout.isEmpty() && !pin.equals(Instant.MAX);
        if (isInTheWay && shows.wouldFit(play, at, room)) {
            leftovers.leave(pin, "nothing fits before what is pinned at " + pin);
            return false;
        }
        layout.ifPresent(shown -> lay(shown, play.cursor()));
        return true;
    }

    private void lay(Layout layout, String cursor) {
        if (!shows.isLocked() && !stack.isGrouped()) {
            tape.nextGroup();
        }
        layout.clips().forEach(tape::lay);
        leftovers.leaveEmpty(tape.at().plus(layout.pause()), "padding after " + cursor);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

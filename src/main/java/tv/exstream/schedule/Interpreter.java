package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.expression.Expression;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Fillers.Need;
import tv.exstream.schedule.Instruction.Agenda;
import tv.exstream.schedule.Instruction.ByDate;
import tv.exstream.schedule.Instruction.Choose;
import tv.exstream.schedule.Instruction.Group;
import tv.exstream.schedule.Instruction.Patience;
import tv.exstream.schedule.Instruction.Repeat;
import tv.exstream.schedule.Instruction.Round;
import tv.exstream.schedule.Instruction.Sequence;
import tv.exstream.schedule.Instruction.Window;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.Cursor;
import tv.exstream.time.CivilTime;

/// One run of a program. Used once and owned by one thread.
///
/// It does one small thing after another. What it does depends on the state only, never on how far it is asked to go, so that
/// several short builds give what one long build gives.
final class Interpreter {
    private final Program program;
    private final ContentSnapshot content;
    private Instant from;
    private final Memory memory;
    private final Tape tape;
    private final Set<String> warnings;
    private final Fillers fillers;
    private final Shows shows;
    private final Choices choices;
    private final Counts counts;
    private final Stack stack;
    private final Beginning beginning;
    private final IdentityHashMap<Agenda, Days> days = new IdentityHashMap<>();

    Interpreter(Program program, ContentSnapshot content, Anchor anchor) {
        this.program = program;
        this.content = content;
        from = anchor.at();
        Run run = Run.of(program, content, anchor);
        memory = run.memory();
        warnings = run.warnings();
        tape = new Tape(anchor);
        fillers = new Fillers(run);
        shows = new Shows(run, new Programmes(run, fillers));
        choices = new Choices(run);
        counts = new Counts(run);
        stack = new Stack(program, anchor);
        beginning = new Beginning(run, stack, tape);
    }

    Extension until(Instant wanted) {
        // An anchor counts whole milliseconds, so it could never come up to less than one.
        Instant until = wanted.truncatedTo(ChronoUnit.MILLIS);
        if (!tape.at().isBefore(until)) {
            return extension();
        }
        while (tape.at().isBefore(until) && tape.count() < Scheduler.MOST_AIRINGS) {
            tick();
            if (tape.hasStep()) {
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
            if (tape.hasStep()) {
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
        if (changeDate() || closeWindow()) {
            return;
        }
        Level top = stack.top();
        if (top.step == Level.RESTING) {
            rest(top);
        } else if (top.node instanceof Agenda agenda) {
            beginSlot(agenda, top);
        } else if (top.step >= top.body.size()) {
            endPass(top);
        } else {
            carryOut(top.body.get(stack.index(top)), top);
        }
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
            case Choose choose when !top.moved(tape.at()) -> chooseOther(choose, top);
            case Round _, ByDate _ -> loop(top);
            case null -> loop(top);
            default -> finish();
        }
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
        leave(earlier(hour, stack.deadline()), reason);
    }

    private void leave(Instant until, String reason) {
        Need need =
                new Need(
                        tape.at(),
                        Duration.between(tape.at(), until),
                        AiringKind.FALLBACK,
                        Presentation.PLAIN);
        List<Clip> clips = fillers.fillAndCut(program.fallback(), need);
        clips.forEach(tape::lay);
        if (clips.isEmpty() || isTooShort(until)) {
            leaveEmpty(until, reason);
        }
    }

    private void leaveEmpty(Instant until, String reason) {
        if (tape.at().isBefore(until)) {
            tape.leave(until, reason);
        }
    }

    private boolean isTooShort(Instant until) {
        return Duration.between(tape.at(), until).compareTo(Cursor.SHORTEST_ITEM) < 0;
    }

    private void carryOut(Instruction instruction, Level top) {
        Instant at = tape.at();
        switch (instruction) {
            case Instruction.Play play -> {
                play(play);
                top.step++;
            }
            case Instruction.Redirect redirect -> {
                Instant end = earlier(target(redirect.until()), stack.deadline());
                if (end.isAfter(at) && !end.equals(Instant.MAX)) {
                    tape.redirect(end, redirect);
                }
                top.step++;
            }
            case Instruction.Fill fill -> restUntil(fill, target(fill.until()), top);
            case Instruction.Wait wait -> restUntil(wait, end(wait), top);
            case Instruction.Skip(String cursor, Expression count) -> {
                shows.skip(cursor, counts.of(new Amount.Computed(count, cursor), at));
                top.step++;
            }
            case Instruction.Seek seek -> {
                shows.seek(seek);
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
                            millis(earlier(target(window.until()), stack.deadline()));
            case Choose choose -> choose(choose);
            case ByDate byDate ->
                    stack.push(byDate, stack.bodyOf(byDate, caseOf(byDate)), at).goal =
                            caseOf(byDate);
            case Agenda agenda -> {
                Level level = stack.push(agenda, List.of(), at);
                level.pass = Long.MIN_VALUE;
            }
            case Instruction.Once once -> {
                if (beginning.isFirst(once)) {
                    stack.push(once, once.body(), at);
                } else {
                    top.step++;
                }
            }
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
                    leave(
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
        level.deadline = millis(earlier(end, stack.deadline()));
    }

    /// Does some of what is left to fill.
    private void rest(Level top) {
        Rest rest = restOf(top);
        if (top.deadline == Level.NEVER) {
            finish();
            return;
        }
        Instant end = Instant.ofEpochMilli(top.deadline);
        Presentation plain = shows.plain();
        Need need = new Need(tape.at(), Duration.between(tape.at(), end), AiringKind.TAIL, plain);
        List<Clip> clips = fillers.fill(rest.tail(), need);
        if (clips.isEmpty()) {
            Need fallback = new Need(need.from(), need.length(), AiringKind.FALLBACK, plain);
            clips = fillers.fillAndCut(rest.fallback(), fallback);
        }
        clips.forEach(tape::lay);
        if (clips.isEmpty()) {
            if (rest.then() == Rest.Then.WAIT) {
                leave(end, "time left in " + Stack.nameOf(top));
            } else {
                finish();
            }
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

    private void beginSlot(Agenda agenda, Level level) {
        Days of = days.computeIfAbsent(agenda, each -> new Days(each, program.zone()));
        Instant at = tape.at();
        Optional<Days.Entry> begun =
                of.begunAt(at)
                        .filter(entry -> entry.isAfter(level.pass, level.goal))
                        .filter(entry -> of.end(entry).isAfter(at));
        if (begun.isPresent()) {
            begin(begun.get(), of.end(begun.get()), level);
            return;
        }
        Optional<Days.Entry> next = of.after(at);
        if (next.isEmpty()) {
            stall("no slot follows");
            return;
        }
        Instruction.Wait wait =
                new Instruction.Wait(
                        next.get().slot().start(), Patience.STRICT, waiting(agenda.between()));
        Level resting = stack.push(wait, List.of(), at);
        resting.step = Level.RESTING;
        resting.deadline = millis(earlier(next.get().start(), stack.deadline()));
    }

    private void begin(Days.Entry entry, Instant end, Level level) {
        level.pass = entry.day().toEpochDay();
        level.goal = entry.index();
        Optional<Duration> late = Days.tooLate(entry, tape.at());
        if (late.isPresent()) {
            warnings.add(
                    "slot %s at %s would begin %s late and is left out"
                            .formatted(entry.slot().name(), entry.start(), late.get()));
            return;
        }
        Window window = Stack.windowOf(entry.slot());
        stack.push(window, window.body(), tape.at()).deadline =
                millis(earlier(end, stack.deadline()));
    }

    private void play(Instruction.Play play) {
        Stack.Room room = stack.room(tape.at());
        shows.show(play, tape.at(), room, stack.title())
                .ifPresent(
                        layout -> {
                            if (!shows.isLocked() && !stack.isGrouped()) {
                                tape.nextGroup();
                            }
                            layout.clips().forEach(tape::lay);
                            leaveEmpty(
                                    tape.at().plus(layout.pause()),
                                    "padding after " + play.cursor());
                        });
    }

    private Instant end(Instruction.Wait wait) {
        Instant at = tape.at();
        Instant next = CivilTime.atOrAfter(at, wait.time(), program.zone());
        LocalDate today = CivilTime.dayOf(at, program.zone());
        boolean isToday = CivilTime.dayOf(next, program.zone()).equals(today);
        return switch (wait.patience()) {
            case STRICT -> next;
            case FLEXIBLE -> isToday ? next : at;
            case TOMORROW -> CivilTime.of(today.plusDays(1), wait.time(), program.zone());
        };
    }

    private Instant target(Target target) {
        Instant at = tape.at();
        return switch (target) {
            case Target.For(Duration length) -> at.plus(length);
            case Target.Today today -> today.from(at, program.zone());
            case Target.Exactly(Instant instant) -> instant.isAfter(at) ? instant : at;
            case Target.At(var time) -> CivilTime.atOrAfter(at, time, program.zone());
            case Target.Mark(int minutes) -> CivilTime.markAtOrAfter(at, minutes, program.zone());
            case Target.NextFixedStart() ->
                    stack.nextFixedStart()
                            .map(wait -> CivilTime.atOrAfter(at, wait.time(), program.zone()))
                            .orElse(Instant.MAX);
            case Target.EndOfWindow() -> stack.deadline();
            case Target.Never() -> Instant.MAX;
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static long millis(Instant instant) {
        return instant.equals(Instant.MAX) ? Level.NEVER : instant.toEpochMilli();
    }
}

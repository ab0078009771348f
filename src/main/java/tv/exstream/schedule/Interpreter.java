package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.expression.Expression;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Fillers.Need;
import tv.exstream.schedule.Instruction.Agenda;
import tv.exstream.schedule.Instruction.Billed;
import tv.exstream.schedule.Instruction.Fit;
import tv.exstream.schedule.Instruction.ByDate;
import tv.exstream.schedule.Instruction.ByTime;
import tv.exstream.schedule.Instruction.Choose;
import tv.exstream.schedule.Instruction.Group;
import tv.exstream.schedule.Instruction.Interspersed;
import tv.exstream.schedule.Instruction.Repeat;
import tv.exstream.schedule.Instruction.Round;
import tv.exstream.schedule.Instruction.Sequence;
import tv.exstream.schedule.Instruction.Window;
import tv.exstream.schedule.Programmes.Layout;
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
    private final Edits edits;
    private final Instant from;
    private final Memory memory;
    private final Tape tape;
    private final Set<String> warnings;
    private final Fillers fillers;
    private final Shows shows;
    private final Fits fits;
    private final Choices choices;
    private final Counts counts;
    private final Stack stack;
    private final Billing billing = new Billing();
    private final Interludes interludes;
    private final IdentityHashMap<Agenda, Days> days = new IdentityHashMap<>();

    Interpreter(Situation situation, Anchor anchor) {
        program = situation.program();
        content = situation.content();
        edits = situation.edits();
        from = anchor.at();
        Run run = Run.of(situation, anchor);
        memory = run.memory();
        warnings = run.warnings();
        tape = new Tape(anchor);
        fillers = new Fillers(run);
        Programmes programmes = new Programmes(run, fillers);
        interludes = new Interludes(run, fillers);
        shows = new Shows(run, programmes);
        fits = new Fits(run, shows, programmes);
        choices = new Choices(run);
        counts = new Counts(run);
        stack = new Stack(program, anchor);
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

    /// Where the next pin begins; [Instant#MAX] when none follows.
    private Instant nextPin() {
        return edits.next(tape.at()).map(Airing::start).orElse(Instant.MAX);
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
            Stack.Room room = stack.room(at).upTo(nextPin(), at);
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
        leave(earlier(hour, stack.deadline()), reason);
    }

    private void leave(Instant wanted, String reason) {
        Instant until = earlier(wanted, nextPin());
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
            case Instruction.Play play -> top.step += play(play) ? 1 : 0;
            case Instruction.Redirect redirect -> {
                Instant wanted = earlier(target(redirect.until()), stack.deadline());
                Instant end = earlier(wanted, nextPin());
                if (end.isAfter(at) && !end.equals(Instant.MAX)) {
                    tape.redirect(end, redirect);
                }
                // Behind a pin it goes on.
                top.step += end.equals(wanted) ? 1 : 0;
            }
            case Instruction.Fill fill -> restUntil(fill, target(fill.until()), top);
            case Instruction.Wait wait -> restUntil(wait, end(wait), top);
            case Instruction.Skip(String cursor, Expression count) -> {
                shows.skip(cursor, counts.of(count, cursor, at));
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
            case ByTime byTime -> byTime(byTime, top);
            case Interspersed interspersed -> stack.push(interspersed, interspersed.body(), at);
            case Billed billed -> stack.push(billed, billed.body(), at);
            case Agenda agenda -> {
                Level level = stack.push(agenda, List.of(), at);
                level.pass = Long.MIN_VALUE;
            }
            case Fit fit -> stack.push(fit, List.of(), at);
            case Instruction.Once once -> once(once, top);
            case Instruction.End(String reason) -> stall(reason);
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

    private void once(Instruction.Once once, Level top) {
        String name = "once " + once.name();
        if (memory.get(name) == null) {
            memory.put(name, new State.Shown(tape.at().toEpochMilli()));
            stack.push(once, once.body(), tape.at());
        } else {
            top.step++;
        }
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
            level.step = fits.isLast(level.step - 1) ? 0 : level.step + 1;
        } else if (level.step > 1) {
            level.step = 0;
        } else {
            finish();
        }
        if (level.step == 0 && !fits.hasMore() && now.pin().equals(Instant.MAX)) {
            finish();
        }
    }

    /// Before a pin nothing may be too long, and behind it there is more.
    private void plan(Fit fit, Fits.Now now, Level level) {
        Instant end = fits.isDone(fit, now) ? now.at() : fits.plan(fit, now);
        if (end.isAfter(now.at())) {
            stack.extend(end);
            level.step = 1;
        } else if (fits.isDone(fit, now) || now.pin().equals(Instant.MAX)) {
            finish();
        } else {
            leave(now.pin(), "nothing fits before what is pinned at " + now.pin());
        }
    }

    private Fits.Now now(Level level) {
        Instant at = tape.at();
        Instant pin = nextPin();
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
        Instant end = earlier(Instant.ofEpochMilli(top.deadline), nextPin());
        Presentation plain = Presentation.PLAIN;
        Need need = new Need(tape.at(), Duration.between(tape.at(), end), AiringKind.TAIL, plain);
        List<Clip> clips = fillers.fill(rest.tail(), need);
        if (clips.isEmpty()) {
            Need fallback = new Need(need.from(), need.length(), AiringKind.FALLBACK, plain);
            clips = fillers.fillAndCut(rest.fallback(), fallback);
        }
        clips.forEach(tape::lay);
        if (clips.isEmpty()) {
            if (rest.then() == Rest.Then.WAIT) {
                Instant ready =
                        fillers.untilReady(rest.tail(), need)
                                .map(wait -> tape.at().plus(wait))
                                .filter(tape.at()::isBefore)
                                .orElse(end);
                leave(earlier(ready, end), "time left in " + Stack.nameOf(top));
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
            begin(begun.get(), of, level);
            return;
        }
        Optional<Days.Entry> next = of.after(at);
        if (next.isPresent()
                && next.get().isAfter(level.pass, level.goal)
                && of.isFollowedEarly(level.pass, level.goal)) {
            begin(next.get(), of, level);
            return;
        }
        if (next.isEmpty()) {
            stall("no slot follows");
            return;
        }
        Instant until = earlier(next.get().start(), stack.deadline());
        level.step = Level.BETWEEN_SLOTS;
        Level resting = stack.push(stack.waitOf(agenda, until), List.of(), at);
        resting.step = Level.RESTING;
        resting.deadline = millis(until);
    }

    /// What begins in the middle of a slot, because the rules are new, joins it.
    private void begin(Days.Entry entry, Days of, Level level) {
        boolean isFirst = level.pass == Long.MIN_VALUE;
        level.pass = entry.day().toEpochDay();
        level.goal = entry.index();
        level.step = 0;
        Optional<Duration> late = Days.tooLate(entry, tape.at());
        boolean joins = entry.slot().manner().late() == Instruction.Manner.Late.JOINED;
        if (late.isPresent() && !joins && !isFirst) {
            warnings.add(
                    "slot %s at %s would begin %s late and is left out"
                            .formatted(entry.slot().name(), entry.start(), late.get()));
            return;
        }
        Window window = Stack.windowOf(entry.slot());
        long deadline = millis(earlier(of.end(entry), stack.deadline()));
        Level begun = stack.push(window, window.body(), tape.at());
        begun.deadline = deadline;
        // What does not fit only because the slot begins late would fit on another day.
        begun.begunAt = entry.start().toEpochMilli();
        begun.goal = of.fingerprint(entry);
        begun.pass = late.isPresent() ? Level.JOINED : 0;
    }

    /// Answers whether the instruction is done: what a pin alone leaves no room for comes behind it.
    private boolean play(Instruction.Play wanted) {
        Instant at = tape.at();
        Style style = wanted.style().with(stack.breaks(at));
        Instruction.Play play = new Instruction.Play(wanted.cursor(), style);
        Stack.Room room = stack.room(at);
        Instant pin = nextPin();
        Optional<Layout> layout = shows.show(play, at, room.upTo(pin, at), stack.title());
        boolean isInTheWay = layout.isEmpty() && !pin.equals(Instant.MAX);
        if (isInTheWay && shows.wouldFit(play, at, room)) {
            leave(pin, "nothing fits before what is pinned at " + pin);
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
        leaveEmpty(tape.at().plus(layout.pause()), "padding after " + cursor);
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
            case Target.At(var time) -> CivilTime.atOrAfter(at, time, program.zone());
            case Target.Mark mark -> mark.from(at, program.zone());
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

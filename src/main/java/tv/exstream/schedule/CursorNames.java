package tv.exstream.schedule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.channel.ChannelId;

/// Collects the names of the cursors that instructions use, whether it matters when their clips were shown, and which other channels
/// are shown.
final class CursorNames {
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private final Set<String> fallbacks = new LinkedHashSet<>();
    private final Set<ChannelId> channels = new LinkedHashSet<>();
    private boolean clipsRest;

    private CursorNames() {}

    static CursorNames of(
            Collection<Roll> rolls, List<Spots> fallback, List<Instruction> instructions) {
        CursorNames all = new CursorNames();
        all.addRolls(rolls);
        all.addFallback(fallback);
        all.addAll(instructions);
        return all;
    }

    Set<String> names() {
        return names;
    }

    /// Those of programmes.
    Set<String> programmes() {
        return programmes;
    }

    /// Those of clips for time that nothing else fills.
    Set<String> fallbacks() {
        return fallbacks;
    }

    Set<ChannelId> channels() {
        return channels;
    }

    /// Whether any pool asks when a clip was shown last.
    boolean clipsRest() {
        return clipsRest;
    }

    private void addAll(List<Instruction> instructions) {
        instructions.forEach(this::add);
    }

    private void add(Instruction instruction) {
        switch (instruction) {
            case Instruction.Play(String cursor, Style style) -> addPlay(cursor, style);
            case Instruction.Fill(var _, Rest rest) -> addRest(rest);
            case Instruction.Wait(var _, var _, Rest rest) -> addRest(rest);
            case Instruction.Show(String cursor, var _, var _, Rest rest) -> {
                names.add(cursor);
                programmes.add(cursor);
                addRest(rest);
            }
            case Instruction.Skip(String cursor, var _) -> names.add(cursor);
            case Instruction.Seek(String cursor, var _, var _) -> names.add(cursor);
            case Instruction.Turn(String cursor) -> names.add(cursor);
            case Instruction.Sequence(var _, List<Instruction> body) -> addAll(body);
            case Instruction.Group(var _, List<Instruction> body) -> addAll(body);
            case Instruction.Repeat(Amount amount, List<Instruction> body) -> {
                addAmount(amount);
                addAll(body);
            }
            case Instruction.Round(List<Instruction> body, var _, var _) -> addAll(body);
            case Instruction.Lineup lineup -> addAll(lineup.body());
            case Instruction.Window window -> {
                addAll(window.body());
                addRest(window.rest());
            }
            case Instruction.Choose choose ->
                    choose.options().forEach(option -> addAll(option.body()));
            case Instruction.ByDate(List<Dated> cases) ->
                    cases.forEach(dated -> addAll(dated.body()));
            case Instruction.ByTime(List<Timed> cases) ->
                    cases.forEach(timed -> addAll(timed.body()));
            case Instruction.Interspersed(Breaks breaks, List<Instruction> body) -> {
                addRolls(breaks.opening());
                addRolls(breaks.between());
                addRolls(breaks.closing());
                addAll(body);
            }
            case Instruction.Billed(List<Instruction> body) -> addAll(body);
            case Instruction.Agenda agenda -> addAgenda(agenda);
            case Instruction.Fit fit -> addFit(fit);
            case Instruction.Once(var _, List<Instruction> body) -> addAll(body);
            case Instruction.Arranged(var _, List<Instruction> body) -> addAll(body);
            case Instruction.Redirect(ChannelId channel, var _, var _) -> channels.add(channel);
            case Instruction.Switch _,
                    Instruction.Rewind _,
                    Instruction.Shuffle _,
                    Instruction.End _ -> {}
        }
    }

    private void addFit(Instruction.Fit fit) {
        addPlay(fit.feed().cursor(), fit.style());
        addRolls(fit.terms().head());
        addRolls(fit.terms().tail());
    }

    private void addShown(String cursor, Style style) {
        names.add(cursor);
        if (!style.kind().isFiller()) {
            programmes.add(cursor);
        }
    }

    private void addPlay(String cursor, Style style) {
        addShown(cursor, style);
        addRolls(style.rolls());
        addFallback(style.fallback());
    }

    private void addRolls(Collection<Roll> rolls) {
        rolls.forEach(this::addRoll);
    }

    private void addRoll(Roll roll) {
        addSpots(roll.pools());
        if (roll.quantity() instanceof Roll.Quantity.Counted(Amount amount)) {
            addAmount(amount);
        }
    }

    private void addAmount(Amount amount) {
        switch (amount) {
            case Amount.Computed(var _, String cursor, var _) -> names.add(cursor);
            case Amount.Pass(String cursor) -> names.add(cursor);
            case Amount.Unit(String cursor) -> names.add(cursor);
            case Amount.Times _ -> {}
        }
    }

    private void addAgenda(Instruction.Agenda agenda) {
        addRest(agenda.between());
        for (Instruction.Agenda.Plan plan : agenda.plans()) {
            for (Slot slot : plan.slots()) {
                addAll(slot.body());
                addRest(slot.rest());
            }
        }
    }

    private void addRest(Rest rest) {
        addSpots(rest.tail());
        addFallback(rest.fallback());
    }

    private void addFallback(List<Spots> spots) {
        spots.forEach(pool -> fallbacks.add(pool.cursor()));
        addSpots(spots);
    }

    private void addSpots(List<Spots> spots) {
        for (Spots pool : spots) {
            names.add(pool.cursor());
            clipsRest |= pool.restClip().isPositive() || pool.choice() == Spots.Choice.WEIGHTED;
        }
    }
}

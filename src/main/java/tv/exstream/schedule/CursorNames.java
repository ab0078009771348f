package tv.exstream.schedule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the names of the cursors that instructions use.
final class CursorNames {
    private final Set<String> names = new LinkedHashSet<>();

    private CursorNames() {}

    static Set<String> of(
            Collection<Roll> rolls, List<Spots> fallback, List<Instruction> instructions) {
        CursorNames all = new CursorNames();
        rolls.forEach(all::addRoll);
        all.addSpots(fallback);
        all.addAll(instructions);
        return all.names;
    }

    private void addAll(List<Instruction> instructions) {
        instructions.forEach(this::add);
    }

    private void add(Instruction instruction) {
        switch (instruction) {
            case Instruction.Play(String cursor, Style style) -> addPlay(cursor, style);
            case Instruction.Fill(var _, Rest rest) -> addRest(rest);
            case Instruction.Wait(var _, var _, Rest rest) -> addRest(rest);
            case Instruction.Skip(String cursor, var _) -> names.add(cursor);
            case Instruction.Seek(String cursor, var _, var _) -> names.add(cursor);
            case Instruction.Sequence(var _, List<Instruction> body) -> addAll(body);
            case Instruction.Group(var _, List<Instruction> body) -> addAll(body);
            case Instruction.Repeat(Amount amount, List<Instruction> body) -> {
                addAmount(amount);
                addAll(body);
            }
            case Instruction.Round(List<Instruction> body, var _, var _) -> addAll(body);
            case Instruction.Window window -> {
                addAll(window.body());
                addRest(window.rest());
            }
            case Instruction.Choose choose ->
                    choose.options().forEach(option -> addAll(option.body()));
            case Instruction.ByDate(List<Instruction.Dated> cases) ->
                    cases.forEach(dated -> addAll(dated.body()));
            case Instruction.Agenda agenda -> addAgenda(agenda);
            case Instruction.Once(var _, List<Instruction> body) -> addAll(body);
            case Instruction.Arranged(var _, List<Instruction> body) -> addAll(body);
            case Instruction.Redirect _,
                    Instruction.Switch _,
                    Instruction.Rewind _,
                    Instruction.Shuffle _,
                    Instruction.End _ -> {}
        }
    }

    private void addPlay(String cursor, Style style) {
        names.add(cursor);
        style.rolls().forEach(this::addRoll);
        addSpots(style.fallback());
    }

    private void addRoll(Roll roll) {
        addSpots(roll.spots());
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
            for (Instruction.Slot slot : plan.slots()) {
                addAll(slot.body());
                addRest(slot.rest());
            }
        }
    }

    private void addRest(Rest rest) {
        addSpots(rest.tail());
        addSpots(rest.fallback());
    }

    private void addSpots(List<Spots> spots) {
        spots.forEach(pool -> names.add(pool.cursor()));
    }
}

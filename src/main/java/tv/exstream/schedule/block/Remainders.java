package tv.exstream.schedule.block;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Rest;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.Timed;
import tv.exstream.schedule.block.Decor.Ending;
import tv.exstream.schedule.block.Decor.Filler;

/// Turns what decos say about time that is left over into instructions.
final class Remainders {
    private final CursorBook book;

    Remainders(CursorBook book) {
        this.book = book;
    }

    /// Fills what is left of a window, in each part of the day with the filler of that part. What is left then of the last part is
    /// [#deadAir].
    List<Instruction> between(List<DayParts.Part> parts) {
        List<Instruction> fills = new ArrayList<>();
        for (DayParts.Part part : parts.subList(0, parts.size() - 1)) {
            LocalTime end = part.daypart().to();
            fills.add(
                    new Instruction.ByTime(
                            List.of(
                                    new Timed(
                                            part.daypart(),
                                            all(part.decors(), new Target.At(end))))));
        }
        fills.addAll(filled(parts.getLast().decors(), new Target.EndOfWindow()));
        return fills;
    }

    private List<Instruction> all(List<Decor> decors, Target until) {
        return Stream.concat(
                        filled(decors, until).stream(),
                        Stream.of(new Instruction.Fill(until, deadAir(decors))))
                .toList();
    }

    private List<Instruction> filled(List<Decor> decors, Target until) {
        List<Filler> fillers = fillers(decors);
        return fillers.isEmpty()
                ? List.of()
                : List.of(
                        new Instruction.Fill(
                                until, new Rest(tail(fillers), cut(fillers), Rest.Then.GO_ON)));
    }

    Rest deadAir(List<Decor> decors) {
        return new Rest(List.of(), spots(deadAirOf(decors)), Rest.Then.WAIT);
    }

    /// Filler, then what is for dead air.
    Rest whole(List<Decor> decors) {
        List<Filler> fillers = fillers(decors);
        List<Spots> cut = cut(fillers);
        return new Rest(
                tail(fillers), cut.isEmpty() ? spots(deadAirOf(decors)) : cut, Rest.Then.WAIT);
    }

    private List<Spots> tail(List<Filler> fillers) {
        return spots(fillers.stream().map(Filler::preset).toList());
    }

    private List<Spots> cut(List<Filler> fillers) {
        return spots(
                fillers.stream()
                        .filter(filler -> filler.ending() == Ending.CUT_TO_FIT)
                        .map(Filler::preset)
                        .toList());
    }

    private List<Spots> spots(List<FillerPreset> presets) {
        return presets.stream().flatMap(preset -> preset.spots(book).stream()).toList();
    }

    private static List<Filler> fillers(List<Decor> decors) {
        return Layer.resolve(decors.stream().map(Decor::filler).toList()).own();
    }

    private static List<FillerPreset> deadAirOf(List<Decor> decors) {
        return Layer.resolve(decors.stream().map(Decor::deadAir).toList()).own();
    }
}

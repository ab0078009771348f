package tv.exstream.schedule.classic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.playout.AiringKind;
import tv.exstream.schedule.Amount;
import tv.exstream.schedule.Bounds;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Rest;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.Style;
import tv.exstream.schedule.Target;

/// Turns items of a classic schedule into instructions.
final class ItemCompiler {
    private final CursorBook book;

    ItemCompiler(CursorBook book) {
        this.book = book;
    }

    /// A wait for its start, if any, what it shows, and filler up to the next fixed start.
    Instruction compile(Item item) {
        List<Instruction> steps = new ArrayList<>();
        item.start()
                .map(start -> new Instruction.Wait(start.time(), start.patience(), Rest.NONE))
                .ifPresent(steps::add);
        List<Instruction> body = new ArrayList<>(book.turn(cursor(item)));
        body.addAll(body(item, cursor(item)));
        if (item.title().isEmpty()) {
            steps.addAll(body);
        } else {
            steps.add(new Instruction.Group(item.title(), body));
        }
        return new Instruction.Sequence(cursor(item), steps);
    }

    private String cursor(Item item) {
        return book.shared(item.source());
    }

    private List<Instruction> body(Item item, String cursor) {
        return switch (item.mode()) {
            case Mode.One() -> List.of(play(item, cursor, 0), upToNextStart(item));
            case Mode.Multiple(Mode.Count count) ->
                    List.of(
                            new Instruction.Repeat(
                                    amount(count, cursor), List.of(play(item, cursor, 0))),
                            upToNextStart(item));
            case Mode.For(Duration length, Mode.Tail tail, int discards) ->
                    List.of(
                            new Instruction.Window(
                                    cursor,
                                    new Target.For(length),
                                    Bounds.LOOP,
                                    List.of(play(item, cursor, discards)),
                                    rest(item, tail)));
            case Mode.Flood() ->
                    List.of(
                            new Instruction.Window(
                                    cursor,
                                    new Target.NextFixedStart(),
                                    Bounds.LOOP,
                                    List.of(play(item, cursor, 0)),
                                    leftOver(item)));
        };
    }

    private Instruction play(Item item, String cursor, int discards) {
        Style style =
                new Style(
                        item.presentation(),
                        rolls(item.fillers()),
                        spots(item.fillers().fallback()),
                        discards,
                        false);
        return new Instruction.Play(cursor, style);
    }

    private static Amount amount(Mode.Count count, String cursor) {
        return switch (count) {
            case Mode.Count.Computed(var expression) -> new Amount.Computed(expression, cursor);
            case Mode.Count.CollectionSize() -> new Amount.Pass(cursor);
            case Mode.Count.PlaylistItemSize(), Mode.Count.GroupSize() -> new Amount.Unit(cursor);
        };
    }

    private Instruction upToNextStart(Item item) {
        return new Instruction.Fill(new Target.NextFixedStart(), leftOver(item));
    }

    private Rest leftOver(Item item) {
        return new Rest(
                spots(item.fillers().tail()), spots(item.fillers().fallback()), Rest.Then.GO_ON);
    }

    private Rest rest(Item item, Mode.Tail tail) {
        return switch (tail) {
            case NONE -> Rest.NONE;
            case OFFLINE -> new Rest(List.of(), spots(item.fillers().fallback()), Rest.Then.WAIT);
            case FILLER ->
                    new Rest(
                            spots(item.fillers().tail()),
                            spots(item.fillers().fallback()),
                            Rest.Then.WAIT);
        };
    }

    private List<Roll> rolls(Item.Fillers fillers) {
        List<Roll> rolls = new ArrayList<>();
        fillers.pre().ifPresent(preset -> rolls.add(preset.roll(AiringKind.PRE_ROLL, book)));
        fillers.mid().ifPresent(preset -> rolls.add(preset.roll(AiringKind.MID_ROLL, book)));
        fillers.post().ifPresent(preset -> rolls.add(preset.roll(AiringKind.POST_ROLL, book)));
        return rolls;
    }

    private List<Spots> spots(Optional<FillerPreset> preset) {
        return preset.map(each -> each.spots(book)).orElse(List.of());
    }
}

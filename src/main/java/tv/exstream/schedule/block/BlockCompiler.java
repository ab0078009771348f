package tv.exstream.schedule.block;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation.Dress;
import tv.exstream.schedule.Amount;
import tv.exstream.schedule.Breaks;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Owner;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Spots.Daypart;
import tv.exstream.schedule.Style;
import tv.exstream.schedule.Timed;
import tv.exstream.schedule.block.Decor.Break;
import tv.exstream.schedule.block.Decor.Place;

/// Turns a block into instructions.
final class BlockCompiler {
    private static final Daypart ANY_TIME = new Daypart(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private final Block block;
    private final CursorBook book;

    BlockCompiler(Block block, CursorBook book) {
        this.block = block;
        this.book = book;
    }

    /// @param parts of the day that the block has some of, in order, with the block's own decor
    List<Instruction> body(List<DayParts.Part> parts) {
        List<Break> breaks =
                Layer.resolve(parts.getFirst().decors().stream().map(Decor::breaks).toList()).own();
        List<Roll> chapters = rolls(breaks, Place.CHAPTERS, AiringKind.MID_ROLL);
        List<Instruction> shown = new ArrayList<>();
        for (BlockItem item : block.items()) {
            String cursor = book.own(Owner.BLOCK, String.valueOf(block.id()), item.source());
            shown.addAll(book.turn(cursor));
            shown.add(line(item, cursor, parts, chapters));
        }
        return billed(interspersed(breaks, shown));
    }

    private List<Instruction> interspersed(List<Break> breaks, List<Instruction> body) {
        Breaks around =
                new Breaks(
                        rolls(breaks, Place.BLOCK_START, AiringKind.PRE_ROLL),
                        rolls(breaks, Place.BETWEEN_ITEMS, AiringKind.PRE_ROLL),
                        rolls(breaks, Place.BLOCK_END, AiringKind.POST_ROLL));
        return breaks.isEmpty() ? body : List.of(new Instruction.Interspersed(around, body));
    }

    private List<Roll> rolls(List<Break> breaks, Place place, AiringKind kind) {
        return breaks.stream()
                .filter(each -> each.place() == place)
                .map(each -> each.preset().roll(kind, book))
                .toList();
    }

    private List<Instruction> billed(List<Instruction> body) {
        return switch (block.guide()) {
            case Block.Guide.ActualTimes() -> body;
            case Block.Guide.EvenShares() -> List.of(new Instruction.Billed(body));
            case Block.Guide.OneProgramme(String title) ->
                    List.of(new Instruction.Group(title, body));
        };
    }

    private Instruction line(
            BlockItem item, String cursor, List<DayParts.Part> parts, List<Roll> chapters) {
        List<Timed> cases = new ArrayList<>();
        for (DayParts.Part part : parts) {
            cases.add(
                    new Timed(
                            part.daypart(),
                            List.of(
                                    new Instruction.Play(
                                            cursor, style(item, part.decors(), chapters)))));
        }
        List<Instruction> first = cases.getFirst().body();
        // A change of clocks can bring the block to a time that is in none of its parts.
        cases.add(new Timed(ANY_TIME, first));
        List<Instruction> shown =
                parts.size() == 1 ? first : List.of(new Instruction.ByTime(cases));
        return item.count() == 1
                ? shown.getFirst()
                : new Instruction.Repeat(new Amount.Times(item.count()), shown);
    }

    private Style style(BlockItem item, List<Decor> decors, List<Roll> rolls) {
        boolean isListed = item.entry().listed() || block.isAllHidden();
        return new Style(
                item.presentation(dress(item.look(), decors), isListed),
                rolls,
                List.of(),
                0,
                false);
    }

    private static Dress dress(BlockItem.Look look, List<Decor> decors) {
        Layer.Resolved<String> watermarks =
                Layer.resolve(
                        Layer.with(
                                decors.stream().map(Decor::watermarks).toList(),
                                look.watermarks()));
        Layer.Resolved<String> graphics =
                Layer.resolve(
                        Layer.with(decors.stream().map(Decor::graphics).toList(), look.graphics()));
        return new Dress(watermarks.channel(), watermarks.own(), graphics.own(), look.languages());
    }
}

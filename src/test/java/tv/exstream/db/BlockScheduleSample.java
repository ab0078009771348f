package tv.exstream.db;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.expression.BreakPoints;
import tv.exstream.playout.Presentation.Languages;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.Spots.Daypart;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.block.Block;
import tv.exstream.schedule.block.Block.Guide;
import tv.exstream.schedule.block.Block.Stop;
import tv.exstream.schedule.block.BlockItem;
import tv.exstream.schedule.block.BlockSchedule;
import tv.exstream.schedule.block.Deco;
import tv.exstream.schedule.block.DecoTemplate;
import tv.exstream.schedule.block.Decor;
import tv.exstream.schedule.block.Decos;
import tv.exstream.schedule.block.Layer;
import tv.exstream.schedule.block.Template;
import tv.exstream.schedule.block.TemplateDays;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// A block schedule with every variant that one can have.
final class BlockScheduleSample {
    private static final Selection COLLECTION = new Selection.Collection(new CollectionId(3));
    private static final Source POOL = Source.of(COLLECTION, PlaybackOrder.CHRONOLOGICAL);

    static final BlockSchedule SCHEDULE =
            new BlockSchedule(blocks(), templates(), calendar(), decos(), -7);

    private BlockScheduleSample() {}

    private static List<Block> blocks() {
        Source playlist =
                new Source.Playlist(
                        List.of(entry(new Source.Take.Count(2)), entry(new Source.Take.All())),
                        true);
        Source marathon =
                new Source.Marathon(
                        Set.of(COLLECTION), Source.Grouping.SHOW, 2, true, PlaybackOrder.SHUFFLE);
        BlockItem dressed =
                new BlockItem(
                        playlist,
                        3,
                        new BlockItem.Entry(false, "a title"),
                        new BlockItem.Look(
                                Layer.disable(),
                                Layer.merge("clock"),
                                new Languages("ger", "commentary", "eng", "forced")));
        return List.of(
                block(1, Stop.BEFORE_END, new Guide.ActualTimes(), dressed),
                block(2, Stop.AFTER_END, new Guide.EvenShares(), BlockItem.of(marathon)),
                block(3, Stop.AFTER_END, new Guide.OneProgramme("news"), BlockItem.of(POOL)));
    }

    private static Source.Entry entry(Source.Take take) {
        return new Source.Entry(
                new Source.Pooled(COLLECTION, Ordering.of(PlaybackOrder.SHUFFLE)), take, true);
    }

    private static Block block(long id, Stop stop, Guide guide, BlockItem item) {
        return new Block(
                id,
                "mornings",
                "block " + id,
                Duration.ofMinutes(30),
                stop,
                guide,
                List.of(item),
                Decor.INHERIT);
    }

    private static List<Template> templates() {
        return List.of(
                new Template(
                        "",
                        "weekday",
                        List.of(
                                new Template.Item(LocalTime.of(9, 0), 1),
                                new Template.Item(LocalTime.of(9, 30), 2),
                                new Template.Item(LocalTime.of(20, 15, 30), 3))));
    }

    private static List<TemplateDays> calendar() {
        return List.of(
                days(
                        new DateRule(
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                Set.of(1, 31),
                                Set.of(Month.MAY, Month.JUNE),
                                new DateRule.Span.Yearly(MonthDay.of(2, 29), MonthDay.of(6, 15)))),
                days(
                        new DateRule(
                                Set.of(DayOfWeek.SUNDAY),
                                Set.of(),
                                Set.of(),
                                new DateRule.Span.Once(
                                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)))),
                days(DateRule.ALWAYS));
    }

    private static TemplateDays days(DateRule rule) {
        return new TemplateDays(rule, "weekday", "day");
    }

    private static Decos decos() {
        Decor decor =
                new Decor(
                        Layer.override("logo"),
                        new Layer<>(Layer.Mode.SUGGEST, List.of("clock")),
                        Layer.merge(
                                new Decor.Break(
                                        Decor.Place.CHAPTERS,
                                        filler(
                                                new Quantity.UpTo(3),
                                                new BreakRule.Chapters(
                                                        BreakPoints.rule("point > 300"))))),
                        new Layer<>(
                                Layer.Mode.OVERRIDE,
                                List.of(
                                        gap(new Quantity.Clips(1), new BreakRule.Nowhere()),
                                        gap(
                                                new Quantity.Passes(2),
                                                BreakRule.Every.interval(Duration.ofMinutes(7))),
                                        gap(
                                                new Quantity.Length(Duration.ofMinutes(2)),
                                                limited()))),
                        Layer.override(
                                filler(
                                        new Quantity.PadTo(new Target.Mark(30)),
                                        new BreakRule.Nowhere())));
        DecoTemplate template =
                new DecoTemplate(
                        "",
                        "day",
                        List.of(
                                new DecoTemplate.Range(
                                        new Daypart(LocalTime.of(22, 0), LocalTime.of(2, 0)),
                                        "night")));
        return new Decos(List.of(new Deco("all", "night", decor)), List.of(template), "night");
    }

    private static BreakRule limited() {
        return new BreakRule.Limited(
                new BreakRule.Percentages(List.of(25.0, 50.0)),
                2,
                Duration.ofMinutes(20),
                Duration.ofMinutes(5),
                Duration.ofMinutes(6));
    }

    private static Decor.Filler gap(Quantity quantity, BreakRule breaks) {
        return new Decor.Filler(filler(quantity, breaks), Decor.Ending.CUT_TO_FIT);
    }

    private static FillerPreset filler(Quantity quantity, BreakRule breaks) {
        Spots limits =
                new Spots(
                        "any",
                        0.5,
                        Duration.ofHours(1),
                        Duration.ZERO,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(3),
                        List.of(new Daypart(LocalTime.of(6, 0), LocalTime.of(22, 0))),
                        Spots.Choice.IN_ORDER);
        return new FillerPreset(
                "filler",
                quantity,
                List.of(
                        new FillerPreset.Clips(
                                COLLECTION, Ordering.of(PlaybackOrder.SHUFFLE), limits)),
                breaks);
    }
}

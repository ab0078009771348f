package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.schedule.Amount;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.MirrorSchedule;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Terms;
import tv.exstream.schedule.block.Block;
import tv.exstream.schedule.block.BlockSchedule;
import tv.exstream.schedule.classic.ClassicSchedule;
import tv.exstream.schedule.classic.Mode;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.lineup.LineupSchedule;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedule.slot.BalanceSchedule;
import tv.exstream.schedule.slot.RandomSlot;
import tv.exstream.schedule.slot.RandomSlotSchedule;
import tv.exstream.schedule.slot.Showing;
import tv.exstream.schedule.slot.TimeSlotSchedule;

/// The names of the kinds of schedules, and of the parts of their rules.
final class ScheduleVariants {
    private ScheduleVariants() {}

    /// Every kind of schedule.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Schedule.Flood.class, name = "flood"),
        @JsonSubTypes.Type(value = ClassicSchedule.class, name = "classic"),
        @JsonSubTypes.Type(value = BlockSchedule.class, name = "blocks"),
        @JsonSubTypes.Type(value = MirrorSchedule.class, name = "mirror"),
        @JsonSubTypes.Type(value = FileSchedule.class, name = "file"),
        @JsonSubTypes.Type(value = TimeSlotSchedule.class, name = "time-slots"),
        @JsonSubTypes.Type(value = RandomSlotSchedule.class, name = "random-slots"),
        @JsonSubTypes.Type(value = BalanceSchedule.class, name = "balance"),
        @JsonSubTypes.Type(value = LineupSchedule.class, name = "lineup"),
        @JsonSubTypes.Type(value = OnDemandSchedule.class, name = "on-demand"),
        @JsonSubTypes.Type(value = ScriptSchedule.class, name = "script"),
    })
    interface Schedules {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Source.Pooled.class, name = "pool"),
        @JsonSubTypes.Type(value = Source.Playlist.class, name = "playlist"),
        @JsonSubTypes.Type(value = Source.Seasons.class, name = "seasons"),
        @JsonSubTypes.Type(value = Source.Marathon.class, name = "marathon"),
        @JsonSubTypes.Type(value = Source.Groups.class, name = "groups"),
    })
    interface Sources {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Source.Take.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Source.Take.All.class, name = "all"),
    })
    interface SourceTakes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Mode.One.class, name = "one"),
        @JsonSubTypes.Type(value = Mode.Multiple.class, name = "multiple"),
        @JsonSubTypes.Type(value = Mode.For.class, name = "duration"),
        @JsonSubTypes.Type(value = Mode.Flood.class, name = "flood"),
    })
    interface Modes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Mode.Count.Computed.class, name = "count"),
        @JsonSubTypes.Type(value = Mode.Count.CollectionSize.class, name = "collection-size"),
        @JsonSubTypes.Type(value = Mode.Count.PlaylistItemSize.class, name = "playlist-item-size"),
        @JsonSubTypes.Type(value = Mode.Count.GroupSize.class, name = "group-size"),
    })
    interface Counts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Roll.Quantity.Clips.class, name = "clips"),
        @JsonSubTypes.Type(value = Roll.Quantity.UpTo.class, name = "up-to"),
        @JsonSubTypes.Type(value = Roll.Quantity.Passes.class, name = "passes"),
        @JsonSubTypes.Type(value = Roll.Quantity.Length.class, name = "length"),
        @JsonSubTypes.Type(value = Roll.Quantity.Counted.class, name = "counted"),
        @JsonSubTypes.Type(value = Roll.Quantity.Exactly.class, name = "exactly"),
        @JsonSubTypes.Type(value = Roll.Quantity.PadTo.class, name = "pad-to"),
    })
    interface Quantities {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Amount.Times.class, name = "times"),
        @JsonSubTypes.Type(value = Amount.Computed.class, name = "computed"),
        @JsonSubTypes.Type(value = Amount.Pass.class, name = "pass"),
        @JsonSubTypes.Type(value = Amount.Unit.class, name = "unit"),
    })
    interface Amounts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = BreakRule.Nowhere.class, name = "nowhere"),
        @JsonSubTypes.Type(value = BreakRule.Chapters.class, name = "chapters"),
        @JsonSubTypes.Type(value = BreakRule.Detected.class, name = "detected"),
        @JsonSubTypes.Type(value = BreakRule.FirstOf.class, name = "first-of"),
        @JsonSubTypes.Type(value = BreakRule.Every.class, name = "every"),
        @JsonSubTypes.Type(value = BreakRule.Percentages.class, name = "percentages"),
        @JsonSubTypes.Type(value = BreakRule.Limited.class, name = "limited"),
    })
    interface BreakRules {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DateRule.Span.Always.class, name = "always"),
        @JsonSubTypes.Type(value = DateRule.Span.Once.class, name = "once"),
        @JsonSubTypes.Type(value = DateRule.Span.Yearly.class, name = "yearly"),
    })
    interface Spans {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Guide.ActualTimes.class, name = "actual-times"),
        @JsonSubTypes.Type(value = Block.Guide.EvenShares.class, name = "even-shares"),
        @JsonSubTypes.Type(value = Block.Guide.OneProgramme.class, name = "one-programme"),
    })
    interface Guides {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Terms.Reach.Within.class, name = "within"),
        @JsonSubTypes.Type(value = Terms.Reach.Cut.class, name = "cut"),
        @JsonSubTypes.Type(value = Terms.Reach.Extend.class, name = "extend"),
        @JsonSubTypes.Type(value = Terms.Reach.Compress.class, name = "compress"),
    })
    interface Reaches {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Showing.Media.class, name = "media"),
        @JsonSubTypes.Type(value = Showing.Clips.class, name = "clips"),
        @JsonSubTypes.Type(value = Showing.Flex.class, name = "flex"),
        @JsonSubTypes.Type(value = Showing.Redirect.class, name = "redirect"),
    })
    interface Showings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RandomSlot.Length.UpTo.class, name = "up-to"),
        @JsonSubTypes.Type(value = RandomSlot.Length.Items.class, name = "items"),
    })
    interface SlotLengths {}
}

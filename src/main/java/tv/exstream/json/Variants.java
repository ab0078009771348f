package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.PickChange;
import tv.exstream.collection.Selection;
import tv.exstream.lineup.Tool;
import tv.exstream.overlay.Size;
import tv.exstream.overlay.Timing;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Amount;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.MirrorSchedule;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.State;
import tv.exstream.schedule.Terms;
import tv.exstream.schedule.block.Block;
import tv.exstream.schedule.block.BlockSchedule;
import tv.exstream.schedule.classic.ClassicSchedule;
import tv.exstream.schedule.classic.Mode;
import tv.exstream.schedule.cursor.CursorState;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedule.slot.BalanceSchedule;
import tv.exstream.schedule.slot.RandomSlot;
import tv.exstream.schedule.slot.RandomSlotSchedule;
import tv.exstream.schedule.slot.Showing;
import tv.exstream.schedule.slot.TimeSlotSchedule;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Visual;

/// What the variants of sealed types are called. The names are fixed here and not taken from the classes, so that renaming a class
/// does not orphan what is stored.
final class Variants {
    /// The property that holds the name.
    static final String PROPERTY = "type";

    static final Map<Class<?>, Class<?>> NAMES =
            Map.ofEntries(
                    Map.entry(MediaCollection.Content.class, Contents.class),
                    Map.entry(Selection.class, Selections.class),
                    Map.entry(MediaCollection.Take.class, Takes.class),
                    Map.entry(PickChange.class, PickChanges.class),
                    Map.entry(Schedule.class, Schedules.class),
                    Map.entry(Source.class, Sources.class),
                    Map.entry(Source.Take.class, SourceTakes.class),
                    Map.entry(Mode.class, Modes.class),
                    Map.entry(Mode.Count.class, Counts.class),
                    Map.entry(Roll.Quantity.class, Quantities.class),
                    Map.entry(Amount.class, Amounts.class),
                    Map.entry(BreakRule.class, BreakRules.class),
                    Map.entry(DateRule.Span.class, Spans.class),
                    Map.entry(Block.Guide.class, Guides.class),
                    Map.entry(Content.class, SequentialVariants.Contents.class),
                    Map.entry(Directive.class, SequentialVariants.Directives.class),
                    Map.entry(CursorState.class, CursorStates.class),
                    Map.entry(State.class, States.class),
                    Map.entry(Edit.class, EditKinds.class),
                    Map.entry(Terms.Reach.class, Reaches.class),
                    Map.entry(Showing.class, Showings.class),
                    Map.entry(RandomSlot.Length.class, SlotLengths.class),
                    Map.entry(Entry.class, Entries.class),
                    Map.entry(LineupSchedule.Start.class, Starts.class),
                    Map.entry(Tool.class, Tools.class),
                    Map.entry(Presentation.Listing.class, Listings.class),
                    Map.entry(Timing.class, Timings.class),
                    Map.entry(Size.class, Sizes.class),
                    Map.entry(Visual.class, Visuals.class),
                    Map.entry(Accompaniment.class, Accompaniments.class));

    private Variants() {}

    /// The names that a value of a type may have; empty for a type without variants.
    static List<String> names(Class<?> type) {
        return variants(type).map(JsonSubTypes.Type::name).toList();
    }

    /// The variant of this name.
    static Optional<Class<?>> find(Class<?> type, String name) {
        return variants(type)
                .filter(variant -> variant.name().equals(name))
                .<Class<?>>map(JsonSubTypes.Type::value)
                .findFirst();
    }

    private static Stream<JsonSubTypes.Type> variants(Class<?> type) {
        Class<?> named = NAMES.getOrDefault(type, type);
        return Optional.ofNullable(named.getAnnotation(JsonSubTypes.class)).stream()
                .flatMap(types -> Arrays.stream(types.value()));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MediaCollection.Content.Folder.class, name = "folder"),
        @JsonSubTypes.Type(value = MediaCollection.Content.LooseFiles.class, name = "loose-files"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Manual.class, name = "manual"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Smart.class, name = "smart"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Multi.class, name = "multi"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Playlist.class, name = "playlist"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Rerun.class, name = "rerun"),
    })
    private interface Contents {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Selection.Collection.class, name = "collection"),
        @JsonSubTypes.Type(value = Selection.Reruns.class, name = "reruns"),
        @JsonSubTypes.Type(value = Selection.Query.class, name = "query"),
        @JsonSubTypes.Type(value = Selection.Item.class, name = "item"),
        @JsonSubTypes.Type(value = Selection.Show.class, name = "show"),
        @JsonSubTypes.Type(value = Selection.Season.class, name = "season"),
        @JsonSubTypes.Type(value = Selection.Artist.class, name = "artist"),
    })
    private interface Selections {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MediaCollection.Take.Count.class, name = "count"),
        @JsonSubTypes.Type(value = MediaCollection.Take.All.class, name = "all"),
    })
    private interface Takes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PickChange.Add.class, name = "add"),
        @JsonSubTypes.Type(value = PickChange.Remove.class, name = "remove"),
        @JsonSubTypes.Type(value = PickChange.Move.class, name = "move"),
    })
    private interface PickChanges {}

    /// Every kind of schedule.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
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
    private interface Schedules {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Source.Pooled.class, name = "pool"),
        @JsonSubTypes.Type(value = Source.Playlist.class, name = "playlist"),
        @JsonSubTypes.Type(value = Source.Seasons.class, name = "seasons"),
        @JsonSubTypes.Type(value = Source.Marathon.class, name = "marathon"),
        @JsonSubTypes.Type(value = Source.Groups.class, name = "groups"),
    })
    private interface Sources {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Source.Take.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Source.Take.All.class, name = "all"),
    })
    private interface SourceTakes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Mode.One.class, name = "one"),
        @JsonSubTypes.Type(value = Mode.Multiple.class, name = "multiple"),
        @JsonSubTypes.Type(value = Mode.For.class, name = "duration"),
        @JsonSubTypes.Type(value = Mode.Flood.class, name = "flood"),
    })
    private interface Modes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Mode.Count.Computed.class, name = "count"),
        @JsonSubTypes.Type(value = Mode.Count.CollectionSize.class, name = "collection-size"),
        @JsonSubTypes.Type(value = Mode.Count.PlaylistItemSize.class, name = "playlist-item-size"),
        @JsonSubTypes.Type(value = Mode.Count.GroupSize.class, name = "group-size"),
    })
    private interface Counts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Roll.Quantity.Clips.class, name = "clips"),
        @JsonSubTypes.Type(value = Roll.Quantity.UpTo.class, name = "up-to"),
        @JsonSubTypes.Type(value = Roll.Quantity.Passes.class, name = "passes"),
        @JsonSubTypes.Type(value = Roll.Quantity.Length.class, name = "length"),
        @JsonSubTypes.Type(value = Roll.Quantity.Counted.class, name = "counted"),
        @JsonSubTypes.Type(value = Roll.Quantity.Exactly.class, name = "exactly"),
        @JsonSubTypes.Type(value = Roll.Quantity.PadTo.class, name = "pad-to"),
    })
    private interface Quantities {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Amount.Times.class, name = "times"),
        @JsonSubTypes.Type(value = Amount.Computed.class, name = "computed"),
        @JsonSubTypes.Type(value = Amount.Pass.class, name = "pass"),
        @JsonSubTypes.Type(value = Amount.Unit.class, name = "unit"),
    })
    private interface Amounts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = BreakRule.Nowhere.class, name = "nowhere"),
        @JsonSubTypes.Type(value = BreakRule.Chapters.class, name = "chapters"),
        @JsonSubTypes.Type(value = BreakRule.Detected.class, name = "detected"),
        @JsonSubTypes.Type(value = BreakRule.FirstOf.class, name = "first-of"),
        @JsonSubTypes.Type(value = BreakRule.Every.class, name = "every"),
        @JsonSubTypes.Type(value = BreakRule.Percentages.class, name = "percentages"),
        @JsonSubTypes.Type(value = BreakRule.Limited.class, name = "limited"),
    })
    private interface BreakRules {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DateRule.Span.Always.class, name = "always"),
        @JsonSubTypes.Type(value = DateRule.Span.Once.class, name = "once"),
        @JsonSubTypes.Type(value = DateRule.Span.Yearly.class, name = "yearly"),
    })
    private interface Spans {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Guide.ActualTimes.class, name = "actual-times"),
        @JsonSubTypes.Type(value = Block.Guide.EvenShares.class, name = "even-shares"),
        @JsonSubTypes.Type(value = Block.Guide.OneProgramme.class, name = "one-programme"),
    })
    private interface Guides {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CursorState.Chronological.class, name = "chronological"),
        @JsonSubTypes.Type(value = CursorState.Listed.class, name = "listed"),
        @JsonSubTypes.Type(value = CursorState.Shuffle.class, name = "shuffle"),
        @JsonSubTypes.Type(value = CursorState.Interleaved.class, name = "interleaved"),
        @JsonSubTypes.Type(value = CursorState.Random.class, name = "random"),
        @JsonSubTypes.Type(value = CursorState.Turns.class, name = "turns"),
    })
    private interface CursorStates {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Edit.Pin.class, name = "pin"),
        @JsonSubTypes.Type(value = Edit.Skip.class, name = "skip"),
        @JsonSubTypes.Type(value = Edit.Replace.class, name = "replace"),
    })
    private interface EditKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = State.Nothing.class, name = "nothing"),
        @JsonSubTypes.Type(value = State.Place.class, name = "place"),
        @JsonSubTypes.Type(value = State.Supply.class, name = "supply"),
        @JsonSubTypes.Type(value = State.Shown.class, name = "shown"),
        @JsonSubTypes.Type(value = State.Chosen.class, name = "chosen"),
        @JsonSubTypes.Type(value = State.Count.class, name = "count"),
        @JsonSubTypes.Type(value = State.Logged.class, name = "logged"),
        @JsonSubTypes.Type(value = State.Fitted.class, name = "fitted"),
        @JsonSubTypes.Type(value = State.Lined.class, name = "lined"),
        @JsonSubTypes.Type(value = State.Frames.class, name = "frames"),
        @JsonSubTypes.Type(value = State.Switches.class, name = "switches"),
    })
    private interface States {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Presentation.Listing.AsAired.class, name = "as-aired"),
        @JsonSubTypes.Type(value = Presentation.Listing.Hidden.class, name = "hidden"),
        @JsonSubTypes.Type(value = Presentation.Listing.Billed.class, name = "billed"),
    })
    private interface Listings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Timing.Permanent.class, name = "permanent"),
        @JsonSubTypes.Type(value = Timing.Intermittent.class, name = "intermittent"),
        @JsonSubTypes.Type(value = Timing.AtStart.class, name = "at-start"),
        @JsonSubTypes.Type(value = Timing.BeforeEnd.class, name = "before-end"),
    })
    private interface Timings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Size.Width.class, name = "width"),
        @JsonSubTypes.Type(value = Size.Actual.class, name = "actual"),
    })
    private interface Sizes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Terms.Reach.Within.class, name = "within"),
        @JsonSubTypes.Type(value = Terms.Reach.Cut.class, name = "cut"),
        @JsonSubTypes.Type(value = Terms.Reach.Extend.class, name = "extend"),
        @JsonSubTypes.Type(value = Terms.Reach.Compress.class, name = "compress"),
    })
    private interface Reaches {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Showing.Media.class, name = "media"),
        @JsonSubTypes.Type(value = Showing.Clips.class, name = "clips"),
        @JsonSubTypes.Type(value = Showing.Flex.class, name = "flex"),
        @JsonSubTypes.Type(value = Showing.Redirect.class, name = "redirect"),
    })
    private interface Showings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RandomSlot.Length.UpTo.class, name = "up-to"),
        @JsonSubTypes.Type(value = RandomSlot.Length.Items.class, name = "items"),
    })
    private interface SlotLengths {}

    /// What a lineup is made of.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Entry.Media.class, name = "media"),
        @JsonSubTypes.Type(value = Entry.Flex.class, name = "flex"),
        @JsonSubTypes.Type(value = Entry.Redirect.class, name = "redirect"),
    })
    private interface Entries {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LineupSchedule.Start.At.class, name = "instant"),
        @JsonSubTypes.Type(value = LineupSchedule.Start.TimeOfDay.class, name = "time"),
    })
    private interface Starts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Tool.Breaks.class, name = "breaks"),
        @JsonSubTypes.Type(value = Tool.Pad.class, name = "pad"),
        @JsonSubTypes.Type(value = Tool.Hours.class, name = "hours"),
        @JsonSubTypes.Type(value = Tool.Balance.class, name = "balance"),
        @JsonSubTypes.Type(value = Tool.Blocks.class, name = "blocks"),
        @JsonSubTypes.Type(value = Tool.CyclicShuffle.class, name = "cyclic-shuffle"),
        @JsonSubTypes.Type(value = Tool.Shuffle.class, name = "shuffle"),
        @JsonSubTypes.Type(value = Tool.Sort.class, name = "sort"),
        @JsonSubTypes.Type(value = Tool.Replicate.class, name = "replicate"),
        @JsonSubTypes.Type(value = Tool.Consolidate.class, name = "consolidate"),
        @JsonSubTypes.Type(value = Tool.RemoveDuplicates.class, name = "remove-duplicates"),
        @JsonSubTypes.Type(value = Tool.RemoveSpecials.class, name = "remove-specials"),
        @JsonSubTypes.Type(value = Tool.RemoveFlex.class, name = "remove-flex"),
        @JsonSubTypes.Type(value = Tool.Slide.class, name = "slide"),
    })
    private interface Tools {}

    /// What is seen on screens.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Visual.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Visual.Noise.class, name = "static"),
        @JsonSubTypes.Type(value = Visual.TestPattern.class, name = "test-pattern"),
        @JsonSubTypes.Type(value = Visual.Slate.class, name = "slate"),
        @JsonSubTypes.Type(value = Visual.Black.class, name = "black"),
        @JsonSubTypes.Type(value = Visual.Picture.class, name = "picture"),
    })
    private interface Visuals {}

    /// What is heard with screens.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Accompaniment.Silent.class, name = "silent"),
        @JsonSubTypes.Type(value = Accompaniment.Sine.class, name = "sine"),
        @JsonSubTypes.Type(value = Accompaniment.Noise.class, name = "noise"),
        @JsonSubTypes.Type(value = Accompaniment.Beep.class, name = "beep"),
        @JsonSubTypes.Type(value = Accompaniment.Music.class, name = "music"),
    })
    private interface Accompaniments {}
}

package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.account.ChannelChoice;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.PickChange;
import tv.exstream.collection.Selection;
import tv.exstream.iptv.Rule;
import tv.exstream.lineup.Tool;
import tv.exstream.overlay.Size;
import tv.exstream.overlay.Timing;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Amount;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.State;
import tv.exstream.schedule.Terms;
import tv.exstream.schedule.block.Block;
import tv.exstream.schedule.classic.Mode;
import tv.exstream.schedule.cursor.CursorState;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.slot.RandomSlot;
import tv.exstream.schedule.slot.Showing;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Visual;
import tv.exstream.source.Origin;

/// What the variants of sealed types are called. The names are fixed here and not taken from the classes, so that renaming a class
/// does not orphan what is stored.
final class Variants {
    /// The property that holds the name.
    static final String PROPERTY = "type";

    /// Where the names of a type's variants stand.
    static final Map<Class<?>, Class<?>> NAMES =
            Map.ofEntries(
                    Map.entry(MediaCollection.Content.class, CollectionVariants.Contents.class),
                    Map.entry(Selection.class, CollectionVariants.Selections.class),
                    Map.entry(MediaCollection.Take.class, CollectionVariants.Takes.class),
                    Map.entry(PickChange.class, CollectionVariants.PickChanges.class),
                    Map.entry(Schedule.class, ScheduleVariants.Schedules.class),
                    Map.entry(Source.class, ScheduleVariants.Sources.class),
                    Map.entry(Source.Take.class, ScheduleVariants.SourceTakes.class),
                    Map.entry(Mode.class, ScheduleVariants.Modes.class),
                    Map.entry(Mode.Count.class, ScheduleVariants.Counts.class),
                    Map.entry(Roll.Quantity.class, ScheduleVariants.Quantities.class),
                    Map.entry(Amount.class, ScheduleVariants.Amounts.class),
                    Map.entry(BreakRule.class, ScheduleVariants.BreakRules.class),
                    Map.entry(DateRule.Span.class, ScheduleVariants.Spans.class),
                    Map.entry(Block.Guide.class, ScheduleVariants.Guides.class),
                    Map.entry(Content.class, SequentialVariants.Contents.class),
                    Map.entry(Directive.class, SequentialVariants.Directives.class),
                    Map.entry(CursorState.class, TimelineVariants.CursorStates.class),
                    Map.entry(State.class, TimelineVariants.States.class),
                    Map.entry(Edit.class, TimelineVariants.EditKinds.class),
                    Map.entry(Terms.Reach.class, ScheduleVariants.Reaches.class),
                    Map.entry(Showing.class, ScheduleVariants.Showings.class),
                    Map.entry(RandomSlot.Length.class, ScheduleVariants.SlotLengths.class),
                    Map.entry(Entry.class, LineupVariants.Entries.class),
                    Map.entry(LineupSchedule.Start.class, LineupVariants.Starts.class),
                    Map.entry(Tool.class, LineupVariants.Tools.class),
                    Map.entry(Presentation.Listing.class, TimelineVariants.Listings.class),
                    Map.entry(Timing.class, PictureVariants.Timings.class),
                    Map.entry(Size.class, PictureVariants.Sizes.class),
                    Map.entry(Visual.class, PictureVariants.Visuals.class),
                    Map.entry(Accompaniment.class, PictureVariants.Accompaniments.class),
                    Map.entry(Origin.class, OriginVariants.Kinds.class),
                    Map.entry(Rule.class, SubscriptionVariants.Rules.class),
                    Map.entry(ChannelChoice.class, AccountVariants.Choices.class));

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

    /// Some of the variants are a type of their own, as what people pick is of all that may be selected.
    private static Stream<JsonSubTypes.Type> variants(Class<?> type) {
        return Optional.ofNullable(named(type).getAnnotation(JsonSubTypes.class)).stream()
                .flatMap(types -> Arrays.stream(types.value()))
                .filter(variant -> type.isAssignableFrom(variant.value()));
    }

    private static Class<?> named(Class<?> type) {
        return NAMES.containsKey(type) || !type.isInterface()
                ? NAMES.getOrDefault(type, type)
                : Arrays.stream(type.getInterfaces())
                        .filter(NAMES::containsKey)
                        .findFirst()
                        .<Class<?>>map(NAMES::get)
                        .orElse(type);
    }
}

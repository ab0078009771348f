package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.lineup.Tool;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule;

/// The names of what lineups are made of, and of what rearranges them.
final class LineupVariants {
    private LineupVariants() {}

    /// What a lineup is made of.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Entry.Media.class, name = "media"),
        @JsonSubTypes.Type(value = Entry.Flex.class, name = "flex"),
        @JsonSubTypes.Type(value = Entry.Redirect.class, name = "redirect"),
    })
    interface Entries {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LineupSchedule.Start.At.class, name = "instant"),
        @JsonSubTypes.Type(value = LineupSchedule.Start.TimeOfDay.class, name = "time"),
    })
    interface Starts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
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
    interface Tools {}
}

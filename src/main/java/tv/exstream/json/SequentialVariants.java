package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.Directive;

/// What the parts of schedule files are called: as in the files, where they have a name there.
final class SequentialVariants {
    private SequentialVariants() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Content.Search.class, name = "search"),
        @JsonSubTypes.Type(value = Content.Show.class, name = "show"),
        @JsonSubTypes.Type(value = Content.Collection.class, name = "collection"),
        @JsonSubTypes.Type(value = Content.SmartCollection.class, name = "smart-collection"),
        @JsonSubTypes.Type(value = Content.MultiCollection.class, name = "multi-collection"),
        @JsonSubTypes.Type(value = Content.Playlist.class, name = "playlist"),
        @JsonSubTypes.Type(value = Content.Marathon.class, name = "marathon"),
    })
    interface Contents {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Directive.PlayAll.class, name = "all"),
        @JsonSubTypes.Type(value = Directive.PlayCount.class, name = "count"),
        @JsonSubTypes.Type(value = Directive.PlayFor.class, name = "duration"),
        @JsonSubTypes.Type(value = Directive.PadToNext.class, name = "pad-to-next"),
        @JsonSubTypes.Type(value = Directive.PadUntil.class, name = "pad-until"),
        @JsonSubTypes.Type(value = Directive.WaitUntil.class, name = "wait-until"),
        @JsonSubTypes.Type(value = Directive.Rewind.class, name = "rewind"),
        @JsonSubTypes.Type(value = Directive.SkipItems.class, name = "skip-items"),
        @JsonSubTypes.Type(value = Directive.SkipToItem.class, name = "skip-to-item"),
        @JsonSubTypes.Type(value = Directive.Include.class, name = "sequence"),
        @JsonSubTypes.Type(value = Directive.ShuffleSequence.class, name = "shuffle-sequence"),
        @JsonSubTypes.Type(value = Directive.OpenGuideGroup.class, name = "open-guide-group"),
        @JsonSubTypes.Type(value = Directive.CloseGuideGroup.class, name = "close-guide-group"),
        @JsonSubTypes.Type(value = Directive.RollOn.class, name = "roll-on"),
        @JsonSubTypes.Type(value = Directive.RollOff.class, name = "roll-off"),
        @JsonSubTypes.Type(value = Directive.WatermarkOn.class, name = "watermark-on"),
        @JsonSubTypes.Type(value = Directive.WatermarkOff.class, name = "watermark-off"),
        @JsonSubTypes.Type(value = Directive.GraphicsOn.class, name = "graphics-on"),
        @JsonSubTypes.Type(value = Directive.GraphicsOff.class, name = "graphics-off"),
        @JsonSubTypes.Type(value = Directive.Repeat.class, name = "repeat"),
    })
    interface Directives {}
}

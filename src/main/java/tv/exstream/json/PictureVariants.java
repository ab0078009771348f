package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.overlay.Size;
import tv.exstream.overlay.Timing;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Visual;

/// The names of what is seen and heard, over programmes and in their place.
final class PictureVariants {
    private PictureVariants() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Timing.Permanent.class, name = "permanent"),
        @JsonSubTypes.Type(value = Timing.Intermittent.class, name = "intermittent"),
        @JsonSubTypes.Type(value = Timing.AtStart.class, name = "at-start"),
        @JsonSubTypes.Type(value = Timing.BeforeEnd.class, name = "before-end"),
    })
    interface Timings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Size.Width.class, name = "width"),
        @JsonSubTypes.Type(value = Size.Actual.class, name = "actual"),
    })
    interface Sizes {}

    /// What is seen on screens.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Visual.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Visual.Noise.class, name = "static"),
        @JsonSubTypes.Type(value = Visual.TestPattern.class, name = "test-pattern"),
        @JsonSubTypes.Type(value = Visual.Slate.class, name = "slate"),
        @JsonSubTypes.Type(value = Visual.Black.class, name = "black"),
        @JsonSubTypes.Type(value = Visual.Picture.class, name = "picture"),
    })
    interface Visuals {}

    /// What is heard with screens.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Accompaniment.Silent.class, name = "silent"),
        @JsonSubTypes.Type(value = Accompaniment.Sine.class, name = "sine"),
        @JsonSubTypes.Type(value = Accompaniment.Noise.class, name = "noise"),
        @JsonSubTypes.Type(value = Accompaniment.Beep.class, name = "beep"),
        @JsonSubTypes.Type(value = Accompaniment.Music.class, name = "music"),
    })
    interface Accompaniments {}
}

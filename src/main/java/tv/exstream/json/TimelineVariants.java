package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.State;
import tv.exstream.schedule.cursor.CursorState;

/// The names of what is kept beside a timeline: where its schedule goes on, what people changed, what the guide says.
final class TimelineVariants {
    private TimelineVariants() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CursorState.Chronological.class, name = "chronological"),
        @JsonSubTypes.Type(value = CursorState.Listed.class, name = "listed"),
        @JsonSubTypes.Type(value = CursorState.Shuffle.class, name = "shuffle"),
        @JsonSubTypes.Type(value = CursorState.Interleaved.class, name = "interleaved"),
        @JsonSubTypes.Type(value = CursorState.Random.class, name = "random"),
        @JsonSubTypes.Type(value = CursorState.Turns.class, name = "turns"),
    })
    interface CursorStates {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
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
    interface States {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Edit.Pin.class, name = "pin"),
        @JsonSubTypes.Type(value = Edit.Skip.class, name = "skip"),
        @JsonSubTypes.Type(value = Edit.Replace.class, name = "replace"),
    })
    interface EditKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Presentation.Listing.AsAired.class, name = "as-aired"),
        @JsonSubTypes.Type(value = Presentation.Listing.Hidden.class, name = "hidden"),
        @JsonSubTypes.Type(value = Presentation.Listing.Billed.class, name = "billed"),
    })
    interface Listings {}
}

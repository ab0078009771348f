package tv.exstream.db;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.Selection;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.MirrorSchedule;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.State;
import tv.exstream.schedule.block.BlockSchedule;
import tv.exstream.schedule.cursor.CursorState;
import tv.exstream.schedule.slot.BalanceSchedule;
import tv.exstream.schedule.slot.RandomSlotSchedule;
import tv.exstream.schedule.slot.TimeSlotSchedule;

/// Writes records into text columns and reads them back. The names of variants are fixed here and not taken from the classes, so
/// that renaming a class does not orphan what is stored. Thread-safe.
final class JsonColumn {
    private static final JsonMapper MAPPER =
            ScheduleVariants.addTo(JsonMapper.builder())
                    .addModule(paths())
                    .addMixIn(MediaCollection.Content.class, Contents.class)
                    .addMixIn(Selection.class, Selections.class)
                    .addMixIn(MediaCollection.Take.class, Takes.class)
                    .addMixIn(Schedule.class, Schedules.class)
                    .addMixIn(CursorState.class, CursorStates.class)
                    .addMixIn(State.class, States.class)
                    .addMixIn(Edit.class, EditKinds.class)
                    .addMixIn(Presentation.Listing.class, Listings.class)
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private JsonColumn() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
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

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Selection.Collection.class, name = "collection"),
        @JsonSubTypes.Type(value = Selection.Query.class, name = "query"),
        @JsonSubTypes.Type(value = Selection.Item.class, name = "item"),
        @JsonSubTypes.Type(value = Selection.Show.class, name = "show"),
        @JsonSubTypes.Type(value = Selection.Season.class, name = "season"),
        @JsonSubTypes.Type(value = Selection.Artist.class, name = "artist"),
    })
    private interface Selections {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MediaCollection.Take.Count.class, name = "count"),
        @JsonSubTypes.Type(value = MediaCollection.Take.All.class, name = "all"),
    })
    private interface Takes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Schedule.Flood.class, name = "flood"),
        @JsonSubTypes.Type(value = MirrorSchedule.class, name = "mirror"),
        @JsonSubTypes.Type(value = TimeSlotSchedule.class, name = "time-slots"),
        @JsonSubTypes.Type(value = RandomSlotSchedule.class, name = "random-slots"),
        @JsonSubTypes.Type(value = BalanceSchedule.class, name = "balance"),
        @JsonSubTypes.Type(value = BlockSchedule.class, name = "blocks"),
    })
    private interface Schedules {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CursorState.Chronological.class, name = "chronological"),
        @JsonSubTypes.Type(value = CursorState.Listed.class, name = "listed"),
        @JsonSubTypes.Type(value = CursorState.Shuffle.class, name = "shuffle"),
        @JsonSubTypes.Type(value = CursorState.Interleaved.class, name = "interleaved"),
        @JsonSubTypes.Type(value = CursorState.Random.class, name = "random"),
        @JsonSubTypes.Type(value = CursorState.Turns.class, name = "turns"),
    })
    private interface CursorStates {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Edit.Pin.class, name = "pin"),
        @JsonSubTypes.Type(value = Edit.Skip.class, name = "skip"),
    })
    private interface EditKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = State.Nothing.class, name = "nothing"),
        @JsonSubTypes.Type(value = State.Place.class, name = "place"),
        @JsonSubTypes.Type(value = State.Supply.class, name = "supply"),
        @JsonSubTypes.Type(value = State.Shown.class, name = "shown"),
        @JsonSubTypes.Type(value = State.Chosen.class, name = "chosen"),
        @JsonSubTypes.Type(value = State.Count.class, name = "count"),
        @JsonSubTypes.Type(value = State.Logged.class, name = "logged"),
        @JsonSubTypes.Type(value = State.Fitted.class, name = "fitted"),
        @JsonSubTypes.Type(value = State.Frames.class, name = "frames"),
        @JsonSubTypes.Type(value = State.Switches.class, name = "switches"),
    })
    private interface States {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Presentation.Listing.AsAired.class, name = "as-aired"),
        @JsonSubTypes.Type(value = Presentation.Listing.Hidden.class, name = "hidden"),
        @JsonSubTypes.Type(value = Presentation.Listing.Billed.class, name = "billed"),
    })
    private interface Listings {}

    /// Jackson would write a path as a URI, which escapes what is not ASCII.
    private static SimpleModule paths() {
        return new SimpleModule("paths")
                .addSerializer(
                        Path.class,
                        new StdSerializer<Path>(Path.class) {
                            @Override
                            public void serialize(
                                    Path path, JsonGenerator json, SerializationContext context) {
                                json.writeString(path.toString());
                            }
                        })
                .addDeserializer(
                        Path.class,
                        new StdDeserializer<Path>(Path.class) {
                            @Override
                            public Path deserialize(
                                    JsonParser json, DeserializationContext context) {
                                return Path.of(json.getString());
                            }
                        });
    }
}

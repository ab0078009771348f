package tv.exstream.db;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tv.exstream.expression.Expression;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Terms;
import tv.exstream.schedule.block.Block;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.RandomSlot;
import tv.exstream.schedule.slot.Showing;

/// The names of the variants that stored schedules are made of.
final class ScheduleVariants {
    private ScheduleVariants() {}

    static JsonMapper.Builder addTo(JsonMapper.Builder builder) {
        return builder.addModule(expressions())
                .addMixIn(Source.class, Sources.class)
                .addMixIn(Source.Take.class, Takes.class)
                .addMixIn(Roll.Quantity.class, Quantities.class)
                .addMixIn(BreakRule.class, BreakRules.class)
                .addMixIn(DateRule.Span.class, Spans.class)
                .addMixIn(Block.Guide.class, BlockGuides.class)
                .addMixIn(Terms.Reach.class, Reaches.class)
                .addMixIn(Showing.class, Showings.class)
                .addMixIn(RandomSlot.Length.class, SlotLengths.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Source.Pooled.class, name = "pool"),
        @JsonSubTypes.Type(value = Source.Seasons.class, name = "seasons"),
        @JsonSubTypes.Type(value = Source.Playlist.class, name = "playlist"),
        @JsonSubTypes.Type(value = Source.Marathon.class, name = "marathon"),
    })
    private interface Sources {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Source.Take.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Source.Take.All.class, name = "all"),
    })
    private interface Takes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Roll.Quantity.Clips.class, name = "clips"),
        @JsonSubTypes.Type(value = Roll.Quantity.UpTo.class, name = "up-to"),
        @JsonSubTypes.Type(value = Roll.Quantity.Passes.class, name = "passes"),
        @JsonSubTypes.Type(value = Roll.Quantity.Length.class, name = "length"),
        @JsonSubTypes.Type(value = Roll.Quantity.PadTo.class, name = "pad-to"),
    })
    private interface Quantities {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = BreakRule.Nowhere.class, name = "nowhere"),
        @JsonSubTypes.Type(value = BreakRule.Chapters.class, name = "chapters"),
        @JsonSubTypes.Type(value = BreakRule.Every.class, name = "every"),
        @JsonSubTypes.Type(value = BreakRule.Percentages.class, name = "percentages"),
        @JsonSubTypes.Type(value = BreakRule.Limited.class, name = "limited"),
    })
    private interface BreakRules {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DateRule.Span.Always.class, name = "always"),
        @JsonSubTypes.Type(value = DateRule.Span.Once.class, name = "once"),
        @JsonSubTypes.Type(value = DateRule.Span.Yearly.class, name = "yearly"),
    })
    private interface Spans {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Guide.ActualTimes.class, name = "actual-times"),
        @JsonSubTypes.Type(value = Block.Guide.EvenShares.class, name = "even-shares"),
        @JsonSubTypes.Type(value = Block.Guide.OneProgramme.class, name = "one-programme"),
    })
    private interface BlockGuides {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Terms.Reach.Within.class, name = "within"),
        @JsonSubTypes.Type(value = Terms.Reach.Cut.class, name = "cut"),
        @JsonSubTypes.Type(value = Terms.Reach.Extend.class, name = "extend"),
        @JsonSubTypes.Type(value = Terms.Reach.Compress.class, name = "compress"),
    })
    private interface Reaches {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Showing.Media.class, name = "media"),
        @JsonSubTypes.Type(value = Showing.Clips.class, name = "clips"),
        @JsonSubTypes.Type(value = Showing.Flex.class, name = "flex"),
        @JsonSubTypes.Type(value = Showing.Redirect.class, name = "redirect"),
    })
    private interface Showings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RandomSlot.Length.UpTo.class, name = "up-to"),
        @JsonSubTypes.Type(value = RandomSlot.Length.Items.class, name = "items"),
    })
    private interface SlotLengths {}

    /// An expression is its text.
    private static SimpleModule expressions() {
        return new SimpleModule("expressions")
                .addSerializer(
                        Expression.class,
                        new StdSerializer<Expression>(Expression.class) {
                            @Override
                            public void serialize(
                                    Expression expression,
                                    JsonGenerator json,
                                    SerializationContext context) {
                                json.writeString(expression.text());
                            }
                        })
                .addDeserializer(
                        Expression.class,
                        new StdDeserializer<Expression>(Expression.class) {
                            @Override
                            public Expression deserialize(
                                    JsonParser json, DeserializationContext context) {
                                return Expression.parse(json.getString());
                            }
                        });
    }
}

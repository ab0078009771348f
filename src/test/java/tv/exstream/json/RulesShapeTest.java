package tv.exstream.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.json.RulesShape.Shapes;
import tv.exstream.json.TypeShape.Field;
import tv.exstream.json.TypeShape.Kind;

class RulesShapeTest {
    private static final Shapes SHAPES = RulesShape.ofRules();

    private static TypeShape shape(String name) {
        return SHAPES.types().get(name);
    }

    private static Field field(String type, String name) {
        return shape(type).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindOfRulesThatPeopleWriteHasItsShape() {
        assertThat(shape(SHAPES.root()).variants().keySet())
                .containsExactlyInAnyOrder(
                        "flood",
                        "classic",
                        "blocks",
                        "mirror",
                        "time-slots",
                        "random-slots",
                        "balance",
                        "lineup",
                        "on-demand");
    }

    @Test
    void whatIsNamedIsDescribed() {
        var named = new TreeSet<String>();
        for (TypeShape shape : SHAPES.types().values()) {
            named.addAll(shape.variants().values());
            shape.fields().forEach(field -> named.addAll(objects(field.value()).toList()));
        }

        assertThat(SHAPES.types().keySet()).containsAll(named);
    }

    private static Stream<String> objects(TypeShape.Value value) {
        return Stream.concat(
                value.kind() == Kind.OBJECT ? Stream.of(value.object()) : Stream.of(),
                value.element().stream().flatMap(RulesShapeTest::objects));
    }

    @Test
    void fieldsSayWhatMayStandInThem() {
        assertThat(field("TimeSlot", "start").value().kind()).isEqualTo(Kind.TIME);
        assertThat(field("TimeSlot", "days").value().element().orElseThrow().words())
                .startsWith("MONDAY", "TUESDAY")
                .hasSize(7);
        assertThat(field("Showing.Redirect", "channel").value().kind()).isEqualTo(Kind.CHANNEL);
        assertThat(field("Selection.Show", "title").value().kind()).isEqualTo(Kind.TEXT);
        assertThat(field("ClassicSchedule", "items").value().element().orElseThrow().object())
                .isEqualTo("Item");
    }

    @Test
    void fieldsSayWhetherTheyMayBeLeftOut() {
        assertThat(field("TimeSlot", "start").required()).isTrue();
        assertThat(field("TimeSlot", "length").required()).isFalse();
        assertThat(field("RandomSlot", "weight").usual().map(JsonNode::asDouble)).contains(1.0);
        assertThat(field("ClassicSchedule", "seed").required()).isFalse();
    }

    @Test
    void sharedPartsAreOfferedWhereTheyMayStand() {
        assertThat(shape("Source").part()).isEqualTo("playlists");
        assertThat(shape("FillerPreset").part()).isEqualTo("fillers");
        assertThat(shape("Item").part()).isEmpty();
        assertThat(field("TemplateDays", "template").names()).isEqualTo("templates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "balance",
                "blocks",
                "classic",
                "lineup",
                "playlist",
                "random-slots",
                "time-slots"
            })
    void theExamplesHaveTheirShape(String name) {
        JsonNode example = Examples.json(name);

        assertThat(foreign(example, SHAPES.root(), name)).isEmpty();
    }

    /// The places that the shapes do not know.
    private static List<String> foreign(JsonNode node, String type, String place) {
        TypeShape shape = shape(type);
        if (!shape.variants().isEmpty()) {
            String variant = shape.variants().get(node.path("type").asString(""));
            return variant == null ? List.of(place) : foreign(node, variant, place);
        }
        return node.propertyStream()
                .filter(each -> !each.getKey().equals("type"))
                .flatMap(each -> foreign(shape, each.getKey(), each.getValue(), place))
                .toList();
    }

    private static Stream<String> foreign(
            TypeShape shape, String name, JsonNode value, String place) {
        return shape.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> foreign(field.value(), value, place + "." + name))
                .orElse(Stream.of(place + "." + name));
    }

    private static Stream<String> foreign(TypeShape.Value value, JsonNode node, String place) {
        return switch (value.kind()) {
            case OBJECT -> foreign(node, value.object(), place).stream();
            case LIST ->
                    node.valueStream()
                            .flatMap(each -> foreign(value.element().orElseThrow(), each, place));
            case WORD -> value.words().contains(node.asString()) ? Stream.of() : Stream.of(place);
            default -> node.isContainer() ? Stream.of(place) : Stream.of();
        };
    }
}

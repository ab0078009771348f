package tv.exstream.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.PickChange;
import tv.exstream.collection.Selection;
import tv.exstream.iptv.Rule;
import tv.exstream.json.RecordShapes;
import tv.exstream.json.RulesShape.Shapes;
import tv.exstream.lineup.Tool;
import tv.exstream.media.MediaId;
import tv.exstream.overlay.Size;
import tv.exstream.overlay.Timing;
import tv.exstream.pick.Preferences;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule.Start;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Visual;
import tv.exstream.source.Origin;
import tv.exstream.source.ServerOrigin;

/// Describes what stands in requests and answers as it is stored: by the shapes that follow from the records, with the names that are
/// written, which whoever describes classes cannot know.
final class RecordSchemas implements GlobalOpenApiCustomizer {
    private static final List<Family> FAMILIES =
            List.of(
                    new Family(
                            "",
                            Visual.class,
                            Accompaniment.class,
                            Timing.class,
                            Size.class,
                            MediaCollection.Content.class,
                            Selection.class,
                            Selection.Pick.class,
                            PickChange.class,
                            Origin.class,
                            ServerOrigin.class,
                            BuildRequest.class,
                            EditRequest.class),
                    new Family("Subscription", Rule.class),
                    new Family("Stream", Preferences.class),
                    new Family("Lineup", Tool.class, Entry.class, Start.class));

    /// Types whose parts have names of their own among each other.
    ///
    /// @param prefix of the names of their schemas
    private record Family(String prefix, List<Class<?>> types) {
        Family(String prefix, Class<?>... types) {
            this(prefix, List.of(types));
        }

        Map<Class<?>, Shapes> shapes() {
            Map<Class<?>, Shapes> shapes = new HashMap<>();
            types.forEach(type -> shapes.put(type, RecordShapes.of(type)));
            return shapes;
        }

        Stream<Map.Entry<String, Schema<?>>> schemas() {
            return shapes().values().stream()
                    .flatMap(each -> schemas(each).all().entrySet().stream());
        }

        ShapeSchemas schemas(Shapes shapes) {
            return new ShapeSchemas(prefix, shapes, Optional.empty());
        }

        void stand() {
            shapes().forEach((type, each) -> stand(type, schemas(each).named(each.root())));
        }

        private static void stand(Class<?> type, String name) {
            SpringDocUtils.getConfig()
                    .replaceWithSchema(type, new Schema<>().$ref("#/components/schemas/" + name));
        }
    }

    /// Lets the schemas stand wherever one of the types does.
    static void stand() {
        FAMILIES.forEach(Family::stand);
        Family.stand(Schedule.class, "RulesSchedule");
        Family.stand(Part.class, RulesSchemas.PART);
        Family.stand(FillerPreset.class, RulesSchemas.named("Part", PartKind.FILLER.plural()));
        Family.stand(SettingsPatch.class, SettingSchemas.PATCH);
        SpringDocUtils.getConfig()
                .replaceWithClass(MediaId.class, Long.class)
                .replaceWithClass(JsonNode.class, Object.class);
    }

    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema<?>> all = new TreeMap<>();
        FAMILIES.stream().flatMap(Family::schemas).forEach(each -> put(all, each));
        all.forEach(
                (name, schema) -> {
                    if (document.getComponents().getSchemas().putIfAbsent(name, schema) != null) {
                        throw new IllegalStateException("two schemas are called " + name);
                    }
                });
    }

    /// What several types are made of is there several times.
    private static void put(Map<String, Schema<?>> all, Map.Entry<String, Schema<?>> each) {
        Schema<?> known = all.putIfAbsent(each.getKey(), each.getValue());
        if (known != null && !known.equals(each.getValue())) {
            throw new IllegalStateException("two shapes are called " + each.getKey());
        }
    }
}

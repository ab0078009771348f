package tv.exstream.json;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.block.Block;
import tv.exstream.schedule.block.Deco;
import tv.exstream.schedule.block.DecoTemplate;
import tv.exstream.schedule.block.Decos;
import tv.exstream.schedule.block.Template;
import tv.exstream.schedule.block.TemplateDays;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartKind;

/// Where parts may be used in rules, and what a part is there.
final class PartPlaces {
    private static final Map<Class<?>, PartKind> KINDS =
            Map.of(
                    Schedule.class, PartKind.SCHEDULE,
                    Block.class, PartKind.BLOCK,
                    Template.class, PartKind.TEMPLATE,
                    Deco.class, PartKind.DECO,
                    DecoTemplate.class, PartKind.DECO_TEMPLATE,
                    FillerPreset.class, PartKind.FILLER,
                    Source.class, PartKind.PLAYLIST);

    /// Components that name something which stands elsewhere in the schedule of blocks around them.
    private static final Map<Class<?>, Map<String, PartKind>> NAMING =
            Map.of(
                    Template.Item.class, Map.of("block", PartKind.BLOCK),
                    TemplateDays.class,
                            Map.of(
                                    "template", PartKind.TEMPLATE,
                                    "decoTemplate", PartKind.DECO_TEMPLATE),
                    DecoTemplate.Range.class, Map.of("deco", PartKind.DECO),
                    Decos.class, Map.of("standard", PartKind.DECO));

    private PartPlaces() {}

    static Optional<PartKind> kind(Class<?> type) {
        return Optional.ofNullable(KINDS.get(type));
    }

    static Class<?> type(PartKind kind) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .<Class<?>>map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /// Of which kind is what a component names; empty when it names nothing.
    static Optional<PartKind> naming(Class<?> type, String component) {
        return Optional.ofNullable(NAMING.getOrDefault(type, Map.of()).get(component));
    }

    /// What a part is called by what names it. The blocks that a person numbers have positive numbers.
    static ObjectNode named(Part part) {
        ObjectNode called = JsonNodeFactory.instance.objectNode();
        switch (part.id().kind()) {
            case BLOCK -> called.put("id", -part.id().number()).put("name", part.label().name());
            case TEMPLATE, DECO, DECO_TEMPLATE, FILLER -> called.put("name", part.label().name());
            case SCHEDULE, PLAYLIST -> {}
        }
        return called;
    }

    /// What does not belong into the content of a part, because it stands beside it or differs between channels.
    static Set<String> foreign(PartKind kind) {
        return switch (kind) {
            case SCHEDULE -> Set.of("seed");
            case BLOCK -> Set.of("id", "name", "group");
            case TEMPLATE, DECO, DECO_TEMPLATE -> Set.of("name", "group");
            case FILLER -> Set.of("name");
            case PLAYLIST -> Set.of();
        };
    }
}

package tv.exstream.json;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule.Start;

/// Lineups within the JSON of rules.
public final class LineupJson {
    private static final String ENTRIES = "entries";

    private LineupJson() {}

    /// Whether the rules name their entries themselves, and not by a part.
    public static boolean hasEntries(String rules) {
        return StrictJson.innermost(StrictJson.object(rules)).has(ENTRIES);
    }

    /// The same rules with another lineup.
    public static String with(String rules, Optional<Start> start, List<Entry> entries) {
        ObjectNode tree = StrictJson.object(rules);
        ObjectNode lineup = StrictJson.innermost(tree);
        lineup.set(ENTRIES, RecordJson.MAPPER.valueToTree(entries.toArray(Entry[]::new)));
        lineup.remove("start");
        start.<JsonNode>map(LineupJson::tree).ifPresent(when -> lineup.set("start", when));
        return tree.toString();
    }

    private static JsonNode tree(Start start) {
        return RecordJson.MAPPER.readTree(
                RecordJson.MAPPER.writerFor(Start.class).writeValueAsString(start));
    }
}

package tv.exstream.channelfile;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.json.Exchange;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Edit;

/// What was changed by hand about single places of timelines, as files have it: with names for media, and without what is usual.
record EditNames(Exchange exchange) {
    private static final String AIRING = "airing";

    private static ObjectNode usual() {
        ObjectNode usual = JsonNodeFactory.instance.objectNode();
        usual.put("inPoint", "PT0S");
        usual.put("kind", "PROGRAMME");
        usual.put("guideGroup", 0);
        usual.set("presentation", RecordJson.shown(Presentation.PLAIN));
        return usual;
    }

    JsonNode written(Edit edit) {
        JsonNode node = RecordJson.shown(edit);
        if (node.get(AIRING) instanceof ObjectNode airing) {
            usual().properties().stream()
                    .filter(each -> each.getValue().equals(airing.get(each.getKey())))
                    .forEach(each -> airing.remove(each.getKey()));
        }
        return named(node, "").orElse(node);
    }

    /// Empty when what it is about is not here.
    ///
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE with the place within it
    Optional<Edit> read(ObjectNode text, String place) {
        return named(text, place).map(EditNames::whole);
    }

    private static Edit whole(JsonNode node) {
        if (node.get(AIRING) instanceof ObjectNode airing) {
            usual().properties()
                    .forEach(each -> airing.putIfAbsent(each.getKey(), each.getValue()));
        }
        return StrictJson.read(node.toString(), Edit.class);
    }

    /// With numbers in place of names, or the other way round.
    Optional<JsonNode> named(JsonNode edit, String place) {
        return exchange.ofEdit(edit, place);
    }
}

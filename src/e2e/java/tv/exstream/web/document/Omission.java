package tv.exstream.web.document;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A body without one of the members that it may have, at any depth. Immutable.
///
/// @param place the names that lead to the member, with dots
/// @param name of the member
/// @param body what is left
/// @param pointer to what had the member, RFC 6901
record Omission(String place, String name, JsonNode body, String pointer) {
    /// One for each member of a body.
    static List<Omission> of(JsonNode body) {
        List<Omission> all = new ArrayList<>();
        gather(body, "", "", all);
        return all;
    }

    private static void gather(JsonNode body, String pointer, String place, List<Omission> all) {
        JsonNode at = body.at(pointer);
        for (String name : List.copyOf(at.propertyNames())) {
            JsonNode copy = body.deepCopy();
            ((ObjectNode) copy.at(pointer)).remove(name);
            all.add(new Omission(place + name, name, copy, pointer));
            String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            gather(body, inner, place + name + ".", all);
        }
        for (int n = 0; at.isArray() && n < at.size(); n++) {
            gather(body, pointer + "/" + n, place + n + ".", all);
        }
    }

    /// With another member instead, that no document names.
    JsonNode withStranger() {
        JsonNode copy = body.deepCopy();
        ((ObjectNode) copy.at(pointer)).put("stranger", true);
        return copy;
    }

    @Override
    public String toString() {
        return place + " left out of " + body;
    }
}

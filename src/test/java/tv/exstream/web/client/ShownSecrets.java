package tv.exstream.web.client;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What requests show to be let in, as the document says it. Immutable.
///
/// @param given by the names of the schemes
record ShownSecrets(JsonNode document, Map<String, String> given) {
    ShownSecrets {
        given = Map.copyOf(given);
    }

    /// The headers for the first of the ways in for which everything is given; none where too little is given.
    Map<String, String> with(JsonNode operation) {
        Map<String, String> headers = new TreeMap<>();
        operation
                .at("/security")
                .valueStream()
                .filter(way -> !way.isEmpty())
                .filter(way -> given.keySet().containsAll(way.propertyNames()))
                .findFirst()
                .ifPresent(way -> way.propertyNames().forEach(name -> show(name, headers)));
        return headers;
    }

    private void show(String name, Map<String, String> headers) {
        JsonNode scheme = document.at("/components/securitySchemes").path(name);
        String said = scheme.at("/name").asString("");
        String kind = scheme.at("/type").asString("") + " " + scheme.at("/in").asString("");
        switch (kind.strip()) {
            case "http" -> headers.put("Authorization", "Bearer " + given.get(name));
            case "apiKey header" -> headers.put(said, given.get(name));
            case "apiKey cookie" -> headers.put("Cookie", said + "=" + given.get(name));
            default -> throw new ClientCalls.Lie(name + " is no way in: " + scheme);
        }
    }
}

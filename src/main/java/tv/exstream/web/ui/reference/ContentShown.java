package tv.exstream.web.ui.reference;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a body may be: a media type, and what it is made of.
public record ContentShown(String media, TypeShown type) {
    static List<ContentShown> of(JsonNode message) {
        return message.path("content")
                .propertyStream()
                .map(
                        each ->
                                new ContentShown(
                                        each.getKey(),
                                        TypeShown.of(each.getValue().path("schema"))))
                .toList();
    }
}

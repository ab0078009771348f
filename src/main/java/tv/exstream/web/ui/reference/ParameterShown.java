package tv.exstream.web.ui.reference;

import tools.jackson.databind.JsonNode;

/// What a request says outside of its body.
///
/// @param place `path`, `query` or `header`
public record ParameterShown(
        String name, String place, TypeShown type, boolean required, String about) {
    static ParameterShown of(JsonNode parameter) {
        return new ParameterShown(
                parameter.path("name").asString(""),
                parameter.path("in").asString(""),
                TypeShown.of(parameter.path("schema")),
                parameter.path("required").asBoolean(false),
                parameter.path("description").asString(""));
    }
}

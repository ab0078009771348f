package tv.exstream.web.ui.reference;

/// A field of a JSON object.
public record FieldShown(String name, TypeShown type, boolean required, String about) {}

package tv.exstream.starter;

/// A part of a library that has a name.
///
/// @param name such as a genre, a show, or the first year of a decade
/// @param count how many items it has
public record Share(String name, int count) {}

package tv.exstream.rendition;

import tv.exstream.playout.Airing;

/// A part of an airing and what it shows.
///
/// @param airing the part
public record Treated(Airing airing, RenditionRequest request) {}

package tv.exstream.screen;

import java.util.Optional;

/// A screen that somebody chose.
///
/// @param picture the [SentPicture#digest] of its picture; present when its visual is [Visual.Picture]
public record Placed(Place place, Screen screen, Optional<String> picture) {}

package tv.exstream.library.xmltv;

import java.util.function.Predicate;
import tv.exstream.time.TimeRange;

/// What of a guide is wanted.
///
/// @param channels tells by its id whether programmes of a channel are wanted
/// @param window programmes that lie outside are left out; one without an end counts by its start
/// @param language a code such as `de`; empty for the first that there is
/// @param mostBytes how long the guide may be once it is unpacked
public record XmltvOptions(
        Predicate<String> channels, TimeRange window, String language, long mostBytes) {}
